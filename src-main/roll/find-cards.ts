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
  const found = new Set<string>()
  for (const key of keys) for (const card of beginningSo(ledger, key, most + 1)) found.add(card)
  return [...found].slice(0, most + 1)
}

/** Cards of which a key begins so, as many as asked for where there are so many: one voter has several keys alike, some a dozen. */
function beginningSo(ledger: Ledger, key: string, wanted: number): ReadonlySet<string> {
  for (let rows = wanted * 4; ; rows *= 4) {
    const found = cardsFoundBy(ledger, key, rows)
    const cards = new Set(found)
    if (cards.size >= wanted || found.length < rows) return cards
  }
}
