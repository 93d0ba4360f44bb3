import type { Depending } from '#contract/setup.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { devicesIn, trustIn } from '#trust/certificates.ts'
import { standingPersons } from '../persons/recorded.ts'

export type { Depending } from '#contract/setup.ts'

/** How much hangs on constituencies: persons recorded, staff, candidates, laptops, prints. */
export function dependingOn(ledger: Ledger, constituencies: readonly string[]): readonly Depending[] {
  const staff = assignmentsNow(ledger)
  const devices = devicesIn(trustIn(ledger))
  const placeOf = new Map(electionOf(ledger).body.contests.map(({ code, constituency }) => [code, constituency]))
  const candidates = factsOf(ledger, 'candidate.proposed').map(({ body }) => [placeOf.get(body.contest), body.candidate] as const)
  const prints = factsOf(ledger, 'print.made').map(({ body }) => body.params['constituency'])
  return constituencies.map((constituency) => ({
    constituency,
    persons: standingPersons(ledger, constituency).length,
    staff: staff.filter((each) => each.constituency === constituency).length,
    candidates: new Set(candidates.flatMap(([place, who]) => (place === constituency ? [who] : []))).size,
    devices: devices.filter(({ scope }) => scope === constituency).length,
    prints: prints.filter((place) => place === constituency).length,
  }))
}
