import { create, type OpenFont } from 'fontkit'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { decompress } from 'wawoff2'
import { openFontChain } from '#print/fonts.ts'
import { unseenIn } from '#words/unseen.ts'

const require = createRequire(import.meta.url)
const SCREENS = fileURLToPath(new URL('../../src-renderer/', import.meta.url))
const screens = join(SCREENS, 'ui')
const FACE = /@font-face\s*\{([^}]*)\}/g

type Slice = { readonly family: string; readonly weight: string; readonly file: string; readonly claimed: readonly number[] }

/** The style sheets that ui/fonts.ts brings. */
function sheets(): readonly string[] {
  const imports = readFileSync(join(screens, 'fonts.ts'), 'utf8').matchAll(/^import '([^']+)'$/gm)
  return [...imports].map(([, path = '']) => (path.startsWith('.') ? join(screens, path) : require.resolve(path)))
}

const slicesOf = (sheet: string): readonly Slice[] =>
  [...readFileSync(sheet, 'utf8').matchAll(FACE)].map(([, face = '']) => ({
    family: /font-family:\s*'?([^';]+)/.exec(face)?.[1] ?? '',
    weight: /font-weight:\s*([\d ]+)/.exec(face)?.[1] ?? 'none',
    file: join(dirname(sheet), /url\(['"]?([^)'"]+)/.exec(face)?.[1] ?? ''),
    claimed: rangesOf(/unicode-range:\s*([^;}]+)/.exec(face)?.[1] ?? ''),
  }))

function rangesOf(text: string): readonly number[] {
  return text.split(',').flatMap((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-')
    const from = parseInt(first, 16)
    return Array.from({ length: parseInt(last, 16) - from + 1 }, (_, at) => from + at)
  })
}

const opened = async (file: string): Promise<OpenFont> => create(Buffer.from(await decompress(readFileSync(file))))
/** What no font that we bring has would be drawn in these; the test above says that there is nothing. */
const LAST: ReadonlySet<string> = new Set(['sans-serif', 'inherit', 'var(--sans)', 'var(--mono)'])
/** The families that a `font` or `font-family` names. */
const familiesOf = (value: string): readonly string[] =>
  value
    .replace(/^[\d.]+(?:px|rem|em|%)\S*\s/, '')
    .split(',')
    .map((family) => family.trim().replaceAll("'", ''))
const hex = (codePoint: number): string => codePoint.toString(16)

describe('the fonts that the screens bring', () => {
  const slices = sheets().flatMap(slicesOf)
  const seen = new Set<number>()
  beforeAll(async () => {
    // HanaMin's sheet is held to its slices by coverage.test.ts.
    for (const { claimed } of slices.filter(({ family }) => family === 'HanaMin')) for (const each of claimed) seen.add(each)
    for (const { file, claimed } of slices.filter(({ family }) => family === 'Noto Sans SC Variable')) {
      const font = await opened(file)
      for (const each of claimed) if (font.hasGlyphForCodePoint(each)) seen.add(each)
    }
  })

  it('draw whatever the printer draws', () => {
    const chain = openFontChain()
    const lacking = Array.from({ length: 0x110000 }, (_, at) => at).filter((each) => chain.covers(each) && !seen.has(each))
    expect(seen.size).toBeGreaterThan(90_000)
    expect(lacking.map(hex)).toEqual([])
  })

  it('draw whatever the screens say by themselves, marks and keys among it', () => {
    const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:tsx?|css|html)$/.test(file))
    const said = new Set(files.flatMap((file) => Array.from(readFileSync(join(SCREENS, file), 'utf8'))))
    const lacking = [...said].filter((sign) => sign > ' ' && unseenIn(sign) === undefined && !seen.has(sign.codePointAt(0)!))
    expect(said.size).toBeGreaterThan(800)
    expect(lacking).toEqual([])
  })

  it('are all that style sheets ask for', () => {
    const brought = new Set(slices.map(({ family }) => family))
    const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
    const asked = files.flatMap((file) => {
      const text = readFileSync(join(SCREENS, file), 'utf8').replaceAll(FACE, '')
      return [...text.matchAll(/(?:\bfont(?:-family)?|--(?:sans|mono)):\s*([^;}]+)/g)].flatMap(([, value = '']) =>
        familiesOf(value),
      )
    })
    expect(asked).toContain('Noto Sans SC Variable')
    expect(asked.filter((family) => !brought.has(family) && !LAST.has(family))).toEqual([])
  })

  it('are one font however many slices: a face that fits a weight better than the others would be taken in place of them', () => {
    const weights = slices.filter(({ family }) => family === 'Noto Sans SC Variable').map(({ weight }) => weight)
    expect([...new Set(weights)]).toEqual(['100 900'])
  })

  it('have quotes for English that are no wider than a letter', async () => {
    const quotes = slices.filter(({ family }) => family === 'Latin Quotes')
    expect(quotes).toHaveLength(2)
    for (const { file, claimed } of quotes) {
      const font = await opened(file)
      const ems = claimed
        .filter((each) => each !== 0x2026)
        .map((each) => font.glyphForCodePoint(each).advanceWidth / font.unitsPerEm)
      expect(ems.every((em) => em > 0.2 && em < 0.6)).toBe(true)
      expect(font.glyphForCodePoint(0x2019).advanceWidth / font.unitsPerEm).toBeLessThan(0.35)
    }
  })
})
