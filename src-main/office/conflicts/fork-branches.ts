import type { ForkBranches } from '#contract/conflicts.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { readBook } from '#ledger/books/book.ts'
import { branchesOf, forksOf } from '#ledger/books/forks.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, type Fact } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import { deviceNames } from '#trust/device-names.ts'

/** The branches of a forked book, each by what it alone holds. Refuses `fork.none`. */
export function forkBranches(ledger: Ledger, book: string): Result<ForkBranches> {
  if (!forksOf(ledger.statements).some((fork) => fork.book === book)) return refuse('fork.none', { book })
  const lines = branchesOf(ledger.statements, book).map(({ head }) => backFrom(ledger, head))
  const times = Map.groupBy(lines.flat(), ({ hash }) => hash)
  const own = lines.map((line) => line.filter(({ hash }) => times.get(hash)!.length === 1))
  const { device, constituency } = readBook(book)
  return done({
    place: electionOf(ledger).body.constituencies.find(({ code }) => code === constituency)?.name ?? null,
    laptop: deviceNames(ledger).get(device) ?? device,
    device,
    common: Math.min(...own.map((line) => line.at(-1)!.seq)) - 1,
    branches: own.map((line) => ({
      head: line[0]!.hash,
      to: line[0]!.seq,
      entries: line.length,
      checkIns: line.filter(({ type }) => type === 'checked-in').length,
      from: line.at(-1)!.at,
      until: line[0]!.at,
    })),
  })
}

/** A branch from its last entry back to the first of the book. */
function backFrom(ledger: Ledger, head: string): readonly Fact<TypeName>[] {
  const line: Fact<TypeName>[] = []
  for (let fact = factByHash(ledger, head); fact; fact = factByHash(ledger, fact.prev)) line.push(fact)
  return line
}
