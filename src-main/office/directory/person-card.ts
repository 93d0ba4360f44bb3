import { namesOf } from '#counting/called-people.ts'
import type { Input } from '#contract/index.ts'
import type { FactSource, PersonAuthorisation, PersonCard, PersonFact } from '#contract/directory.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { preparedIn } from '#ledger/books/book.ts'
import { canonical } from '#ledger/canonical.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf, factByHash, type Fact } from '#ledger/read.ts'
import { authorisationsOf, type Authorisation } from '#ledger/standing/authorisations.ts'
import { factsSaying, knownPerson } from '#ledger/standing/persons.ts'
import { linesUnder } from '#ledger/standing/voters.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { decideByDefault } from '#rules/roll/register.ts'
import { OUR_FIELDS } from '#words/choices.ts'
import { sameName } from '#words/names.ts'
import { evidenceOf, joinEvidence } from '../persons/evidence.ts'
import { lastElectionDay } from '../persons/last-election.ts'
import { factsOfPerson, STATUS_LISTS } from '../persons/person-facts.ts'
import { fileNames, openRows, placeOf, sourceKey, type Source } from '../persons/sources.ts'
import { householdOf, namesakesOf } from './beside.ts'
import { factsAbout, stepsOf } from './history.ts'
import { knownPeople, type KnownLine } from './known-people.ts'
import { lineOf } from './list-people.ts'

type Fields = Readonly<Record<string, string>>
type Asked = Input<'directory.person'>

/** Who or what is asked about, and what is known of it now. */
type Found = {
  readonly line: KnownLine
  readonly source: Source
  readonly fields: Fields
  readonly extra: Fields
  readonly person: string | undefined
  /** The entry of the decision that stands. */
  readonly decided: string | null
}

/**
 * Everything the office knows of somebody, and from where: facts, register with its reason, household, evidence, namesakes, and all that was
 * stated of them. Refuses `directory.unknown`.
 */
export function personCard(ledger: Ledger, asked: Asked): Result<PersonCard> {
  const found =
    'person' in asked ? personCalled(ledger, asked) : 'voter' in asked ? ofCard(ledger, asked.voter) : atRow(ledger, asked)
  if (!found) return refuse('directory.unknown')
  const { line, source, fields, extra, person } = found
  const names = fileNames(ledger)
  const idNumber = fields['idNumber'] ?? ''
  const lines = linesUnder(ledger, idNumber)
  const own = lines.filter(({ constituency }) => constituency === line.constituency)
  const on = own.find(({ name }) => sameName(name, line.name)) ?? (own.length === 1 ? own[0] : undefined)
  const cards = on ? [on.voter] : []
  const facts = factsAbout(ledger, {
    constituencies: [
      line.constituency,
      ...(person === undefined ? [] : knownPerson(ledger, person).map((each) => each.constituency)),
    ],
    persons: person === undefined ? [] : [person],
    sources: [source],
    cards,
    idNumber,
  })
  return done({
    line: lineOf(line),
    at: placeOf(source, names),
    facts: factsWithSource(ledger, fields, facts, placeOf(source, names)),
    extra,
    evidence: listedOf(ledger, fields, names),
    decision: decisionOf(ledger, found),
    open: openWhy(ledger, found),
    roll: on ? { card: on.voter, version: on.version, struck: on.struck === 1 } : null,
    household: person === undefined ? [] : householdOf(ledger, line, fields),
    namesakes: namesakesOf(ledger, line),
    authorisations: cards.flatMap((card) => authorised(ledger, card)),
    history: stepsOf(ledger, facts, names, cards),
  })
}

function personCalled(ledger: Ledger, { constituency, person }: { constituency: string; person: string }): Found | undefined {
  const [row] = knownPerson(ledger, person, constituency)
  const line = knownPeople(ledger).find(({ key }) => key === `${constituency}/${person}`)
  if (!row || !line) return undefined
  const [fields, extra] = [JSON.parse(row.fields) as Fields, JSON.parse(row.extra) as Fields]
  const body = (JSON.parse(row.text) as { readonly body: { readonly source?: Source } }).body
  const source = body.source ?? lastSource(ledger, constituency, person)
  return source && { line, source, fields, extra, person, decided: row.decided }
}

/** Whoever a card is of: the number on it is somebody's, and of two who share it the name tells. */
function ofCard(ledger: Ledger, card: string): Found | undefined {
  const voter = voterOf(ledger, card)
  if (!voter) return undefined
  const { idNumber, name } = voter.fields
  const lines = knownPeople(ledger).filter((line) => line.idNumber === idNumber && !line.dropped)
  const line = lines.find((each) => sameName(each.name, name)) ?? lines[0]
  return line && 'person' in line.of ? personCalled(ledger, line.of) : undefined
}

/** Of whoever was dropped the entry names no row: it is the one of their last record. */
const lastSource = (ledger: Ledger, constituency: string, person: string): Source | undefined =>
  factsAbout(ledger, { constituencies: [constituency], persons: [person], sources: [], cards: [], idNumber: '' }).findLast(
    (fact): fact is Fact<'person.recorded'> => fact.type === 'person.recorded',
  )?.body.source

