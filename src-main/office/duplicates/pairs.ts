import type { Ledger } from '#ledger/open.ts'
import type { FindingKind } from '#rules/findings.ts'
import { codeOfKind } from '#rules/findings.ts'
import { reasonsForOne, type OneReason } from '../persons/duplicates.ts'
import { recordedPersons } from '../persons/recorded.ts'
import { fileNames, openRows, placeOf, type Place, type Source } from '../persons/sources.ts'
import { statedRows, type StatedRow } from '../deciding/stated-rows.ts'
import { openPairs } from './open-pairs.ts'

/** One side of a pair: the row, where it stands, and who it is. `waits`: it is nobody yet. */
export type PairSide = {
  readonly at: Place
  readonly constituency: string
  readonly waits: boolean
  readonly fields: Readonly<Record<string, string>>
}

/** Why two rows are shown together. */
type PairReason = OneReason | 'same_number' | 'same_name_birth_sex'

export type Pair = {
  readonly kind: FindingKind
  readonly code: string
  /** `hard`: one of them waits and keeps the roll from being published; `soft`: taken as two people until somebody looks. */
  readonly weight: 'hard' | 'soft'
  readonly a: PairSide
  readonly b: PairSide
  readonly reasons: readonly PairReason[]
  /** Fields in which the two differ, the ID number apart. */
  readonly differing: readonly string[]
}

/** Hard and soft doubles of the whole town that nobody has decided on, hard ones first (S2 26). Nothing here is ever merged by itself. */
export function doublesOf(ledger: Ledger): readonly Pair[] {
  const names = fileNames(ledger)
  const rows = statedRows(ledger)
  const side = (row: StatedRow): PairSide => ({
    at: placeOf(row.source, names),
    constituency: row.constituency,
    waits: row.person === undefined,
    fields: row.fields,
  })
  const rowAt = (source: Source): StatedRow | undefined => rows.at(placeOf(source, names))
  const hard = openRows(ledger).flatMap(({ body }) =>
    body.others.flatMap((other) => {
      const [a, b] = [rowAt(body.source), rowAt(other)]
      const kind = body.findings.find(({ field, kind: of }) => field === 'idNumber' && PAIR_KINDS.has(of))?.kind
      return a && b && kind ? [pairOf(kind as FindingKind, 'hard', a, b, side)] : []
    }),
  )
  const persons = recordedPersons(ledger)
  const held = new Set(hard.flatMap(({ a, b }) => [placeKey(a.at), placeKey(b.at)]))
  const soft = openPairs(ledger, persons)
    .filter(({ constituency, a }) => constituency === a.constituency)
    .flatMap(({ a, b }) => {
      const [one, two] = [rowAt(a.source), rowAt(b.source)]
      return one && two ? [pairOf('same_name_and_birth', 'soft', one, two, side)] : []
    })
  return [...hard, ...soft.filter(({ a, b }) => !held.has(placeKey(a.at)) || !held.has(placeKey(b.at)))]
}

const PAIR_KINDS: ReadonlySet<string> = new Set<FindingKind>([
  'one_id_two_names',
  'dup_same_constituency',
  'dup_cross_constituency',
  'probable_same_person',
  'same_migrant_in_two_constituencies',
])

const placeKey = ({ file, sheet = '', row }: Place): string => `${file}\n${sheet}\n${row}`

function pairOf(kind: FindingKind, weight: Pair['weight'], a: StatedRow, b: StatedRow, side: (row: StatedRow) => PairSide): Pair {
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
