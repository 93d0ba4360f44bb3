import { describe, expect, it } from 'vitest'
import { readDeprivation } from '#rules/roll/deprived.ts'

describe('what a list says under 是否附加剥夺政治权利 [S1 4; 刑法 58]', () => {
  it.each([
    ['是', 'attached'],
    [' 有 ', 'attached'],
    ['附加', 'attached'],
    ['是（附加）', 'attached'],
    ['附加剥夺政治权利2年', 'attached'],
    ['终身', 'attached'],
    ['无期徒刑，剥夺政治权利终身', 'attached'],
    ['单处', 'alone'],
    ['独立适用', 'alone'],
    ['否', 'none'],
    ['无', 'none'],
    ['未附加', 'none'],
    ['没有附加剥夺政治权利', 'none'],
    ['否（单处罚金）', 'none'],
    ['', 'unclear'],
    [undefined, 'unclear'],
    ['待查', 'unclear'],
    ['无法查明', 'unclear'],
    ['见判决书', 'unclear'],
  ] as const)('%s: %s', (text, said) => {
    expect(readDeprivation(text)).toBe(said)
  })
})
