import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#ledger/result.ts'

/** States who does what: the people of the office and of each station. */
export function assignPeople(ledger: Ledger, actor: Actor, people: readonly Body<'person.assigned'>[]): Result<number> {
  return write(ledger, { actor }, (append) => {
    for (const person of people) append('town', 'person.assigned', person)
    return done(people.length)
  })
}
