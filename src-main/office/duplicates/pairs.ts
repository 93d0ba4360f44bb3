import type { DuplicatePair } from '#contract/roll-answers.ts'
import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import type { FindingKind } from '#rules/findings.ts'
import { codeOfKind } from '#rules/findings.ts'
import { pairWaits, reasonsForOne } from '#rules/roll/same-person.ts'
import { recordedPersons, type Recorded } from '../persons/recorded.ts'
import { fileNames, openRows, placeOf, sourceKey, type HeldRow, type Place, type Source } from '../persons/sources.ts'
import { statedRows, type StatedRow, type StatedRows } from '../deciding/stated-rows.ts'
import { openPairs } from './open-pairs.ts'

export type PairSide = DuplicatePair['a']
type Pair = DuplicatePair & { readonly kind: FindingKind }

/** Hard and soft doubles of the whole town that nobody has decided on, hard ones first (S2 26). Nothing here is ever merged by itself. */
export function doublesOf(ledger: Ledger): readonly Pair[] {
  const names = fileNames(ledger)
  const open = openRows(ledger)
  const persons = recordedPersons(ledger)
  const rowAt = rowsOf(ledger, persons, open)
  const side = (row: Known): PairSide => ({
    at: placeOf(row.source, names),
    constituency: row.constituency,
    waits: row.person === undefined,
    fields: row.fields,
  })
  const hard = open.flatMap(({ body }) =>
    body.others.flatMap((other) => {
      const [a, b] = [rowAt(body.source), rowAt(other)]
      const kind = body.findings.flatMap((each) => (each.field === 'idNumber' && pairWaits(each.kind) ? [each.kind] : []))[0]
      return a && b && kind ? [pairOf(kind, 'hard', a, b, side)] : []
    }),
  )
  const held = new Set(hard.flatMap(({ a, b }) => [placeKey(a.at), placeKey(b.at)]))
  const soft = openPairs(ledger, persons)
    .filter(({ constituency, a }) => constituency === a.constituency)
    .map(({ a, b }) => pairOf('same_name_and_birth', 'soft', a, b, side))
  return [...hard, ...soft.filter(({ a, b }) => !held.has(placeKey(a.at)) || !held.has(placeKey(b.at)))]
}

type Known = Pick<StatedRow, 'source' | 'constituency' | 'person' | 'fields' | 'extra'>

/** Rows that are persons now, and rows that wait; whatever else was imported is read only where somebody asks for it. */
function rowsOf(ledger: Ledger, persons: readonly Recorded[], open: readonly HeldRow[]): (source: Source) => Known | undefined {
  const known = new Map<string, Known>([
    ...open.map(({ body: { source, fields, extra }, book }): [string, Known] => [
      sourceKey(source),
      { source, fields, extra, constituency: preparedIn(book)!, person: undefined },
    ]),
    ...persons.map((person): [string, Known] => [sourceKey(person.source), person]),
  ])
  let every: StatedRows | undefined
  return (source) => known.get(sourceKey(source)) ?? (every ??= statedRows(ledger)).bySource(source)
}

const placeKey = ({ file, sheet = '', row, part = 1 }: Place): string => `${file}\n${sheet}\n${row}\n${part}`

function pairOf(kind: FindingKind, weight: Pair['weight'], a: Known, b: Known, side: (row: Known) => PairSide): Pair {
  const same = (field: string): boolean => a.fields[field] === b.fields[field]
  const alike = ['name', 'birth', 'sex'].every(same)
  return {
    kind,
    code: codeOfKind(kind),
    weight,
    a: side(a),
    b: side(b),
    reasons: [
      ...(same('idNumber') ? ['same_number' as const] : []),
      ...(alike ? ['same_name_birth_sex' as const] : []),
      ...reasonsForOne(a, b),
    ],
    differing: Object.keys({ ...a.fields, ...b.fields }).filter(
      (field) => field !== 'idNumber' && field !== 'seq' && !same(field),
    ),
  }
}
