import { canonical } from '#ledger/canonical.ts'
import { differsInCheckDigitOnly, readIdNumber } from '#rules/roll/id-number.ts'
import { nameKey } from '#words/names.ts'
import type { ExportRow } from './export-rows.ts'
import type { PlacedRow } from '../importing/place-rows.ts'
import type { Source } from '../persons/sources.ts'

/** A row of a later export. */
export type LaterRow = PlacedRow & { readonly source: Source; readonly file: string }

export type Matched = {
  readonly pairs: readonly { readonly before: ExportRow; readonly after: LaterRow }[]
  readonly gone: readonly ExportRow[]
  readonly fresh: readonly LaterRow[]
}

type Fields = Readonly<Record<string, string>>
type Key = (fields: Fields, constituency: string | undefined) => string | undefined

const number = ({ idNumber = '' }: Fields): string | undefined => (readIdNumber(idNumber).ok ? idNumber : undefined)
const withoutOrder = ({ seq: _, ...fields }: Fields): string => canonical(fields)

/** How a row is found again, from the surest to the least sure. The same number beats everything; doubles are told apart by where they stand. */
const KEYS: readonly Key[] = [
  (fields, constituency) => number(fields) && [number(fields), constituency, fields['address'], fields['relation']].join('\n'),
  (fields, constituency) => number(fields) && [number(fields), constituency, nameKey(fields['name'] ?? '')].join('\n'),
  (fields, constituency) => number(fields) && [number(fields), constituency].join('\n'),
  (fields) => number(fields),
  // A row that cannot be read at all is found by being the same again.
  (fields) => (number(fields) === undefined ? withoutOrder(fields) : undefined),
  (fields) =>
    number(fields) === undefined && fields['name']
      ? [nameKey(fields['name']), fields['idNumber'], fields['village']].join('\n')
      : undefined,
]

/** Finds every row of the earlier exports again in the later ones. */
export function matchRows(before: readonly ExportRow[], after: readonly LaterRow[]): Matched {
  const pairs: { before: ExportRow; after: LaterRow }[] = []
  let [gone, fresh] = [before, after]
  for (const key of KEYS) ({ gone, fresh } = pairBy(key, gone, fresh, pairs))
  ;({ gone, fresh } = pairCorrected(gone, fresh, pairs))
  return { pairs, gone, fresh }
}

function pairBy(
  key: Key,
  before: readonly ExportRow[],
  after: readonly LaterRow[],
  pairs: { before: ExportRow; after: LaterRow }[],
): { gone: readonly ExportRow[]; fresh: readonly LaterRow[] } {
  const waiting = new Map<string, ExportRow[]>()
  for (const row of before) {
    const at = key(row.fields, row.constituency)
    if (at !== undefined) waiting.set(at, [...(waiting.get(at) ?? []), row])
  }
  const found = new Set<ExportRow>()
  const fresh = after.filter((row) => {
    const at = key(row.fields, row.constituency)
    const match = at === undefined ? undefined : waiting.get(at)?.shift()
    if (!match) return true
    found.add(match)
    pairs.push({ before: match, after: row })
    return false
  })
  return { gone: before.filter((row) => !found.has(row)), fresh }
}

/** The same person under a number put right: number and name nearly fit, or name, birthday and village where no number could be read. */
function pairCorrected(
  gone: readonly ExportRow[],
  fresh: readonly LaterRow[],
  pairs: { before: ExportRow; after: LaterRow }[],
): { gone: readonly ExportRow[]; fresh: readonly LaterRow[] } {
  const unread = gone.filter(({ fields }) => number(fields) === undefined)
  const left = new Set(gone)
  const rest = fresh.filter((after) => {
    const match = unread.find((before) => left.has(before) && isCorrected(before.fields, after.fields))
    if (!match) return true
    left.delete(match)
    pairs.push({ before: match, after })
    return false
  })
  return { gone: [...left], fresh: rest }
}

const isCorrected = (before: Fields, after: Fields): boolean =>
  nameKey(before['name'] ?? '') === nameKey(after['name'] ?? '') &&
  (differsInCheckDigitOnly(before['idNumber'] ?? '', after['idNumber'] ?? '') ||
    (before['birth'] === after['birth'] && before['village'] === after['village']))
