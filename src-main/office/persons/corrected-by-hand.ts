import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { personOf } from './recorded.ts'

/** Fields put right by hand, by person: under another number somebody is another person in the books, and what was put right before goes along. */
export function correctedByHand(ledger: Ledger): ReadonlyMap<string, ReadonlySet<string>> {
  const corrected = new Map<string, Set<string>>()
  for (const { body } of factsOf(ledger, 'person.corrected')) {
    const { person, field, before } = body
    const fields = corrected.get(person) ?? new Set()
    corrected.set(person, fields.add(field))
    if (field === 'idNumber') for (const each of corrected.get(personOf(before)) ?? []) fields.add(each)
  }
  return corrected
}
