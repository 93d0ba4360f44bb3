import { statedOfFile } from '#ledger/standing/persons.ts'
import { prepOf, preparedIn } from '#ledger/books/book.ts'
import type { Append } from '#ledger/append.ts'
import { isMigrant, pairFinding } from '#rules/roll/same-person.ts'
import { nameKey } from '#words/names.ts'
import type { Ledger } from '#ledger/open.ts'
import { atOnce, type Steps } from '#ledger/steps.ts'
import type { Evidence } from '../persons/evidence.ts'
import type { ImportFinding } from './imported-file.ts'
import { listedFindings, ownFindings, type Law } from '../persons/person-findings.ts'
import { listOf } from '../persons/list-row.ts'
import { paced, type Pace } from './pace.ts'
import type { PlacedRow } from './place-rows.ts'
import { found, ruled, type RowFinding } from '../reading/finding.ts'
import { personOf, recordedAmong } from '../persons/recorded.ts'
import { isReliable, makesUnreliable } from '../persons/reliable.ts'
import { fileNames, openRows, placeOf, sourceKey, type Place, type Source } from '../persons/sources.ts'
import { noRows, remember, twinOf, type KnownRow, type KnownRows, type Twin } from '../persons/twins.ts'
import { sourceAt } from './source-at.ts'
import { dropPerson, recordPerson } from '../persons/record-person.ts'

export type RecordingOf = {
  readonly sha256: string
  readonly file: string
  /** The very same file was imported before. */
  readonly again: boolean
  /** The constituency whose book holds rows that belong to none. */
  readonly home: string
  readonly law: Law
  readonly evidence: Evidence
  readonly pace?: Pace
}

export type RowsRecorded = { readonly persons: number; readonly known: number; readonly findings: readonly ImportFinding[] }

/** Records good rows as persons and holds the others, looking for doubles among everything read so far, in this file and before. */
export const recordRows = (...recording: Parameters<typeof recordingRows>): RowsRecorded => atOnce(recordingRows(...recording))

/** The same, batch by batch. */
export function* recordingRows(ledger: Ledger, append: Append, rows: readonly PlacedRow[], of: RecordingOf): Steps<RowsRecorded> {
  const names = new Map([...fileNames(ledger), [of.sha256, of.file]])
  const known = knownRows(ledger, rows)
  const stated = of.again ? statedSources(ledger, of.sha256) : new Map<string, 'recorded' | 'held' | 'settled'>()
  const counts = { persons: 0, known: 0 }
  const findings: ImportFinding[] = []
  const step = paced(of.pace ?? {}, rows.length)
  for (const [i, row] of rows.entries()) {
    if (step(i)) yield
    const source = sourceAt(of.sha256, row)
    const here = placeOf(source, names)
    const reliable = isReliable(row)
    const mine: KnownRow = { source, constituency: row.constituency, person: undefined, fields: row.fields, extra: row.extra }
    const before = stated.get(sourceKey(source))
    const twin = reliable && before === undefined ? twinOf(known, mine) : undefined
    const own = [
      ...row.findings,
      ...(row.findings.some(({ kind }) => kind === 'unreadable_row') ? [] : ownFindings(row.fields, of.law)),
      ...(reliable && of.evidence.size > 0 ? listedFindings(row.fields, of.evidence, of.law) : []),
    ]
    if (before !== 'settled') findings.push(...own.map((finding) => ({ ...here, ...finding })))
    if (before !== undefined) {
      if (before !== 'held') counts.known++
      continue
    }
    const again = twin && saysAgain(twin, mine, names, of.file)
    if (again) {
      counts.known++
      findings.push(...again.map((finding) => ({ ...here, ...finding })))
      continue
    }
    if (twin?.kind === 'also_in_household_register') {
      findings.push(...alsoInHousehold(append, twin.other, mine, names))
      if (isMigrant(mine)) continue
    } else if (twin) findings.push(...pairFindings(twin, mine, here, placeOf(twin.other.source, names)))
    const waits = own.some(({ blocking }) => blocking) || twin?.blocking === true || row.constituency === undefined
    const person = waits ? undefined : personOf(row.fields['idNumber']!)
    if (person === undefined) hold(append, of.home, mine, own, twin)
    else {
      recordPerson(append, { ...row, person, source })
      counts.persons++
    }
    if (reliable) remember(known, { ...mine, person })
  }
  return { ...counts, findings }
}

