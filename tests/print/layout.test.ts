import { array, assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate } from '#print/paginate.ts'
import { wrap, wrapEvenly } from '#print/wrap.ts'

const measure = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.codePointAt(0)! < 0x80 ? 500 : 1000), 0)

describe('a long cell', () => {
  it.each([
    ['a name that fits stays on one line', '欧阳娜娜', 4000, ['欧阳娜娜']],
    ['a name dot stays with the name before it', '古丽·买买提', 3000, ['古丽·', '买买提']],
    ['no line begins with a closing bracket', '东溪村（一组）北', 6000, ['东溪村（一', '组）北']],
    ['no line ends with an opening bracket', '东溪村（一组）', 4000, ['东溪村', '（一组）']],
    ['a house number stays whole', '东溪村1234号', 4000, ['东溪村', '1234号']],
    ['a number wider than its column is broken', '123456', 1000, ['12', '34', '56']],
    ['an empty cell is one empty line', '', 1000, ['']],
  ])('%s', (_, text, width, lines) => {
    const got = wrap(text, width, 'text', measure)
    expect(got.every((line) => measure(line) <= width)).toBe(true)
    expect(got).toEqual(lines)
  })

  it('is broken evenly where it stands centred', () => {
    expect(wrapEvenly('与户主关系', 4000, 'text', measure)).toEqual(['与户主', '关系'])
  })

  it('loses no character', () => {
    const text = string({ unit: constantFrom('东', '·', '（', '）', 'a', '1', '，') })
    assert(
      property(text, integer({ min: 1000, max: 9000 }), (content, width) => {
        expect(wrap(content, width, 'text', measure).join('')).toBe(content)
      }),
    )
  })
})

describe('rows over sheets', () => {
  const room = { first: 50, next: 60, foot: 25 }
  const heights = array(integer({ min: 8, max: 30 }), { maxLength: 60 })

  it('come in order, once each, and fit', () => {
    assert(
      property(heights, (rows) => {
        const sheets = paginate(rows, room)!
        expect(sheets.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows)
        sheets.forEach(({ from, to }, at) => {
          const used = rows.slice(from, to).reduce((sum, height) => sum + height, 0)
          const foot = at === sheets.length - 1 ? room.foot : 0
          expect(used + foot).toBeLessThanOrEqual(at === 0 ? room.first : room.next)
          expect(to > from || at === sheets.length - 1).toBe(true)
        })
      }),
    )
  })

  it('stand above the signatures also when these need a sheet more', () => {
    expect(paginate([20, 10, 10, 10], room)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 4 },
    ])
  })

  it('have no sheet when the signatures are taller than one', () => {
    expect(paginate([10], { first: 50, next: 60, foot: 70 })).toBeUndefined()
  })
})
