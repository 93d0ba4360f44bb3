import type { OfficeToday } from '#contract/today.ts'
import { namesOf } from '#counting/called-people.ts'
import { readBook } from '#ledger/books/book.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { statedSince } from '#ledger/recent.ts'
import type { PlainDate } from '#rules/dates.ts'
import { seen } from '#words/unseen.ts'

/** A book of a station may name as many people as it likes. */
const MOST_NAMED = 5

/** How far clocks of honest laptops are apart at most, in milliseconds. */
const MOST_APART = 10 * 60_000

/**
 * What was stated since a day began, a line for each kind and constituency, newest first. Who comes and goes is not work done. Names and times
 * are those that each book gives: what nobody assigned is shown by its code points, and a time that has not come yet stands last and is said.
 */
export function happenedSince(ledger: Ledger, since: PlainDate): OfficeToday['since'] {
  const facts = statedSince(ledger, new Date(`${since}T00:00:00+08:00`).toISOString()).filter(
    ({ type }) => !type.startsWith('person.signed'),
  )
  const latest = new Date(ledger.now().getTime() + MOST_APART).toISOString()
  const groups = Map.groupBy(facts, ({ type, book, at }) => `${type} ${placeOf(book) ?? ''} ${at > latest}`)
  return [...groups.values()].map((group) => lineOf(ledger, group, latest)).sort(byTime)
}

type Line = OfficeToday['since'][number]

function lineOf(ledger: Ledger, group: readonly Fact<TypeName>[], latest: string): Line {
  const { type, book } = group[0]!
  const people = new Set(group.flatMap(({ actor }) => namesOf(ledger, placeOf(book) ?? 'town', actor).map(seen)))
  const at = group.map((fact) => fact.at).reduce((a, b) => (a > b ? a : b))
  return {
    what: type,
    constituency: placeOf(book) ?? null,
    count: group.length,
    at,
    ahead: at > latest,
    people: [...people].slice(0, MOST_NAMED),
    others: Math.max(0, people.size - MOST_NAMED),
  }
}

/** Newest first; those that have not come yet after all others, so that nobody pushes another's work off the page. */
const byTime = (a: Line, b: Line): number => Number(a.ahead) - Number(b.ahead) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)

function placeOf(book: string): string | undefined {
  const { constituency } = readBook(book)
  return constituency === 'town' ? undefined : constituency
}
