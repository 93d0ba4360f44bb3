import { STEPS } from '#words/choices.ts'
import type { Step } from '#contract/today.ts'
import { formalList } from '#roll/formal-list.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { contestsOf, electionOf, publishedRoll } from '#roll/election.ts'
import { isProvisioned } from '#roll/sent-to-station.ts'
import { leadsOf, trustIn } from '#trust/certificates.ts'
import { declarations } from '../results/declared.ts'
import type { GateMark } from '../gates/gates.ts'
import { noLongerStanding } from '#roll/no-longer-standing.ts'
import { vetoedSince } from '#roll/vetoed.ts'
import { laptopsAt } from '../stations/laptops.ts'
import { newsSince } from '../stations/news.ts'
import { otherDayTold, rollSentTo } from '../stations/sent.ts'
import { today } from '#ledger/today.ts'
import { isFinalIn } from '../merging/received.ts'
import { objectionsOf, postingsOf } from '../objections/objections.ts'

/** What stands of a constituency, as the day's page needs it. */
export type Whereabouts = {
  readonly code: string
  readonly name: string
  readonly gates: readonly GateMark[]
  /** Persons recorded, and rows that wait for a decision. */
  readonly persons: number
  readonly waiting: number
  readonly published: boolean
  readonly posted: boolean
  /** Contests without a preliminary list, nor a formal one; without a formal one. */
  readonly unproposed: number
  readonly unlisted: number
  readonly leads: number
  readonly provisioned: boolean
  /** Its newest bundle has not the roll that is published. */
  readonly oldRoll: boolean
  /** It has a bundle, and something of it is no longer so. */
  readonly correction: boolean
  /** Objections that nobody decided on; decisions and judgments that the roll does not show yet. */
  readonly objections: number
  readonly undone: number
  /** When the first of those that wait for a decision was received. */
  readonly objectedOn: string | null
  /** Formal candidates who may stand no more. */
  readonly gone: number
  /** Formal candidates against whom a department objected since, with nobody's decision. */
  readonly vetoed: number
  /** The election day its station was told, where that is no longer the day. */
  readonly oldDay: string | null
  readonly final: boolean
  readonly undeclared: number
  /** Declared, and in question since. */
  readonly asked: number
}

export type Prepared = Pick<Whereabouts, 'gates' | 'persons' | 'waiting'>

export function whereaboutsOf(
  ledger: Ledger,
  { code, name }: { readonly code: string; readonly name: string },
  prepared: Prepared,
): Whereabouts {
  const contests = contestsOf(electionOf(ledger).body, code)
  const trust = trustIn(ledger)
  const stated = declarations(ledger)
  const declared = new Set(stated.flatMap(({ contest, stands }) => (stands ? [contest] : [])))
  const shaken = new Set(stated.flatMap(({ contest, stands }) => (stands ? [] : [contest])))
  const lists = new Set(factsOf(ledger, 'candidate.listed').map(({ body }) => body.contest))
  const version = publishedRoll(ledger, code)?.body.version
  const provisioned = isProvisioned(ledger, code)
  const oldRoll = provisioned && rollSentTo(ledger, code) < (version ?? 0)
  return {
    code,
    name,
    ...prepared,
    published: version !== undefined,
    posted: postingsOf(ledger, code).some((posting) => posting.version === version),
    unproposed: contests.filter(({ code: contest }) => !lists.has(contest)).length,
    unlisted: contests.filter((contest) => formalList(ledger, contest.code).length === 0).length,
    leads: leadsOf(trust, code).length,
    provisioned,
    oldRoll,
    correction: provisioned && (oldRoll || isBehind(ledger, code)),
    ...objectedIn(ledger, code),
    gone: noLongerStanding(ledger, code).length,
    vetoed: vetoedSince(ledger, code).length,
    oldDay: otherDayTold(ledger, code),
    final: isFinalIn(ledger, code),
    undeclared: contests.filter(({ code }) => !declared.has(code) || shaken.has(code)).length,
    asked: contests.filter(({ code }) => shaken.has(code)).length,
  }
}

function objectedIn(ledger: Ledger, code: string): Pick<Whereabouts, 'objections' | 'undone' | 'objectedOn'> {
  const all = objectionsOf(ledger, code, today(ledger))
  const open = all.filter(({ decided }) => !decided)
  const [first = null] = open.map(({ on }) => on).toSorted()
  return { objections: open.length, undone: all.filter(({ carriedOut }) => !carriedOut).length, objectedOn: first }
}

/** News of the town, or a laptop that was given nothing. */
const isBehind = (ledger: Ledger, code: string): boolean =>
  newsSince(ledger, code) > 0 || laptopsAt(ledger, code).some(({ revoked, given }) => !revoked && given === null)

const isPassed = ({ gates }: Whereabouts, gate: GateMark['gate']): boolean =>
  gates.some((each) => each.gate === gate && each.standing === 'passed')

const done: Readonly<Record<Step, (place: Whereabouts) => boolean>> = {
  imported: ({ persons }) => persons > 0,
  registered: (place) => isPassed(place, 'registration'),
  reviewed: (place) => isPassed(place, 'review'),
  published: (place) => place.published && place.posted && isPassed(place, 'publication'),
  candidates: ({ unlisted }) => unlisted === 0,
  provisioned: ({ provisioned, oldRoll }) => provisioned && !oldRoll,
  declared: ({ undeclared }) => undeclared === 0,
}

/** The steps a constituency has behind it. */
export const stepsDone = (place: Whereabouts): readonly Step[] => STEPS.filter((step) => done[step](place))
