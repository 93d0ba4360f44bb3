import { stretchesOf } from '../books/continued.ts'
import type { Ledger } from '../open.ts'
import { factsIn, type Fact } from '../read.ts'

/** Closings of a constituency's laptops, one for each: of a restored laptop that closed again, the newer one alone. */
export function closingsIn(ledger: Ledger, constituency: string): readonly Fact<'station.closed'>[] {
  const closings = factsIn(ledger, 'station.closed', constituency)
  const replaced = new Set(
    closings.flatMap(({ book }) =>
      stretchesOf(ledger, book)
        .slice(1)
        .map((older) => older.book),
    ),
  )
  return closings.filter(({ book }) => !replaced.has(book))
}

/** What a closing says of a contest, whatever the contest is called: a record has names of its own, such as `constructor`. */
export const closedWith = ({ body }: Pick<Fact<'station.closed'>, 'body'>, contest: string) =>
  Object.hasOwn(body.papers, contest) ? body.papers[contest] : undefined
