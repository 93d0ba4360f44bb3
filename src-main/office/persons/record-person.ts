import type { Append } from '#ledger/append.ts'
import { prepOf } from '#ledger/books/book.ts'
import type { Body } from '#ledger/entries/index.ts'

type Recorded = Body<'person.recorded'> & { readonly constituency?: string | undefined }

/** Somebody is on record in the preparation of a constituency, as their row says; whoever is there already, as it says now. */
export function recordPerson(append: Append, { constituency, person, source, fields, extra }: Recorded): void {
  append(prepOf(constituency), 'person.recorded', { person, source, fields, extra })
}

/** Somebody is on record there no more; what was known of them stays in the entry. */
export function dropPerson(
  append: Append,
  { constituency, person, fields, extra }: Omit<Recorded, 'source'>,
  reason: string,
): void {
  append(prepOf(constituency), 'person.dropped', { person, fields, extra, reason })
}
