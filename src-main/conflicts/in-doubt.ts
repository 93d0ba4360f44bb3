import { doubtfulFigures } from '#counting/count-doubts.ts'
import { doubtfulVoting } from '#counting/doubtful-voting.ts'
import { openingsInDoubt } from '#counting/opening-doubts.ts'
import { votersUnmarked } from '#counting/voters-unmarked.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import { closingsIn } from '#ledger/standing/closings.ts'
import { factByHash, type Fact } from '#ledger/read.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { placeOf, type Search } from './found.ts'
import { calledBook } from '#trust/device-names.ts'

type Together = readonly Pick<Fact<TypeName>, 'book' | 'seq' | 'hash'>[]

/**
 * What is in doubt of a day (design 2), for two people to decide about: each figure of the count and each opening by itself, the marks of
 * those who took part together, by the book they stand in, and a count of more papers than marks with what closed on it.
 */
export const inDoubt: Search<'in_doubt'> = (ledger) =>
  electionOf(ledger).body.constituencies.flatMap(({ code }) => {
    // Until a day has ended there is nothing that a doubt could decide.
    if (closingsIn(ledger, code).length === 0) return []
    const openings = contestsOf(electionOf(ledger).body, code).flatMap((contest) => openingsInDoubt(ledger, contest))
    const single = [...doubtfulFigures(ledger, code).map(({ fact }) => fact), ...openings.map(({ opening }) => opening)]
    const alone = new Map(single.map((fact) => [fact.hash, [fact]] as const))
    const marks = (doubtfulVoting(ledger, code)?.entries ?? []).map((hash) => factByHash(ledger, hash)!)
    // Of one contest the count, and the closings that say how many papers went out.
    const unmarked = contestsOf(electionOf(ledger).body, code).flatMap((contest) => {
      const asked = votersUnmarked(ledger, contest)
      return asked ? [asked.refs.map((hash) => factByHash(ledger, hash)!)] : []
    })
    const groups: readonly Together[] = [...alone.values(), ...Map.groupBy(marks, ({ book }) => book).values(), ...unmarked]
    return groups.map((facts) => ({
      constituencies: [placeOf(facts[0]!.book)],
      refs: facts.map(({ hash }) => hash),
      params: {
        place: placeOf(facts[0]!.book),
        device: calledBook(ledger, facts[0]!.book),
        count: facts.length,
        receipt: facts.reduce((least, { seq }) => Math.min(least, seq), Number.MAX_SAFE_INTEGER),
      },
    }))
  })
