import type { CardEvidence, CardOther, DecisionCard, NextCard } from '#contract/decisions.ts'
import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { finding, statedFinding, type FindingKind } from '#rules/findings.ts'
import { packById } from '#rules/packs/index.ts'
import { decideByDefault } from '#rules/roll/register.ts'
import { storedDecisions } from '#ledger/standing/persons.ts'
import { couldBeSameName } from '../persons/duplicates.ts'
import { evidenceOf, stem, type Evidence } from '../persons/evidence.ts'
import { lastElectionDay } from '../persons/last-election.ts'
import { factsOfPerson } from '../persons/person-facts.ts'
import { personOf, recordedPersons, type Recorded } from '../persons/recorded.ts'
import { fileNames, inQuestion, openRows, placeOf, sourceKey, type HeldRow, type Place } from '../persons/sources.ts'
import { checkRow } from './corrected-fields.ts'
import { statedRows, type StatedRow, type StatedRows } from './stated-rows.ts'

type Around = {
  readonly ledger: Ledger
  readonly names: ReadonlyMap<string, string>
  readonly evidence: Evidence
  readonly rows: StatedRows
}

type Asked = { readonly constituency?: string | undefined; readonly after?: Place | undefined; readonly at?: Place | undefined }

/**
 * The next thing a person has to decide, rows that wait before persons the rules leave open, with all that is known of it and the
 * decisions that are open to it; `after` goes on from a card that was put back, `at` asks for that one.
 */
export function nextCard(ledger: Ledger, { constituency, after, at }: Asked): NextCard {
  const around = { ledger, names: fileNames(ledger), evidence: evidenceOf(ledger), rows: statedRows(ledger) }
  const waiting = openRows(ledger).map((held) => ({
    place: placeOf(held.body.source, around.names),
    constituency: held.body.constituency ?? preparedIn(held.book) ?? '',
    card: () => cardOfRow(around, held),
  }))
  const open = undecidedPersons(ledger, around.evidence).map(({ person, reason }) => ({
    place: placeOf(person.source, around.names),
    constituency: person.constituency,
    card: () => cardOfPerson(around, person, reason),
  }))
  const all = [...waiting, ...open].filter((each) => constituency === undefined || each.constituency === constituency)
  const from = after === undefined ? 0 : all.findIndex(({ place }) => isSame(place, after)) + 1
  const next = at === undefined ? (all[from] ?? all[0]) : all.find(({ place }) => isSame(place, at))
  return { left: all.length, rows: waiting.length, persons: open.length, card: next?.card() ?? null }
}

const isSame = (a: Place, b: Place): boolean => a.file === b.file && (a.sheet ?? '') === (b.sheet ?? '') && a.row === b.row

function cardOfRow(around: Around, { body, book }: HeldRow): DecisionCard {
  const { ledger, names, rows } = around
  const at = placeOf(body.source, names)
  const row = rows.at(at)
  const fields = row?.fields ?? body.fields
  const said = { row: body.source.row, name: fields['name'] ?? '', id: fields['idNumber'] ?? '' }
  const checked = checkRow(fields, electionOf(ledger).body.contests)
  const others = [...new Map(body.others.map((other) => [sourceKey(other), other])).values()]
  const known = new Set(others.map(sourceKey))
  const holder = fields['idNumber'] === undefined ? undefined : rows.holding(personOf(fields['idNumber']))
  const alike = [
    ...others.flatMap((other) => rows.at(placeOf(other, names)) ?? []),
    ...(holder && !known.has(sourceKey(holder.source)) && sourceKey(holder.source) !== sourceKey(body.source) ? [holder] : []),
  ]
  const taken = holder !== undefined && sourceKey(holder.source) !== sourceKey(body.source)
  const stands = checked.ok && !taken
  return {
    kind: 'row',
    at,
    constituency: body.constituency ?? preparedIn(book) ?? '',
    fields,
    extra: body.extra,
    findings: body.findings.map(({ kind, params }) => statedFinding(kind, { ...said, ...params })),
    stillWrong: checked.ok ? null : wrong(checked.kind, said),
    others: alike.map((other) => otherOf(around, fields, other)),
    evidence: evidenceFor(around, fields),
    open: [
      ...(stands ? (['keep'] as const) : []),
      'correct',
      ...(alike.length > 0 ? (['same-person'] as const) : []),
      ...(alike.length > 0 && stands ? (['different'] as const) : []),
      'drop',
    ],
  }
}

const wrong = (kind: FindingKind, { row, name, id }: { readonly row: number; readonly name: string; readonly id: string }) =>
  statedFinding(kind, { row, name, id, value: id, heading: '', place: '' })

function cardOfPerson(around: Around, person: Recorded, reason: keyof typeof OPEN): DecisionCard {
  const { fields, extra, constituency, source } = person
  return {
    kind: 'person',
    at: placeOf(source, around.names),
    constituency,
    fields,
    extra,
    findings: [OPEN[reason](fields['name'] ?? '')],
    stillWrong: null,
    others: [],
    evidence: evidenceFor(around, fields),
    open: ['register', 'correct', 'drop'],
  }
}

const OPEN = {
  birth_missing: (name: string) => finding('R.820', { name }),
  deprivation_end_missing: (name: string) => finding('R.821', { name }),
  contact_unknown: (name: string) => finding('R.822', { name }),
  status_unknown: (name: string) => finding('R.823', { name }),
}

function otherOf({ names }: Around, fields: StatedRow['fields'], other: StatedRow): CardOther {
  const keys = new Set([...Object.keys(fields), ...Object.keys(other.fields)])
  return {
    at: placeOf(other.source, names),
    constituency: other.constituency,
    waits: other.held !== undefined,
    fields: other.fields,
    // What one side does not know is no contradiction.
    differing: [...keys].filter(
      (key) => (fields[key] ?? '') !== '' && (other.fields[key] ?? '') !== '' && fields[key] !== other.fields[key],
    ),
  }
}

/** Rows of the status lists under the person's number, and how surely they are theirs. */
function evidenceFor({ evidence, names }: Around, { idNumber = '', name = '' }: StatedRow['fields']): readonly CardEvidence[] {
  return [...evidence].flatMap(([list, byStem]) =>
    (idNumber === '' ? [] : (byStem.get(stem(idNumber)) ?? [])).map((row) => ({
      list,
      at: placeOf(row.source, names),
      name: row.name,
      idNumber: row.idNumber,
      fits: row.idNumber === idNumber && couldBeSameName(row.name, name),
      fields: row.fields,
    })),
  )
}

/** Persons recorded whom no rule puts into a register, and nobody has. */
function undecidedPersons(ledger: Ledger, evidence: Evidence) {
  const { day, pack } = electionOf(ledger).body
  const law = packById(pack)!
  const decided = new Set(storedDecisions(ledger).map(({ constituency, person }) => `${constituency}/${person}`))
  const questioned = inQuestion(openRows(ledger))
  return recordedPersons(ledger).flatMap((person) => {
    const key = `${person.constituency}/${person.person}`
    if (decided.has(key) || questioned.has(key)) return []
    const decision = decideByDefault(factsOfPerson(person.fields, evidence, lastElectionDay(day)), day, law)
    if (decision.decided || 'underAge' in decision || 'outside' in decision) return []
    return [{ person, reason: decision.reason }]
  })
}
