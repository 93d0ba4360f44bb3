import type { TypeName } from '#ledger/entries/index.ts'
import { FIGURES } from '#ledger/entries/figures.ts'
import { isOf } from '#ledger/books/book.ts'
import { disputed } from '#ledger/books/continued.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, factsIn, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { finding, findingOfKind, type Finding, type FindingKind } from '#rules/findings.ts'
import type { Contest } from '#roll/election.ts'
import { rollOfContest } from '#roll/locked-roll.ts'
import { restsOnReadings } from './agreements.ts'
import { namesOf } from './called-people.ts'
import { judgedClosings, type ClosingDoubt } from './closings.ts'
import { withdrawnIn } from './round-facts.ts'
import { decisionOn } from '#roll/decided-doubts.ts'
import { doubtStated } from './doubt.ts'
import { openingsInDoubt } from './opening-doubts.ts'
import { leadsBesideEachOther } from './two-leads.ts'
import { calledBook, calledDevice } from '#trust/device-names.ts'

type Doubtful = { readonly fact: Fact<TypeName>; readonly contest: string; readonly why: ClosingDoubt | 'readings' }

/** Figures of the count that are in doubt, of every contest of a constituency, decided ones included: they refer it at once, and count for nothing (design 2). */
export const doubtfulFigures = (ledger: Ledger, constituency: string): readonly Doubtful[] =>
  asProven(ledger, constituency, proofsKept(ledger))

const asProven = remembered('every entry', (ledger: Ledger, constituency: string, _: number): readonly Doubtful[] => {
  const withdrawn = withdrawnIn(ledger, constituency)
  const figures = FIGURES.flatMap((type) =>
    (factsIn(ledger, type, constituency) as readonly Fact<TypeName>[]).flatMap((fact): readonly Doubtful[] => {
      const contest = contestOf(ledger, fact)
      if (contest === undefined) return []
      const doubt = doubtStated(ledger, constituency, fact)
      if (doubt !== undefined) return doubt === 'lost' ? [] : [{ fact, contest, why: doubt }]
      if (fact.type !== 'count.agreed' || withdrawn.has(fact.hash)) return []
      const name = { contest: { code: contest, constituency }, round: fact.body.round }
      return restsOnReadings(ledger, name, fact) ? [] : [{ fact, contest, why: 'readings' }]
    }),
  )
  const closings = judgedClosings(ledger, constituency).flatMap(({ closing, doubt }) =>
    doubt === undefined ? [] : Object.keys(closing.body.papers).map((contest) => ({ fact: closing, contest, why: doubt })),
  )
  return [...figures, ...closings]
})

/** Of its body, or of the entry that it points at. */
function contestOf(ledger: Ledger, { body }: Fact<TypeName>): string | undefined {
  if ('contest' in body && typeof body.contest === 'string') return body.contest
  const named = 'ref' in body && typeof body.ref === 'string' ? factByHash(ledger, body.ref) : undefined
  return named && 'contest' in named.body && typeof named.body.contest === 'string' ? named.body.contest : undefined
}

/** Why the figures of a contest cannot decide it, a finding for each entry in doubt; none where they can. */
export function countDoubts(ledger: Ledger, contest: Pick<Contest, 'code' | 'constituency'>): readonly Finding[] {
  const { code, constituency } = contest
  const doubtful = doubtfulFigures(ledger, constituency).filter(
    ({ fact, contest: of }) => of === code && decisionOn(ledger, fact.hash) === undefined,
  )
  const asOne = disputed(ledger)
    .filter(({ book }) => isOf(book, constituency))
    .map(({ book, body }) =>
      finding('R.630', { place: constituency, device: calledBook(ledger, book), older: calledBook(ledger, body.book) }),
    )
  const undecidedOpenings = openingsInDoubt(ledger, contest).filter(
    ({ opening }) => decisionOn(ledger, opening.hash) === undefined,
  )
  const twoLeads = leadsBesideEachOther(ledger, constituency)
  return [
    ...(twoLeads.length > 1
      ? [finding('R.621', { place: constituency, devices: twoLeads.map((lead) => calledDevice(ledger, lead)).join('、') })]
      : asOne),
    ...undecidedOpenings.map(({ opening, roll, isOther }) => {
      const used = rollOfContest(ledger, contest)
      return isOther && roll === used
        ? finding('R.638', { ...statedBy(ledger, constituency, opening), version: opening.body.rollVersion })
        : finding('R.631', { ...statedBy(ledger, constituency, opening), roll, used })
    }),
    ...doubtful.map(({ fact, why }) => findingOfKind(KINDS[why], statedBy(ledger, constituency, fact))),
  ]
}

const statedBy = (ledger: Ledger, constituency: string, { book, seq, actor }: Fact<TypeName>) => ({
  device: calledBook(ledger, book),
  receipt: seq,
  people: namesOf(ledger, constituency, actor).join('、'),
  roles: [...new Set(actor.map(({ role }) => role))].join('、'),
})

const KINDS = {
  strangers: 'count_by_strangers',
  'too-few': 'count_by_too_few',
  laptop: 'count_by_other_laptop',
  revoked: 'count_beyond_revocation',
  unsealed: 'count_unsealed',
  names: 'count_names_another',
  lost: 'count_beyond_revocation',
  again: 'closed_again',
  readings: 'agreement_without_readings',
} as const satisfies Record<Doubtful['why'], FindingKind>
