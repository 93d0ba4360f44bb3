import { prepOf } from '#ledger/books/book.ts'
import type { RowsDecided } from '#contract/decisions.ts'
import { write, type Append } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { categoryOf, type Category } from '#rules/roll/register-category.ts'
import { couldBeSameName } from '#rules/roll/same-person.ts'
import { evidenceOf } from '../persons/evidence.ts'
import { lastElectionDay } from '../persons/last-election.ts'
import { factsOfPerson } from '../persons/person-facts.ts'
import { checkRow } from '../persons/check-row.ts'
import { correctedFields, isField } from './corrected-fields.ts'
import type { Decision } from './decisions-file.ts'
import { enterListRow } from './enter-list-row.ts'
import type { EvidenceList } from '../persons/evidence.ts'
import { listOf } from '../persons/list-row.ts'
import { namedVillages, type NamedVillages } from '../persons/named-villages.ts'
import { personOf, personSharing } from '../persons/recorded.ts'
import { sourceKey } from '../persons/sources.ts'
import { rowsToDecide } from './rows-to-decide.ts'
import type { StatedRow, StatedRows } from './stated-rows.ts'
import { dropPerson, recordPerson } from '../persons/record-person.ts'

type Of<D extends Decision['do']> = Extract<Decision, { do: D }>
type Simple = Exclude<Decision, { do: 'same-person' }>
type Deciding = {
  readonly append: Append
  readonly rows: Pick<StatedRows, 'at' | 'holding' | 'become'>
  readonly contests: readonly Contest[]
  readonly villages: NamedVillages
  /** Why somebody is new on the roll, as their row and last term's roll tell; undefined before that roll is imported. */
  readonly categoryFor: (fields: StatedRow['fields']) => Category | undefined
}

/** What makes room comes first: a row that is dropped or given another number frees the number for the row that keeps it. */
const ORDER: readonly Simple['do'][] = ['drop', 'correct', 'keep', 'different', 'register']

/**
 * Applies an office's decisions together; one that cannot stand is answered by its number and changes nothing, the others stand:
 * `decide.unknown-row`, `decide.still-wrong` (what is wrong with the row is not put right), `decide.taken` (another row has the ID
 * number), `decide.no-person` (the row is nobody's), `decide.section` (register four takes a section, the others none).
 */
export function decideRows(ledger: Ledger, actor: Actor, decisions: readonly Decision[]): Result<RowsDecided> {
  const steps = decisions
    .flatMap((decision, i) => simple(decision).map((step) => ({ step, number: i + 1 })))
    .sort((a, b) => ORDER.indexOf(a.step.do) - ORDER.indexOf(b.step.do))
  return write(ledger, { actor }, (append) => {
    const { contests, day, pack } = electionOf(ledger).body
    const evidence = once(() => evidenceOf(ledger))
    const categoryFor = (fields: StatedRow['fields']): Category | undefined => {
      const facts = factsOfPerson(fields, evidence(), lastElectionDay(day))
      return facts.registeredLast === undefined ? undefined : categoryOf(facts, day, packById(pack)!)
    }
    const deciding = { append, rows: rowsToDecide(ledger), contests, villages: namedVillages(ledger), categoryFor }
    const refused: (Refusal & { number: number })[] = []
    const count = { done: 0, already: 0 }
    for (const { step, number } of steps) {
      const result = take(deciding, step)
      if (!result.ok) refused.push({ number, ...result.error })
      else count[result.value]++
    }
    return done({ ...count, refused: refused.sort((a, b) => a.number - b.number) })
  })
}

/** That two rows are one person means: one is kept, the other dropped. */
function simple(decision: Decision): readonly Simple[] {
  if (decision.do !== 'same-person') return [decision]
  const { other, keep, do: _, ...mine } = decision
  const said = { ...(mine.reason !== undefined && { reason: mine.reason }), ...(mine.evidence && { evidence: mine.evidence }) }
  const [kept, dropped] = keep === 'this' ? [mine, { ...other, ...said }] : [{ ...other, ...said }, mine]
  return [
    { ...kept, do: 'keep' },
    { ...dropped, do: 'drop' },
  ]
}

type Taken = Result<'done' | 'already'>

function take(deciding: Deciding, decision: Simple): Taken {
  const { file, sheet = '', row: number } = decision
  const row = deciding.rows.at(decision)
  if (!row) return refuse('decide.unknown-row', { file, sheet, row: number })
  switch (decision.do) {
    case 'drop':
      return drop(deciding, row, decision)
    case 'correct': {
      const unknown = Object.keys(decision.fields).find((field) => !isField(field))
      if (unknown !== undefined) return refuse('decide.unknown-field', { file, sheet, row: number, field: unknown })
      return record(deciding, row, correctedFields(row.fields, decision.fields), decision)
    }
    case 'keep':
    case 'different':
      return row.person === undefined ? record(deciding, row, row.fields, decision) : done('already')
    case 'register':
      return register(deciding, row, decision)
  }
}

