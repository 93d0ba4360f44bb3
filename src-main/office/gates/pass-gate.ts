import { prepOf } from '#ledger/books/book.ts'
import { write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import type { GatePassed } from '#contract/roll-answers.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf } from '#roll/election.ts'
import { checkAcceptances, checkGate, checkGatePersons, checkGateSigners, type Acceptance } from '#rules/roll/gates.ts'
import { today } from '#ledger/today.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { GATE_NAMES, GATES, gateStanding, type GateName } from './gates.ts'
import type { GateFinding } from './gate-check.ts'
import { townView, type TownView } from './town-view.ts'

export type GateSigning = {
  readonly constituency: string
  readonly gate: GateName
  /** The day of signing, today where nobody states one. */
  readonly on?: string | undefined
  /** Warnings and referrals taken on, each with its reason. */
  readonly accept?: readonly Acceptance[] | undefined
  /** One reason for every warning and referral that has none of its own. */
  readonly acceptAll?: string | undefined
}

/**
 * Signs a gate of a constituency with its counts as they are (domain 3.1). Refuses `gate.constituency`, `gate.second-person` where two
 * have to sign, `gate.role`, `gate.passed` where it stands, and `gate.shut` with the first finding that keeps it shut: an earlier gate,
 * an open error, a warning without a reason; and a day that cannot be (`statedDay`).
 */
export function passGate(
  ledger: Ledger,
  actor: Actor,
  signing: GateSigning,
  town: TownView = townView(ledger),
): Result<GatePassed> {
  const { constituency, gate } = signing
  if (!electionOf(ledger).body.constituencies.some(({ code }) => code === constituency))
    return refuse('gate.constituency', { constituency })
  const stated = statedDay(ledger, signing.on, { act: 'gate', constituency, gate })
  if (!stated.ok) return stated
  const on = stated.value ?? today(ledger)
  const { pack } = town
  const now = gateStanding(town, constituency, gate, on)
  if (now.standing === 'passed') return refuse('gate.passed', { constituency, gate: now.name })
  const signers = { gate: GATES[gate], persons: actor.map(({ person }) => person) }
  const [few] = checkGatePersons(signers, pack)
  if (few) return refuse('gate.second-person', { gate: now.name, needed: now.persons, roles: now.roles.join('、') })
  const roles = checkGateSigners(
    GATES[gate],
    actor.map(({ role }) => role),
    pack,
  )[0]
  if (roles) return refuse('gate.role', { gate: now.name, roles: now.roles.join('、'), role: roles.params.given })
  const earlier = GATE_NAMES.filter((each) => GATES[each] < GATES[gate])
  const passed = earlier
    .filter((each) => gateStanding(town, constituency, each, on).standing === 'passed')
    .map((each) => GATES[each])
  const open = now.open.filter(({ code }) => code !== 'E.175')
  const errors = open.filter(({ severity }) => severity === 'error')
  const { decided = 0, handled = decided } = now.counts
  const counts = { handled: gate === 'publication' ? (now.counts['listed'] ?? 0) : handled, decided }
  const accept = acceptances(open, signing)
  const faults = [
    ...checkGate({ ...signers, counts, openErrors: errors.length }, passed, pack),
    ...checkAcceptances(GATES[gate], open, accept, pack),
  ]
  const fault = errors[0] && passed.length === earlier.length ? errors[0] : faults[0]
  if (fault) return refuse('gate.shut', { constituency, gate: now.name, finding: fault.code, what: fault.message })
  const stood = open.filter(({ severity }) => severity !== 'error')
  return write(ledger, { actor }, (append) => {
    const { hash } = append(prepOf(constituency), 'gate.passed', {
      gate,
      counts: now.counts,
      on,
      state: now.state,
      accepted: stood.map(({ code, count }) => ({ code, count, reason: accept.findLast((each) => each.code === code)!.reason })),
    })
    return done({ constituency, gate, counts: now.counts, ref: hash })
  })
}

function acceptances(open: readonly GateFinding[], { accept = [], acceptAll = '' }: GateSigning): readonly Acceptance[] {
  const given = new Set(accept.map(({ code }) => code))
  return [...accept, ...open.flatMap(({ code }) => (acceptAll === '' || given.has(code) ? [] : [{ code, reason: acceptAll }]))]
}
