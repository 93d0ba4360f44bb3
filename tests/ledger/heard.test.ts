import { describe, expect, it } from 'vitest'
import { placeOf, ranksOf, type Link } from '#ledger/books/generations.ts'

const heard = (book: string, seq: number, of: string, upTo: number): Link => ({
  book,
  seq,
  type: 'book.heard',
  body: { book: of, seq: upTo },
})

describe('what an office states once it has heard of another', () => {
  it.each([
    ['nothing was heard', [], [0, 0]],
    ['the standby took the office’s archive', [heard('s', 1, 'o', 300)], [0, 1]],
    ['and the office took it back', [heard('s', 1, 'o', 300), heard('o', 301, 's', 9)], [2, 1]],
    [
      'and once more each',
      [heard('s', 1, 'o', 300), heard('o', 301, 's', 9), heard('s', 10, 'o', 310), heard('o', 311, 's', 12)],
      [4, 3],
    ],
    ['each says it has heard of the other’s hearing, which cannot be', [heard('s', 1, 'o', 1), heard('o', 1, 's', 1)], [0, 0]],
  ] as const)('comes after it: %s', (_, links, ranks) => {
    for (const order of [links, links.toReversed()]) {
      const rankOf = ranksOf(order)
      expect([rankOf('o', 1000), rankOf('s', 1000)]).toEqual(ranks)
    }
  })

  it('is so from that place on, and not before', () => {
    const rankOf = ranksOf([heard('s', 1, 'o', 300), heard('o', 301, 's', 9)])
    expect([300, 301, 302].map((seq) => rankOf('o', seq))).toEqual([0, 2, 2])
    expect(placeOf(rankOf('s', 2), 2)).toBeGreaterThan(placeOf(rankOf('o', 300), 300))
  })

  it('comes after a restored office, too, however many books that goes on from', () => {
    const continued: Link = { book: 'r', seq: 1, type: 'book.continued', body: { book: 'o' } }
    const rankOf = ranksOf([continued, heard('s', 1, 'r', 5)])
    expect(rankOf('s', 1)).toBeGreaterThan(rankOf('r', 9))
  })

  it('comes to an end, however often two have heard of each other', () => {
    const links = Array.from({ length: 40_000 }, (_, n) => heard(n % 2 ? 'o' : 's', n + 1, n % 2 ? 's' : 'o', n))
    // One that looked at each anew for each would not come to an end.
    expect(ranksOf(links)('o', 40_000)).toBe(40_000)
  })
})