/** What is known already and may be one of these rows again: by its number, or by its name. */
function knownRows(ledger: Ledger, rows: readonly PlacedRow[]): KnownRows {
  const known = noRows()
  const numbers = new Set(rows.map(({ fields }) => fields['idNumber'] ?? ''))
  const names = new Set(rows.map(({ fields }) => nameKey(fields['name'] ?? '')))
  for (const { source, constituency, person, fields, extra } of recordedAmong(ledger, { numbers, names }))
    remember(known, { source, constituency, person, fields, extra })
  for (const { body, book } of openRows(ledger)) {
    if (body.findings.some(makesUnreliable) || listOf(body.fields)) continue
    const constituency = body.constituency ?? preparedIn(book)
    remember(known, { source: body.source, constituency, person: undefined, fields: body.fields, extra: body.extra })
  }
  return known
}

/** Which rows of a file the ledger has already, when the same file comes again. */
function statedSources(ledger: Ledger, sha256: string): ReadonlyMap<string, 'recorded' | 'held' | 'settled'> {
  const states = { 'row.held': 'held', 'person.recorded': 'recorded', 'row.settled': 'settled' } as const
  const order = Object.keys(states)
  const sorted = statedOfFile(ledger, sha256).sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
  return new Map(sorted.map(({ type, source }) => [sourceKey(JSON.parse(source) as Source), states[type]]))
}

/** A later copy of the same file says the same again, or something else: never a double, and never overwritten here. */
function saysAgain(
  { other }: Twin,
  mine: KnownRow,
  names: ReadonlyMap<string, string>,
  file: string,
): readonly RowFinding[] | undefined {
  const sameNumber = other.fields['idNumber'] === mine.fields['idNumber']
  if (!sameNumber || other.constituency !== mine.constituency || other.source.sha256 === mine.source.sha256) return undefined
  const { sharedNumber: _, ...before } = other.fields
  if (saysNothingNew(mine.fields, before) || saysNothingNew(mine.fields, asRegistered(before))) return []
  if (names.get(other.source.sha256) !== file) return undefined
  const fields = Object.keys({ ...before, ...mine.fields }).filter((field) => before[field] !== mine.fields[field])
  return [found('row_differs', 'row', { name: mine.fields['name'] ?? '', fields: fields.join('、') }, 'noted')]
}

/** The number of a row is the file's own: a register that was exported and comes back counts its people anew. */
const OF_THE_ROW: ReadonlySet<string> = new Set(['seq'])

const saysNothingNew = (mine: KnownRow['fields'], before: KnownRow['fields']): boolean =>
  Object.entries(mine).every(([field, text]) => OF_THE_ROW.has(field) || text === before[field])

/** As a register that was exported says it: of somebody who moved here the hukou stands under 户籍地址. */
const asRegistered = (fields: KnownRow['fields']): KnownRow['fields'] =>
  isMigrant({ fields }) ? { ...fields, address: fields['origin'] ?? '' } : fields

/** A migrant whom a household export has counts there (S2 26): the migrant's row is nobody's any more. */
function alsoInHousehold(
  append: Append,
  other: KnownRow,
  mine: KnownRow,
  names: ReadonlyMap<string, string>,
): readonly ImportFinding[] {
  const migrant = isMigrant(mine) ? mine : other
  const { source, person } = migrant
  if (person !== undefined) dropPerson(append, { ...migrant, person }, '已在户籍登记')
  const told = pairFinding('also_in_household_register', migrant, migrant === mine ? other : mine)
  return [{ ...placeOf(source, names), ...ruled(told, 'idNumber', 'noted') }]
}

/** The finding of a pair stands at both rows, each naming the other. */
function pairFindings({ kind, blocking, other }: Twin, mine: KnownRow, here: Place, there: Place): readonly ImportFinding[] {
  const field = kind === 'one_id_two_names' ? 'name' : 'idNumber'
  const about = (row: KnownRow, twin: KnownRow): RowFinding =>
    ruled(pairFinding(kind, row, twin), field, blocking ? 'waits' : 'noted')
  return [
    { ...here, ...about(mine, other), other: there },
    { ...there, ...about(other, mine), other: here },
  ]
}

function hold(append: Append, home: string, mine: KnownRow, own: readonly RowFinding[], twin: Twin | undefined): void {
  const why = own.filter(({ blocking }) => blocking).map(({ kind, field, params }) => ({ kind, field, params }))
  const pair = twin?.blocking ? [{ kind: twin.kind, field: 'idNumber', params: {} }] : []
  append(prepOf(mine.constituency ?? home), 'row.held', {
    source: mine.source,
    ...(mine.constituency !== undefined && { constituency: mine.constituency }),
    fields: mine.fields,
    extra: mine.extra,
    findings: [...why, ...pair],
    others: twin?.blocking
      ? [
          {
            ...twin.other.source,
            ...(twin.other.constituency !== undefined && { constituency: twin.other.constituency }),
            ...(twin.other.person !== undefined && { person: twin.other.person }),
          },
        ]
      : [],
  })
}
