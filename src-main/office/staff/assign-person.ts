import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { staffKinFindings, type StaffFinding } from './staff-kin.ts'

export type Assigned = { readonly assigned: number; readonly findings: readonly StaffFinding[] }

/** States who does what: the people of the office and of each station. Kin of candidates among them are findings (S1 43; S2 40). */
export function assignPeople(ledger: Ledger, actor: Actor, people: readonly Body<'person.assigned'>[]): Result<Assigned> {
  return write(ledger, { actor }, (append) => {
    for (const person of people) append('town', 'person.assigned', person)
    const given = new Set(people.map(({ person }) => person))
    return done({ assigned: people.length, findings: staffKinFindings(ledger).filter(({ staff }) => given.has(staff)) })
  })
}
