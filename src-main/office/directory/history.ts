import { namesOf } from '#counting/called-people.ts'
import type { PersonStep } from '#contract/directory.ts'
import { isOf, isPrepOf, readBook } from '#ledger/books/book.ts'
import { canonical } from '#ledger/canonical.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf, factsOf, type Fact } from '#ledger/read.ts'
import { factsSaying } from '#ledger/standing/persons.ts'
import { placeOf, sourceKey, type Source } from '../persons/sources.ts'

/** Whom it is about: all that the books have called them, the rows they came from, their cards and number. */
export type Whose = {
  readonly constituencies: readonly string[]
  readonly persons: readonly string[]
  readonly sources: readonly Source[]
  readonly cards: readonly string[]
  readonly idNumber: string
}

/** Everything that was stated of somebody, oldest first: in the preparation of the constituencies they were in, and on their rolls. */
export function factsAbout(
  ledger: Ledger,
  { constituencies, persons, sources, cards, idNumber }: Whose,
): readonly Fact<TypeName>[] {
  const books = booksOf(ledger)
  const [prep, own] = [isPrepOf, isOf].map((isIn) => books.filter((book) => constituencies.some((code) => isIn(book, code))))
  const said = (named: readonly string[], rows: readonly Source[]) =>
    factsSaying(ledger, prep!, [
      ...named.map((person) => `"person":"${person}"`),
      ...rows.map((source) => canonical(source)),
      ...(idNumber === '' ? [] : [`"idNumber":"${idNumber}"`]),
    ])
  const first = said(persons, sources)
  // A number put right makes another name in the books, and a later export another row.
  const family = new Set([...persons, ...first.flatMap((fact) => (isRecordOf(fact, sources) ? [fact.body.person] : []))])
  const rows = new Map(
    [
      ...sources,
      ...first.flatMap((fact) => (fact.type === 'person.recorded' && family.has(personIn(fact)) ? [sourceIn(fact)!] : [])),
    ].map((source) => [sourceKey(source), source]),
  )
  const all = family.size > persons.length || rows.size > sources.length ? said([...family], [...rows.values()]) : first
  // A row without a village waits in the book of whatever file it was in.
  const waited = [...factsOf(ledger, 'row.held'), ...factsOf(ledger, 'row.settled')].filter(({ body }) =>
    rows.has(sourceKey(body.source)),
  )
  const rolls =
    cards.length === 0
      ? []
      : factsSaying(
          ledger,
          own!,
          cards.map((card) => `"${card}"`),
        )
  const facts = new Map<string, Fact<TypeName>>([...all, ...waited, ...rolls].map((fact) => [fact.hash, fact]))
  return [...facts.values()]
    .filter((fact) => isAbout(fact, { persons: family, rows, cards, idNumber }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const sourceIn = (fact: Fact<TypeName>): Source | undefined =>
  fact.type === 'person.recorded' || fact.type === 'row.held' || fact.type === 'row.settled' ? fact.body.source : undefined
const personIn = (fact: Fact<TypeName>): string =>
  'person' in fact.body && typeof fact.body.person === 'string' ? fact.body.person : ''

const isRecordOf = (fact: Fact<TypeName>, sources: readonly Source[]): fact is Fact<'person.recorded'> =>
  fact.type === 'person.recorded' && sources.some((source) => sourceKey(source) === sourceKey(fact.body.source))

type About = {
  readonly persons: ReadonlySet<string>
  readonly rows: ReadonlyMap<string, Source>
  readonly cards: readonly string[]
  readonly idNumber: string
}

/** The passages are found anywhere in a text: what counts is where. */
function isAbout(fact: Fact<TypeName>, { persons, rows, cards, idNumber }: About): boolean {
  const isOurs = (source: Source): boolean => rows.has(sourceKey(source))
  switch (fact.type) {
    case 'person.recorded':
    case 'person.corrected':
    case 'person.dropped':
    case 'person.decided':
    case 'slip.written':
      return persons.has(fact.body.person)
    case 'row.held':
    case 'row.settled':
      return isOurs(fact.body.source)
    case 'pair.decided':
      return fact.body.rows.some(isOurs)
    case 'voter.listed':
    case 'voter.struck':
      return cards.includes(fact.body.voter)
    case 'proxy.approved':
      return cards.includes(fact.body.principal) || cards.includes(fact.body.agent)
    case 'objection.received':
      return idNumber !== '' && fact.body.idNumber === idNumber
    default:
      return false
  }
}

/** Each as the page of the person tells it. */
export function stepsOf(
  ledger: Ledger,
  facts: readonly Fact<TypeName>[],
  names: ReadonlyMap<string, string>,
  cards: readonly string[],
): readonly PersonStep[] {
  let recorded = 0
  return facts.flatMap((fact): PersonStep[] => {
    const { hash: ref, at: when, actor, book } = fact
    const said = { ref, when, by: namesOf(ledger, 'town', actor), constituency: readBook(book).constituency ?? '' }
    switch (fact.type) {
      case 'person.recorded':
        return [{ ...said, what: recorded++ === 0 ? 'recorded' : 'again', at: placeOf(fact.body.source, names) }]
      case 'row.held':
        return [{ ...said, what: 'held', at: placeOf(fact.body.source, names) }]
      case 'row.settled': {
        const { source, verdict, reason, evidence } = fact.body
        return [
          { ...said, what: 'settled', at: placeOf(source, names), verdict, ...(reason !== undefined && { reason }), evidence },
        ]
      }
      case 'pair.decided':
        return [{ ...said, what: 'two-people', reason: fact.body.reason }]
      case 'person.corrected': {
        const { field, before, after, reason, evidence } = fact.body
        return [{ ...said, what: 'corrected', change: { field, before, after }, reason, ...(evidence && { evidence }) }]
      }
      case 'person.dropped':
        return [{ ...said, what: 'dropped', reason: fact.body.reason }]
      case 'person.decided': {
        const { register, section, article, by, evidence } = fact.body
        const { reason, rule, ...rest } = evidence
        return [
          {
            ...said,
            what: 'decided',
            register,
            article,
            evidence: rest,
            ...(section !== undefined && { section }),
            ...(by === 'default' && rule !== undefined && { rule }),
            ...(reason !== undefined && { reason }),
          },
        ]
      }
      case 'slip.written':
        return [{ ...said, what: 'slip', reason: fact.body.reason, evidence: fact.body.evidence }]
      case 'voter.listed':
        return [{ ...said, what: 'listed', card: fact.body.voter, version: fact.body.version }]
      case 'voter.struck':
        return [{ ...said, what: 'struck', card: fact.body.voter, version: fact.body.version, reason: fact.body.reason }]
      case 'proxy.approved': {
        const given = cards.includes(fact.body.principal)
        return [{ ...said, what: given ? 'authorised' : 'agent', card: given ? fact.body.agent : fact.body.principal }]
      }
      case 'objection.received':
        return [{ ...said, what: 'objected', reason: fact.body.text }]
      default:
        return []
    }
  })
}
