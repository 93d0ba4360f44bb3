import { closingsIn } from '#ledger/standing/closings.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { isBelieved } from '#roll/decided-doubts.ts'
import type { Doubt } from './doubt.ts'
import { doubtOfDay } from './doubt-of-day.ts'

export type ClosingDoubt = Doubt | 'again'

type Judged = { readonly closing: Fact<'station.closed'>; readonly doubt: ClosingDoubt | undefined }

/** Closings of a constituency's laptops, the newer one of a restored laptop, each with the doubt about it. */
export const judgedClosings = (ledger: Ledger, constituency: string): readonly Judged[] =>
  asProven(ledger, constituency, proofsKept(ledger))

const asProven = remembered('every entry', (ledger: Ledger, constituency: string, _: number): readonly Judged[] => {
  const seen = new Set<string>()
  return closingsIn(ledger, constituency).map((closing) => {
    const again = seen.has(closing.book)
    seen.add(closing.book)
    return { closing, doubt: again ? 'again' : doubtOfDay(ledger, constituency, closing) }
  })
})

/** The closings whose papers count; where all are in doubt, those that were brought: the contest refers then, whatever they say. */
export function closingsThatCount(ledger: Ledger, constituency: string): readonly Fact<'station.closed'>[] {
  const judged = judgedClosings(ledger, constituency)
  const sound = judged.filter(({ closing, doubt }) => doubt === undefined || isBelieved(ledger, closing.hash))
  // Of a laptop whose second closing is believed, the second alone.
  const counts = sound.length > 0 ? sound : judged.filter(({ doubt }) => doubt !== 'again')
  return [...new Map(counts.map(({ closing }) => [closing.book, closing] as const)).values()]
}
