import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { recordedPersons, type Recorded } from '../persons/recorded.ts'
import { importsOf, openRows, placeOf, sourceKey, type Place, type Source } from '../persons/sources.ts'

/** A row of the household exports imported so far, as it was read, and who it is today. */
export type ExportRow = {
  readonly source: Source
  readonly place: Place
  readonly constituency: string | undefined
  readonly fields: Readonly<Record<string, string>>
  /** The person recorded from this row, with what was put right since. */
  readonly recorded: Recorded | undefined
  readonly waits: boolean
}

/** Every household row that no later export has taken the place of, in the order of reading. */
export function exportRows(ledger: Ledger): readonly ExportRow[] {
  const imports = importsOf(ledger)
  const names = new Map([...imports].map(([sha256, { file }]) => [sha256, file]))
  const replaced = new Set(
    factsOf(ledger, 'row.settled').flatMap(({ body }) => (body.verdict === 'later' ? [sourceKey(body.source)] : [])),
  )
  const now = new Map(recordedPersons(ledger).map((recorded) => [sourceKey(recorded.source), recorded]))
  const open = new Set(openRows(ledger).map(({ body }) => sourceKey(body.source)))
  const rows = new Map<string, ExportRow>()
  for (const { body, book } of [...factsOf(ledger, 'row.held'), ...factsOf(ledger, 'person.recorded')]) {
    const key = sourceKey(body.source)
    if (rows.has(key) || replaced.has(key) || body.fields['listedAs'] !== undefined) continue
    const constituency = 'person' in body ? preparedIn(book) : body.constituency
    rows.set(key, {
      source: body.source,
      place: placeOf(body.source, names),
      constituency,
      fields: body.fields,
      recorded: now.get(key),
      waits: open.has(key),
    })
  }
  return [...rows.values()]
}
