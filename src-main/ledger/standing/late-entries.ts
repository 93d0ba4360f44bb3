import { and, asc, eq, gt, inArray, sql } from '../drizzle.ts'
import type { TypeName } from '../entries/index.ts'
import { setAside } from '../books/forks.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { entries } from '../views/schema.ts'
import { isVoid } from './scope.ts'

const OF_VOTING: readonly TypeName[] = ['checked-in', 'undone', 'proxy.approved', 'proxy.withdrawn', 'paper.spoiled']

/** What was stated of the voting in a book after a place in it, by hash, in order; a branch that was set aside, and what may not be stated there, states nothing. */
export function votingAfter(ledger: Ledger, book: string, seq: number): readonly string[] {
  const later = after.all(ledger, { book, seq })
  const aside = later.length > 0 ? setAside(ledger.statements) : new Set()
  return later.map(({ hash }) => hash).filter((hash) => !aside.has(hash) && !isVoid(ledger, hash))
}

const after = prepared((query) =>
  query
    .select({ hash: entries.hash })
    .from(entries)
    .where(
      and(
        eq(entries.book, sql.placeholder('book')),
        gt(entries.seq, sql.placeholder('seq')),
        inArray(sql`json_extract(${entries.text}, '$.type')`, [...OF_VOTING]),
      ),
    )
    .orderBy(asc(entries.seq)),
)
