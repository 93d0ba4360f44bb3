import { describe, expect, test } from 'vitest'
import { dayAsWords, nextDay, typedDay } from '../../src-renderer/ui/typed-day.ts'

describe('a day that is typed', () => {
  test.each([
    '2026-12-30',
    '2026/12/30',
    '2026.12.30',
    '20261230',
    '2026年12月30日',
    ' ２０２６－１２－３０ ',
    '2026 年 12 月 30 号',
  ])('as %s is read', (text) => expect(typedDay(text)).toBe('2026-12-30'))
  test.each(['', '12-30', '2026-02-30', '2026-13-01', '20261', '2026年12月', '明天', '2026-12-30-1'])('as “%s” is none', (text) =>
    expect(typedDay(text)).toBeUndefined(),
  )
  test('needs no noughts', () => expect(typedDay('2027年1月5日')).toBe('2027-01-05'))
  test('goes on over the end of a year, and back', () => {
    expect(nextDay('2026-12-31', 1)).toBe('2027-01-01')
    expect(nextDay('2027-01-01', -1)).toBe('2026-12-31')
    expect(nextDay('', 1)).toBeUndefined()
  })
  test('is shown in the words of the page', () => {
    expect(dayAsWords('2026-12-30', 'zh')).toBe('2026年12月30日')
    expect(dayAsWords('2026-12-30', 'en')).toBe('30 December 2026')
    expect(dayAsWords('', 'zh')).toBe('')
  })
})
