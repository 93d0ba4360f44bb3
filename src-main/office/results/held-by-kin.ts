import { FIGURES } from '#ledger/entries/figures.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { assignedIn } from '#roll/assignments.ts'
import { replacementsIn } from '#counting/staff.ts'
import { checkHeldByKin } from '#rules/day/serving.ts'
import type { Finding } from '#rules/findings.ts'
import { barredAmong } from '../staff/staff-kin.ts'

const HANDS_ON = ['station.opened', 'station.closed', 'result.witnessed', 'result.signed', ...FIGURES] as const

/**
 * Candidates and their near kin who had a hand in a station's count (S1 43; S2 40), as the office knows them by form and household, also
 * where it took them off the staff since.
 */
export function heldByKin(ledger: Ledger, constituency: string): readonly Finding[] {
  const acted = new Set(
    HANDS_ON.flatMap((type) => factsIn(ledger, type, constituency).flatMap(({ actor }) => actor.map(({ person }) => person))),
  )
  const people = new Map(
    [...replacementsIn(ledger, constituency), ...assignedIn(ledger)].flatMap(({ body: { person, name, roles, ...rest } }) =>
      acted.has(person) ? [[person, { person, name, roles, voter: 'voter' in rest ? rest.voter : undefined }] as const] : [],
    ),
  )
  const names = barredAmong(ledger, constituency, [...people.values()])
  return checkHeldByKin(constituency, names)
}
