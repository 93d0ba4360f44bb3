import { array, assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flow } from '#print/flow.ts'
import { wrap, wrapEvenly, wrapList, wrapText } from '#print/wrap.ts'

const measure = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.codePointAt(0)! < 0x80 ? 500 : 1000), 0)

describe('a long cell', () => {
  it.each([
    ['a name that fits stays on one line', '欧阳娜娜', 4000, ['欧阳娜娜']],
    ['a name dot stays with the name before it', '古丽·买买提', 3000, ['古丽·', '买买提']],
    ['no line begins with a closing bracket', '东溪村（一组）北', 6000, ['东溪村（一', '组）北']],
    ['no line ends with an opening bracket', '东溪村（一组）', 4000, ['东溪村', '（一组）']],
    ['a house number stays whole', '东溪村1234号', 4000, ['东溪村', '1234号']],
    ['a number stays with what it counts', '东坞村1组11号出租房', 3800, ['东坞村', '1组11号', '出租房']],
    ['no line begins with a dash', '二〇二五年—二〇二八年', 5000, ['二〇二五', '年—二〇二', '八年']],
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

  it('of several things is broken between them: no name of a list stands on two lines', () => {
    const list = (text: string, width: number) => wrapList(text, width, 'text', measure)
    expect(list('代 林海勇 D01-0245、傅莉娟 D01-0244', 12_000)).toEqual(['代 林海勇 D01-0245、', '傅莉娟 D01-0244'])
    expect(list('东坞村55号出租房 振新电器有限公司', 14_000)).toEqual(['东坞村55号出租房', '振新电器有限公司'])
    expect(list('东坞村、西坞村、南坞村', 7000)).toEqual(['东坞村、', '西坞村、南坞村'])
  })

  it('keeps a name whole in a line of text, too', () => {
    const text = '不成立 杨玉华170、冯丽红168、周明2'
    for (const width of [8000, 10_000, 12_000]) {
      const lines = wrapText(text, width, 'text', measure)
      for (const name of ['杨玉华', '冯丽红', '周明']) expect(lines.filter((line) => line.includes(name))).toHaveLength(1)
    }
  })

  it('loses no character', () => {
    const text = string({ unit: constantFrom('东', '·', '（', '）', 'a', '1', '，', '、', '—', '组') })
    assert(
      property(text, integer({ min: 1000, max: 9000 }), (content, width) => {
        for (const broken of [wrap, wrapText, wrapList]) expect(broken(content, width, 'text', measure).join('')).toBe(content)
      }),
    )
  })
})

describe('rows over sheets', () => {
  const room = { first: 50, next: 60 }
  const rowsAnd = (rows: readonly number[], foot: number) =>
    flow(
      [
        { heights: rows, above: () => 5 },
        { heights: [foot], brings: 3 },
      ],
      room,
    )
  const heights = array(integer({ min: 8, max: 30 }), { maxLength: 60 })

  it('come in order, once each, and fit, with what stands above them on every page', () => {
    assert(
      property(heights, (rows) => {
        const pages = rowsAnd(rows, 25)
        if ('tooTall' in pages) throw new Error('there is room')
        const pieces = pages
          .flat()
          .flatMap(({ part, from, to }) => Array.from({ length: to - from }, (_, at) => [part, from + at]))
        expect(pieces).toEqual([...rows.map((_, at) => [0, at]), [1, 0]])
        pages.forEach((page, at) => {
          const used = page.map(({ part, from, to }) =>
            part === 1 ? 25 : 5 + rows.slice(from, to).reduce((sum, height) => sum + height, 0),
          )
          expect(used.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(at === 0 ? room.first : room.next)
          expect(page.length > 0 || (at === 0 && rows.length === 0)).toBe(true)
        })
      }),
    )
  })

  it('stand above the signatures also when these need a sheet more', () => {
    expect(rowsAnd([15, 10, 10, 10], 25)).toEqual([
      [{ part: 0, from: 0, to: 1 }],
      [
        { part: 0, from: 1, to: 4 },
        { part: 1, from: 0, to: 1 },
      ],
    ])
  })

  it('have no sheet when the signatures are taller than one', () => {
    expect(rowsAnd([10], 70)).toEqual({ tooTall: { part: 1, at: 0 } })
  })
})