function drop(deciding: Deciding, row: StatedRow, decision: Of<'drop'>): Taken {
  if (row.held === undefined && row.person === undefined) return done('already')
  if (row.person !== undefined) leave(deciding, row, decision.reason ?? '重复')
  settle(deciding, row, 'dropped', decision)
  deciding.rows.become(row, { held: undefined, person: undefined })
  return done('done')
}

/** The row becomes a person with these fields, or the person it is is put right; under another ID number it is another person. */
function record(
  deciding: Deciding,
  row: StatedRow,
  stated: StatedRow['fields'],
  decision: Of<'correct' | 'keep' | 'different'>,
): Taken {
  const { file, sheet = '', row: number } = decision
  const list = listOf(stated)
  if (list !== undefined) return enter(deciding, list, row, stated, decision)
  const village = deciding.villages.get(stated['village'] ?? '')
  const given = village === undefined ? stated : { ...stated, village }
  const checked = checkRow(given, deciding.contests)
  if (!checked.ok) return refuse('decide.still-wrong', { file, sheet, row: number, kind: checked.kind })
  const { constituency } = checked
  const owner = personOf(given['idNumber']!)
  const shares = sharing(deciding, row, given, owner, decision)
  const person = shares ? (row.person ?? personSharing(given['idNumber']!, sourceKey(row.source))) : owner
  const { sharedNumber: _, ...own } = given
  const fields = shares ? { ...own, sharedNumber: shares } : own
  const changed = Object.keys({ ...row.fields, ...fields }).filter((field) => row.fields[field] !== fields[field])
  if (row.person === person && row.constituency === constituency && changed.length === 0) return done('already')
  const holder = deciding.rows.holding(person)
  if (holder && sourceKey(holder.source) !== sourceKey(row.source))
    return refuse('decide.taken', { file, sheet, row: number, name: holder.fields['name'] ?? '', id: fields['idNumber']! })
  if (row.person !== undefined && (row.person !== person || row.constituency !== constituency))
    leave(deciding, row, '更正后另行登记')
  const scope = prepOf(constituency)
  for (const field of changed)
    deciding.append(scope, 'person.corrected', {
      person,
      field,
      before: row.fields[field] ?? '',
      after: fields[field] ?? '',
      reason: decision.reason ?? '核实更正',
      ...(decision.evidence && { evidence: decision.evidence }),
    })
  recordPerson(deciding.append, { ...row, constituency, person, fields })
  if (row.held) settle(deciding, row, decision.do === 'different' ? 'different' : 'recorded', decision)
  deciding.rows.become(row, { held: undefined, person, constituency, fields })
  return done('done')
}

/**
 * Why the row is the second of two people who really have one ID number: looked at as two, with a reason and under different names; or it
 * was that already, and its number has not been corrected. Undefined for everybody else.
 */
function sharing(
  { rows }: Deciding,
  row: StatedRow,
  fields: StatedRow['fields'],
  owner: string,
  decision: Of<'correct' | 'keep' | 'different'>,
): string | undefined {
  if (row.person !== undefined && row.person !== owner && row.fields['idNumber'] === fields['idNumber'])
    return row.fields['sharedNumber']
  const holder = rows.holding(owner)
  if (decision.do !== 'different' || !holder || sourceKey(holder.source) === sourceKey(row.source)) return undefined
  return couldBeSameName(holder.fields['name'] ?? '', fields['name'] ?? '') ? undefined : decision.reason
}

function enter(
  deciding: Deciding,
  list: EvidenceList,
  row: StatedRow,
  fields: StatedRow['fields'],
  decision: Of<'correct' | 'keep' | 'different'>,
): Taken {
  if (row.held === undefined) return done('already')
  const entered = enterListRow(deciding.append, list, row, fields, decision)
  if (!entered.ok) return entered
  settle(deciding, row, 'recorded', decision)
  deciding.rows.become(row, { held: undefined })
  return done('done')
}

function leave({ append }: Deciding, row: StatedRow, reason: string): void {
  dropPerson(append, { ...row, person: row.person! }, reason)
}

function settle({ append }: Deciding, row: StatedRow, verdict: 'recorded' | 'dropped' | 'different', decision: Simple): void {
  append(prepOf(row.constituency), 'row.settled', {
    source: row.source,
    verdict,
    ...(decision.reason !== undefined && { reason: decision.reason }),
    evidence: decision.evidence ?? {},
  })
}

function register({ append, categoryFor }: Deciding, row: StatedRow, decision: Of<'register'>): Taken {
  const { file, sheet = '', row: number, register: to, section, article = '', evidence = {} } = decision
  const category = decision.category ?? (to === 1 ? categoryFor(row.fields) : undefined)
  if (row.person === undefined) return refuse('decide.no-person', { file, sheet, row: number })
  if ((to === 4) !== (section !== undefined)) return refuse('decide.section', { file, sheet, row: number })
  append(prepOf(row.constituency), 'person.decided', {
    person: row.person,
    register: to,
    ...(section !== undefined && { section }),
    ...(category !== undefined && { category }),
    article: article || 'S1 27',
    by: 'operator',
    evidence: { ...evidence, ...(decision.reason !== undefined && { reason: decision.reason }) },
  })
  return done('done')
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