/** Whoever the row of a file is now, or the row itself while it waits. Of files of the same name the newest is meant. */
function atRow(ledger: Ledger, { file, ...at }: Extract<Asked, { readonly file: string }>): Found | undefined {
  const sources = [...fileNames(ledger)].flatMap(([sha256, name]) => (name === file ? [{ sha256, ...at }] : []))
  const keys = new Set(sources.map(sourceKey))
  const held = openRows(ledger).findLast(({ body }) => keys.has(sourceKey(body.source)))
  const line = held && knownPeople(ledger).find(({ key }) => key === `row/${sourceKey(held.body.source)}`)
  if (held && line) {
    const { source, fields, extra } = held.body
    return { line, source, fields, extra, person: undefined, decided: null }
  }
  const prep = booksOf(ledger).filter((book) => preparedIn(book) !== undefined)
  const records = factsSaying(ledger, prep, sources.map(canonical)).filter(
    (fact): fact is Fact<'person.recorded'> => fact.type === 'person.recorded' && keys.has(sourceKey(fact.body.source)),
  )
  const found = records.map(({ body: { person }, book }) => personCalled(ledger, { constituency: preparedIn(book)!, person }))
  return found.findLast((each) => each && !each.line.dropped) ?? found.at(-1)
}

const OURS: ReadonlySet<string> = new Set(OUR_FIELDS)

/** Each fact with where it was read, or who put it right; one taken away by hand as well. */
function factsWithSource(
  ledger: Ledger,
  fields: Fields,
  facts: readonly Fact<TypeName>[],
  at: ReturnType<typeof placeOf>,
): readonly PersonFact[] {
  const corrected = new Map(facts.flatMap((fact) => (fact.type === 'person.corrected' ? [[fact.body.field, fact] as const] : [])))
  const sourceOf = (field: string, text: string): FactSource => {
    const fact = corrected.get(field)
    if (fact?.body.after !== text) return { is: 'row', at }
    const { before, reason, evidence = {} } = fact.body
    return { is: 'hand', by: namesOf(ledger, 'town', fact.actor), when: fact.at, before, reason, evidence }
  }
  const emptied = [...corrected.keys()].filter((field) => fields[field] === undefined)
  return [...Object.keys(fields), ...emptied]
    .filter((field) => !OURS.has(field))
    .map((field) => ({ field, text: fields[field] ?? '', from: sourceOf(field, fields[field] ?? '') }))
    .filter(({ text, from }) => text !== '' || from.is === 'hand')
}

const listedOf = (ledger: Ledger, fields: Fields, names: ReadonlyMap<string, string>): PersonCard['evidence'] => {
  const evidence = evidenceOf(ledger)
  return (['previous', ...STATUS_LISTS] as const).flatMap((list) => {
    const joined = joinEvidence(evidence, list, fields)
    return joined ? [{ list, fit: joined.fit, at: placeOf(joined.row.source, names), fields: joined.row.fields }] : []
  })
}

function decisionOf(ledger: Ledger, { decided }: Found): PersonCard['decision'] {
  const fact = decided === null ? undefined : (factByHash(ledger, decided) as Fact<'person.decided'> | undefined)
  if (!fact) return null
  const { register, section, category, article, by, evidence } = fact.body
  const { rule, ...rest } = evidence
  return {
    register,
    section: section ?? null,
    category: category ?? null,
    article,
    rule: by === 'default' ? (rule ?? null) : null,
    evidence: by === 'default' ? rest : evidence,
    by: namesOf(ledger, 'town', fact.actor),
    when: fact.at,
  }
}

/** Why nobody decided yet. */
function openWhy(ledger: Ledger, { line, person, fields, decided }: Found): PersonCard['open'] {
  if (person === undefined) return { why: 'row-waits', article: '' }
  if (decided !== null || line.dropped) return null
  if (line.states.includes('waiting')) return { why: 'in-question', article: 'S2 26' }
  const { day, pack } = electionOf(ledger).body
  const decision = decideByDefault(factsOfPerson(fields, evidenceOf(ledger), lastElectionDay(day)), day, packById(pack)!)
  if (decision.decided) return { why: 'by-rule', article: decision.article }
  return { why: 'underAge' in decision ? 'under-age' : decision.reason, article: decision.article }
}

function authorised(ledger: Ledger, card: string): readonly PersonAuthorisation[] {
  const told = (is: PersonAuthorisation['is'], { reason, document }: Authorisation, other: string) => ({
    is,
    card: other,
    name: voterOf(ledger, other)?.fields.name ?? '',
    reason,
    document,
  })
  return [
    ...authorisationsOf(ledger, 'principal', card).map((each) => told('given', each, each.agent)),
    ...authorisationsOf(ledger, 'agent', card).map((each) => told('held', each, each.principal)),
  ]
}
