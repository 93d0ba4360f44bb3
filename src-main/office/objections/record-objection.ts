import { packById } from '#rules/packs/index.ts'
import { areOfCommittee } from '#rules/count/declaration.ts'
import { prepOf, preparedIn } from '#ledger/books/book.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf, publishedRoll, rollOf } from '#roll/election.ts'
import type { DayAsked } from '#contract/calendar.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { objectionsOf, prepFacts, type Objection } from './objections.ts'

type Ref = { readonly ref: string }
type Received = Omit<Body<'objection.received'>, 'version'> & {
  readonly version?: number | undefined
  readonly voter?: string | undefined
}
type Step = 'objection.decided' | 'objection.appealed' | 'objection.judged'

/**
 * An objection is received however late (S1 29): lateness is a finding. It is about the newest version where none is named, and about the
 * voter with that card where one is: name and number are the roll's. Refuses `objection.no-roll` for a version there is not,
 * `objection.no-voter` for a card that is not on this roll, and, as every step of its course, a day that cannot be (`statedDay`).
 */
export function receiveObjection(
  ledger: Ledger,
  actor: Actor,
  constituency: string,
  { voter, ...objection }: Received,
): Result<Ref> {
  const newest = publishedRoll(ledger, constituency)?.body.version ?? 0
  const version = objection.version ?? Math.max(newest, 1)
  if (version > newest) return refuse('objection.no-roll', { constituency, version })
  const possible = statedDay(ledger, objection.on, { act: 'objection', constituency, version })
  if (!possible.ok) return possible
  const line = voter === undefined ? undefined : rollOf(ledger, constituency).find((each) => each.voter === voter)
  if (voter !== undefined && !line) return refuse('objection.no-voter', { constituency, voter })
  const about = line && { name: line.fields.name, idNumber: line.fields.idNumber }
  const received = { ...objection, ...about, version }
  return write(ledger, { actor }, (append) => done({ ref: append(prepOf(constituency), 'objection.received', received).hash }))
}

/**
 * The committee decides on an objection (S1 29). Refuses `objection.unknown`, `objection.committee` for any other office, and
 * `objection.decided` for a second decision: what follows is the court.
 */
export function decideObjection(ledger: Ledger, actor: Actor, decision: Body<'objection.decided'>): Result<Ref> {
  if (!areOfCommittee(actor, packById(electionOf(ledger).body.pack)!)) return refuse('objection.committee')
  return step(ledger, actor, 'objection.decided', decision, ({ decided, name }) =>
    decided ? refuse('objection.decided', { name }) : undefined,
  )
}

/** Somebody goes to court over the decision (S1 29). Refuses `objection.unknown`, `objection.undecided`, `objection.appealed`. */
export function appealObjection(ledger: Ledger, actor: Actor, appeal: Body<'objection.appealed'>): Result<Ref> {
  return step(ledger, actor, 'objection.appealed', appeal, ({ decided, appealed, name }) => {
    if (!decided) return refuse('objection.undecided', { name })
    return appealed ? refuse('objection.appealed', { name }) : undefined
  })
}

/** The judgment, which is final (S1 29). Refuses `objection.unknown`, `objection.no-suit`, `objection.judged`. */
export function judgeObjection(ledger: Ledger, actor: Actor, judgment: Body<'objection.judged'>): Result<Ref> {
  return step(ledger, actor, 'objection.judged', judgment, ({ appealed, judged, name }) => {
    if (!appealed) return refuse('objection.no-suit', { name })
    return judged ? refuse('objection.judged', { name }) : undefined
  })
}

const ACTS: Readonly<Record<Step, Extract<DayAsked, { readonly ref: string }>['act']>> = {
  'objection.decided': 'objection-decision',
  'objection.appealed': 'suit',
  'objection.judged': 'judgment',
}

type Fault = (objection: Objection) => ReturnType<typeof refuse> | undefined

function step<T extends Step>(ledger: Ledger, actor: Actor, type: T, body: Body<T>, fault: Fault): Result<Ref> {
  const { ref } = body
  const constituency = preparedIn(factByHash(ledger, ref)?.book ?? '')
  if (constituency === undefined || !prepFacts(ledger, 'objection.received', constituency).some(({ hash }) => hash === ref))
    return refuse('objection.unknown')
  const possible = statedDay(ledger, body.on, { act: ACTS[type], ref })
  if (!possible.ok) return possible
  return write(ledger, { actor }, (append) => {
    const objection = objectionsOf(ledger, constituency, body.on).find((each) => each.ref === ref)!
    const refused = fault(objection)
    if (refused) return refused
    return done({ ref: append(prepOf(constituency), type, body).hash })
  })
}
