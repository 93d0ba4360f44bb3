import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { recordedWhere } from '../persons/recorded.ts'
import { fileNames, openRows, sourceKey, type HeldRow, type Place } from '../persons/sources.ts'
import { isUnreadable, statedRows, type StatedRow, type StatedRows } from './stated-rows.ts'

/**
 * The rows that decisions are about, one card or a whole file of them. A row that still waits is found without the others: the town's are
 * read only for a decision about one that does not wait.
 */
export function rowsToDecide(ledger: Ledger): Pick<StatedRows, 'at' | 'holding' | 'become'> {
  const shas = Map.groupBy(fileNames(ledger), ([, file]) => file)
  const open = new Map(openRows(ledger).map((row) => [sourceKey(row.body.source), row]))
  const changed = new Map<string, StatedRow>()
  /** Whose record a person's is since: a row by its key, or nobody's. */
  const moved = new Map<string, string | null>()
  let every: StatedRows | undefined
  const everyRow = (): StatedRows => (every ??= statedRows(ledger))
  /** Of files of the same name only all rows together tell which is meant. */
  const keyAt = ({ file, sheet, row }: Place): string | undefined => {
    const [only, ...more] = shas.get(file) ?? []
    return only && more.length === 0 ? sourceKey({ sha256: only[0], row, ...(sheet !== undefined && { sheet }) }) : undefined
  }
  const holdingNow = (person: string): StatedRow | undefined => {
    const found = recordedWhere(ledger, (_, each) => each === person).at(-1)
    return found && { ...found, held: open.get(sourceKey(found.source)) }
  }
  return {
    at: (place) => {
      const key = keyAt(place)
      const row = key === undefined ? undefined : (changed.get(key) ?? waiting(open.get(key)))
      return row ?? everyRow().at(place)
    },
    holding: (person) => {
      const key = moved.get(person)
      if (key !== undefined) return changed.get(key ?? '')
      return every ? every.holding(person) : holdingNow(person)
    },
    become: (row, change) => {
      const now = { ...row, ...change }
      changed.set(sourceKey(row.source), now)
      if (row.person !== undefined && now.person !== row.person) moved.set(row.person, null)
      if (now.person !== undefined) moved.set(now.person, sourceKey(row.source))
      every?.become(row, change)
    },
  }
}

/** A row that waits is nobody's record yet. */
const waiting = (held: HeldRow | undefined): StatedRow | undefined =>
  held && {
    source: held.body.source,
    constituency: preparedIn(held.book)!,
    fields: isUnreadable(held.body) ? {} : held.body.fields,
    extra: held.body.extra,
    held,
    person: undefined,
  }
