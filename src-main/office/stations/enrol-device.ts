import { z } from 'zod'
import type { EnrolledRole } from '#words/laptops.ts'
import type { Certified, Challenge } from '#contract/devices.ts'
import { readEnrolment } from '#bundles/enrolment.ts'
import { drawPositions, fingerprintOf, isFingerprint, readsBack } from '#bundles/fingerprint.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { areTwo, type Actor, type Request } from '#words/acting.ts'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { leadsCertified } from '#counting/two-leads.ts'
import { finding, told } from '#rules/findings.ts'
import { electionOf } from '#roll/election.ts'
import { trustIn } from '#trust/certificates.ts'
import { calledDevice, deviceNames } from '#trust/device-names.ts'
import { nameDevice } from './name-device.ts'

type Certificate = Body<'device.certified'>

/**
 * First half of enrolling a device: draws which four groups of its fingerprint have to be read from its own screen. The draw is kept
 * until it is answered, so asking again asks the same groups. Refuses `enrolment.unreadable`, `enrol.known`.
 */
export function challengeDevice(ledger: Ledger, enrolment: Uint8Array): Result<Challenge> {
  const read = readEnrolment(enrolment)
  if (!read.ok) return read
  const { device } = read.value
  if (trustIn(ledger).certificates.some((certificate) => certificate.device === device)) return refuse('enrol.known', { device })
  const drawn = localValue(ledger, `read-back/${device}`)
  const positions = drawn ? z.array(z.int()).parse(JSON.parse(drawn)) : drawPositions()
  if (!drawn) setLocalValue(ledger, `read-back/${device}`, JSON.stringify(positions))
  return done({ device, positions })
}

type Answer =
  | { readonly heard: string }
  /** The whole fingerprint, typed. */
  | { readonly fingerprint: string }
  /** Not compared: a reason, and a second person in `actor`. */
  | { readonly skipped: string }

export type Grant = {
  /** Where the device serves; the standby office serves the whole town. */
  readonly constituency?: string | undefined
  readonly role: EnrolledRole
  /** What people will call it; its constituency and a number where nothing is said. */
  readonly name?: string | undefined
  readonly answer: Answer
}

/**
 * Second half: certifies the device for one constituency, or as the standby office, when what was read aloud is right, and says where a
 * station has two leads then. Refuses `enrol.constituency`,
 * `enrol.differs` (and then draws other groups), `enrol.second-person`, `device.name-taken`.
 */
export function certifyDevice(
  ledger: Ledger,
  actor: Actor,
  enrolment: Uint8Array,
  { constituency, role, name, answer }: Grant,
): Result<Certified> {
  const challenge = challengeDevice(ledger, enrolment)
  if (!challenge.ok) return challenge
  if (role !== 'standby' && !electionOf(ledger).body.constituencies.some(({ code }) => code === constituency))
    return refuse('enrol.constituency', { constituency: constituency ?? '' })
  const scope = role === 'standby' ? 'town' : constituency!
  const identity = readEnrolment(enrolment)
  if (!identity.ok) return identity
  const { device } = identity.value
  const readBack = compare(fingerprintOf(identity.value), challenge.value.positions, answer)
  if (!readBack) {
    drawAnew(ledger, device)
    return refuse('enrol.differs', { device })
  }
  if ('skipped' in readBack && !areTwo(actor)) return refuse('enrol.second-person', { device })
  return write(ledger, { actor }, (append) => {
    append('town', 'device.certified', { ...identity.value, scope, role, readBack })
    const named = name === undefined ? undefined : nameDevice(ledger, append, device, name)
    if (named?.ok === false) return named
    const leads = role === 'lead' ? leadsCertified(ledger, scope) : []
    const findings =
      leads.length > 1
        ? [told(finding('R.621', { place: scope, devices: leads.map((lead) => calledDevice(ledger, lead)).join('、') }))]
        : []
    return done({ ...challenge.value, name: deviceNames(ledger).get(device) ?? device, findings })
  })
}

/**
 * As `certifyDevice`, once per request. What is refused leaves nothing behind, the groups drawn anew neither: they are drawn after it, so
 * that a wrong answer is never tried again on the same ones.
 */
export function certifyOnce(ledger: Ledger, request: Request, enrolment: Uint8Array, grant: Grant): Result<Certified> {
  const certified = write(ledger, request, () => certifyDevice(ledger, request.actor, enrolment, grant))
  if (!certified.ok && certified.error.code === 'enrol.differs') drawAnew(ledger, String(certified.error.params['device']))
  return certified
}

/** Other groups than those that were asked for. */
function drawAnew(ledger: Ledger, device: string): void {
  const before = localValue(ledger, `read-back/${device}`)
  let drawn: string
  do drawn = JSON.stringify(drawPositions())
  while (drawn === before)
  setLocalValue(ledger, `read-back/${device}`, drawn)
}

function compare(
  fingerprint: readonly string[],
  positions: readonly number[],
  answer: Answer,
): Certificate['readBack'] | undefined {
  if ('skipped' in answer) return { skipped: answer.skipped }
  if ('heard' in answer) return readsBack(fingerprint, positions, answer.heard) ? { groups: [...positions] } : undefined
  return isFingerprint(fingerprint, answer.fingerprint) ? { groups: fingerprint.map((_, i) => i + 1) } : undefined
}
