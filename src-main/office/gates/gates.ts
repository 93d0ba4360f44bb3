import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Gate } from '#contract/roll-answers.ts'
import { namesOf } from '#counting/called-people.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import type { PlainDate } from '#rules/dates.ts'
import { finding } from '#rules/findings.ts'
import type { Gate as GateNumber } from '#rules/roll/gates.ts'
import { prepFacts } from '../objections/objections.ts'
import { alone, type GateFinding } from './gate-check.ts'
import { checkPublication } from './publication.ts'
import { checkRegistration } from './registration.ts'
import { checkReview } from './review.ts'
import type { TownView } from './town-view.ts'

export type GateName = Body<'gate.passed'>['gate']
export const GATES: Readonly<Record<GateName, GateNumber>> = { registration: 1, review: 2, publication: 3 }
export const GATE_NAMES = Object.keys(GATES) as readonly GateName[]

/** A sign-off as it stands in the books. */
type SignOff = NonNullable<Gate['signed']>

/** `counts`: what it would count now. */
export type GateStanding = Omit<Gate, 'open'> & {
  readonly open: readonly GateFinding[]
  /** Over what it looks at now. */
  readonly state: string
}

export type GateMark = Pick<GateStanding, 'gate' | 'standing'>

/** How one gate stands in one constituency on a day (domain 3.1). */
export function gateStanding(town: TownView, constituency: string, gate: GateName, on: PlainDate): GateStanding {
  const { counts, open, looked } = check(town, constituency, gate, on)
  const state = sha256(canonical(looked))
  const definition = town.pack.gates.find((one) => one.gate === GATES[gate])!
  const last = lastSigned(town, constituency, gate)
  const standing = last ? (last.body.state === state ? 'passed' : 'stale') : 'shut'
  return {
    constituency,
    gate,
    name: definition.name,
    standing,
    counts,
    open: standing === 'stale' ? [...open, alone(finding('E.175', { gate: definition.name }))] : open,
    signed: last ? signOff(town.ledger, last) : null,
    state,
    persons: definition.persons,
    roles: definition.roles,
  }
}

const lastSigned = ({ ledger }: TownView, constituency: string, gate: GateName): Fact<'gate.passed'> | undefined =>
  prepFacts(ledger, 'gate.passed', constituency).findLast(({ body }) => body.gate === gate)

const signOff = (ledger: Ledger, { body: { counts, on, accepted }, actor, hash }: Fact<'gate.passed'>): SignOff => ({
  signers: namesOf(ledger, 'town', actor),
  on: on ?? null,
  counts,
  accepted: accepted ?? [],
  ref: hash,
})

/** Whether each gate is passed. What nobody signed is shut, whatever it would find: nobody's record is read for it. */
export const marksOf = (town: TownView, constituency: string, on: PlainDate): readonly GateMark[] =>
  GATE_NAMES.map((gate) => ({
    gate,
    standing: lastSigned(town, constituency, gate) ? gateStanding(town, constituency, gate, on).standing : 'shut',
  }))

/** The three gates of one constituency, in order. */
export const gatesOf = (town: TownView, constituency: string, on: PlainDate): readonly GateStanding[] =>
  GATE_NAMES.map((gate) => gateStanding(town, constituency, gate, on))

function check(town: TownView, constituency: string, gate: GateName, on: PlainDate) {
  switch (gate) {
    case 'registration':
      return checkRegistration(town, constituency)
    case 'review':
      return checkReview(town, constituency)
    case 'publication':
      return checkPublication(town, constituency, on)
  }
}
