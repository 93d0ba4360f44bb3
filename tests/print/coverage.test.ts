import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { decompress } from 'wawoff2'
import { hanaMinSlices, readFontFile } from '#print/font-files.ts'
import { openFontChain } from '#print/fonts.ts'

const span = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

// GB 18030-2022, implementation level 3: the unified ideographs up to Unicode 11, twelve of them among the compatibility ideographs.
const LEVEL_3: readonly (readonly [string, readonly number[]])[] = [
  ['the basic block', span(0x4e00, 0x9fef)],
  ['extension A', span(0x3400, 0x4db5)],
  ['extension B', span(0x20000, 0x2a6d6)],
  ['extension C', span(0x2a700, 0x2b734)],
  ['extension D', span(0x2b740, 0x2b81d)],
  ['extension E', span(0x2b820, 0x2cea1)],
  ['extension F', span(0x2ceb0, 0x2ebe0)],
  [
    'the twelve in the compatibility block',
    [0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29],
  ],
]

const chain = openFontChain()

describe('the ideographs of GB 18030-2022 level 3', () => {
  it('are 87,887', () => {
    expect(LEVEL_3.reduce((sum, [, codePoints]) => sum + codePoints.length, 0)).toBe(87_887)
  })

  it.each(LEVEL_3)('are all covered: %s', (_, codePoints) => {
    expect(codePoints.filter((codePoint) => !chain.covers(codePoint))).toEqual([])
  })

  it('are drawn with an outline of their own, sampled across all blocks', async () => {
    const sample = LEVEL_3.flatMap(([, codePoints]) => codePoints.filter((_, at) => at % 97 === 0))
    await chain.load(sample)
    expect(sample.filter((codePoint) => !chain.glyph(codePoint, 'text'))).toEqual([])
    expect(sample.filter((codePoint) => chain.glyph(codePoint, 'heading')?.id === 0)).toEqual([])
  })
})

describe('what the style sheet of HanaMin says about its slices', () => {
  it('is what the slices hold, for every ideograph', async () => {
    const slices = hanaMinSlices()
    const fonts = new Map<string, ReturnType<typeof create>>()
    for (const file of new Set(slices.values())) fonts.set(file, create(Buffer.from(await decompress(readFontFile(file)))))
    const ideographs = [...slices].filter(([codePoint]) => /\p{Unified_Ideograph}/u.test(String.fromCodePoint(codePoint)))
    const wrong = ideographs.filter(([codePoint, file]) => {
      const font = fonts.get(file)!
      const { id } = font.glyphForCodePoint(codePoint)
      return id === 0 || font.loca.offsets[id] === font.loca.offsets[id + 1]
    })
    expect(ideographs.length).toBeGreaterThan(80_000)
    expect(wrong).toEqual([])
  })
})

describe('characters that came after GB 18030-2022 or stand outside it', () => {
  it.each([
    ['extension G', 0x30001],
    ['extension H', 0x31350],
    ['extension I', 0x2ebf0],
    ['a private-use character', 0xe000],
    ['a zero-width space', 0x200b],
  ])('are known not to print, at import already: %s', (_, codePoint) => {
    expect(chain.covers(codePoint)).toBe(false)
  })
})
