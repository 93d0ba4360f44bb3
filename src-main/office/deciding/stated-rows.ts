import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { recordedPersons } from '../persons/recorded.ts'
import { fileNames, openRows, sourceKey, type HeldRow, type Place, type Source } from '../persons/sources.ts'

/** What is known of one imported row, and what has become of it. */
export type StatedRow = {
  readonly source: Source
  readonly constituency: string
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  /** The row still waits. */
  readonly held: HeldRow | undefined
  /** The person whose record this row is now. */
  readonly person: string | undefined
}

/** Every row of the imports, kept up to date while decisions are applied one after another. */
export type StatedRows = {
  readonly at: (place: Place) => StatedRow | undefined
  readonly bySource: (source: Source) => StatedRow | undefined
  /** The row that is this person's record now, in whatever constituency. */
  readonly holding: (person: string) => StatedRow | undefined
  readonly become: (row: StatedRow, change: Partial<StatedRow>) => void
}

/** Cells that are not under their headings say nothing: such a row is entered anew from the original. */
export const isUnreadable = (body: object): boolean =>
  'findings' in body && (body as HeldRow['body']).findings.some(({ kind }) => kind === 'unreadable_row')

const placeKey = ({ file, sheet = '', row, part = 1 }: Place): string => `${file}\n${sheet}\n${row}\n${part}`

/** Of files of the same name the newest is meant. */
export function statedRows(ledger: Ledger): StatedRows {
  const names = fileNames(ledger)
  const open = new Map(openRows(ledger).map((row) => [sourceKey(row.body.source), row]))
  const current = recordedPersons(ledger)
  const now = new Map(current.map((recorded) => [sourceKey(recorded.source), recorded]))
  const bySource = new Map<string, StatedRow>()
  const byPlace = new Map<string, string>()
  for (const { body, book } of [...factsOf(ledger, 'person.recorded'), ...factsOf(ledger, 'row.held')]) {
    const { source } = body
    const recorded = now.get(sourceKey(source))
    byPlace.set(placeKey({ ...source, file: names.get(source.sha256) ?? '' }), sourceKey(source))
    bySource.set(sourceKey(source), {
      source,
      constituency: recorded?.constituency ?? preparedIn(book)!,
      fields: recorded?.fields ?? (isUnreadable(body) ? {} : body.fields),
      extra: body.extra,
      held: open.get(sourceKey(source)),
      person: recorded?.person,
    })
  }
  const byPerson = new Map(current.map(({ person, source }) => [person, sourceKey(source)]))
  return {
    at: (place) => bySource.get(byPlace.get(placeKey(place)) ?? ''),
    bySource: (source) => bySource.get(sourceKey(source)),
    holding: (person) => bySource.get(byPerson.get(person) ?? ''),
    become: (row, change) => {
      const changed = { ...row, ...change }
      bySource.set(sourceKey(row.source), changed)
      if (row.person !== undefined && changed.person !== row.person) byPerson.delete(row.person)
      if (changed.person !== undefined) byPerson.set(changed.person, sourceKey(row.source))
    },
  }
}
