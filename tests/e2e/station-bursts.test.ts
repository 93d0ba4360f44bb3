import { describe, expect, test } from 'vitest'
import { readBursts, type PressedKey } from '../../src-renderer/ui/readers/bursts.ts'

/** Keys at a pace of so many milliseconds; composed where an input method takes them. */
const keys = (text: string, pace: number, composed = false): readonly PressedKey[] =>
  [...Array.from(text), 'Enter'].map((key, i) => ({
    code: /^\d$/.test(key) ? `Digit${key}` : key === 'Enter' ? key : key === '-' ? 'Minus' : `Key${key.toUpperCase()}`,
    key: composed ? 'Process' : key,
    at: i * pace,
    composed,
  }))

function read(pressed: readonly PressedKey[]): readonly string[] {
  const next = readBursts()
  return pressed.flatMap((key) => next(key) ?? [])
}

describe('a card is told from fingers', () => {
  test.each([
    ['at a gun’s pace', keys('D01-0012', 4), ['D01-0012']],
    ['at a slow gun’s pace', keys('D01-0012', 30), ['D01-0012']],
    ['at a quick finger’s pace', keys('D01-0012', 60), []],
    ['with an input method on, by the places of the keys', keys('d01-0012', 4, true), ['D01-0012']],
    ['an ID number that ends with X', keys('33079919900101001x', 4, true), ['33079919900101001X']],
    ['too short for a card', keys('1234', 4), []],
    [
      'when the gun holds shift for its capitals',
      [keys('D', 4)[0]!, { code: 'ShiftLeft', key: 'Shift', at: 1, composed: false }, ...keys('01-0012', 4)],
      ['D01-0012'],
    ],
    [
      'when somebody typed before it',
      [...keys('chen', 90).slice(0, 4), ...keys('D01-0012', 4).map((key) => ({ ...key, at: key.at + 900 }))],
      ['D01-0012'],
    ],
    [
      'but not by an Enter that ends a composition',
      keys('D01-0012', 4).map((key) => ({ ...key, composed: key.key === 'Enter' })),
      [],
    ],
  ] as const)('%s', (_, pressed, texts) => {
    expect(read(pressed)).toEqual(texts)
  })

  test('two cards in a row are two', () => {
    const second = keys('D01-0002', 4).map((key) => ({ ...key, at: key.at + 200 }))
    expect(read([...keys('D01-0001', 4), ...second])).toEqual(['D01-0001', 'D01-0002'])
  })
})
