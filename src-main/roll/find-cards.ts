import type { Ledger } from '#ledger/open.ts'
import { cardsFoundBy } from '#ledger/standing/voters.ts'
import { tailKey } from '#ledger/views/search-keys.ts'
import { nameKey } from '#words/names.ts'

const MOST_TYPED = 40

/**
 * Cards of listed voters whose name, pinyin, initials, ID number or its tail, or card number begins like `text`, exact ones first, at most
 * `most` of them and one more where there are more. An empty text finds nobody.
 */
export function findCards(ledger: Ledger, text: string, most: number): readonly string[] {
  const typed = Array.from(nameKey(text)).slice(0, MOST_TYPED).join('')
  if (typed === '') return []
  // Four digits or more may be the end of an ID number; fewer would find half the town.
  const keys = /^\d{3,17}[\dx]$/.test(typed) ? [typed, tailKey(typed)] : [typed]
  // A voter has a handful of keys alike.
  const found = keys.flatMap((key) => cardsFoundBy(ledger, key, (most + 1) * 4))
  return [...new Set(found)].slice(0, most + 1)
}
