import { namesOf } from '#counting/called-people.ts'
import type { ImportedBefore } from '#contract/imports.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { openRows } from '../persons/sources.ts'

/** Every file that was taken in, the newest first, with how many of its rows still wait. */
export function importedBefore(ledger: Ledger): readonly ImportedBefore[] {
  const waiting = Map.groupBy(openRows(ledger), ({ body }) => body.source.sha256)
  return factsOf(ledger, 'import.done')
    .map(({ body: { file, kind, rows, persons, pending, sha256 }, at, actor }) => ({
      file,
      kind,
      rows,
      persons,
      waited: new Set(pending.map(({ sheet = '', row, part = 1 }) => `${sheet} ${row} ${part}`)).size,
      waits: waiting.get(sha256)?.length ?? 0,
      at,
      by: namesOf(ledger, 'town', actor),
    }))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
