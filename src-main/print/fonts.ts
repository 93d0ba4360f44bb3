import { create, type OpenFont } from 'fontkit'
import { FONT_FILES, hanaMinSlices, readFontFile } from './font-files.ts'
import { forbidden } from './unprintable.ts'

/** Text runs through serif, HanaMinA and B, sans; headings ask the bold sans first. */
export type FontStyle = 'text' | 'heading'

/**
 * One character as one font draws it, in thousandths of the em. `bearing` is white added on either side, so that all figures are
 * as wide as 0 and numbers stand under each other; `advance` includes it.
 */
export type Glyph = {
  readonly font: OpenFont
  readonly id: number
  readonly codePoint: number
  readonly bearing: number
  readonly advance: number
}

export type FontChain = {
  /** Whether some font claims the character; needs no slice unpacked, so it serves at import, weeks before printing. */
  covers(codePoint: number): boolean
  /** Opens whatever slices these code points need. */
  load(codePoints: Iterable<number>): Promise<void>
  /** The glyph of a loaded code point; undefined when no font draws it. Never glyph 0 and never an empty outline but for spaces. */
  glyph(codePoint: number, style: FontStyle): Glyph | undefined
}

/** Opens the chain of design.md section 7. Fonts are parsed once and shared by all documents that use the chain. */
export function openFontChain(): FontChain {
  const files = new Map<string, OpenFont>()
  const slices = hanaMinSlices()
  const glyphs = { text: new Map<number, Glyph | undefined>(), heading: new Map<number, Glyph | undefined>() }

  const open = (file: string): OpenFont => {
    const opened = files.get(file) ?? create(readFontFile(file))
    files.set(file, opened)
    return opened
  }

  const openSlice = async (file: string): Promise<OpenFont> => {
    const known = files.get(file)
    if (known) return known
    // Loaded late: most documents never need it, and its runtime installs process-wide handlers.
    const { decompress } = await import('wawoff2')
    const opened = create(Buffer.from(await decompress(readFontFile(file))))
    files.set(file, opened)
    return opened
  }

  const textGlyph = async (codePoint: number): Promise<Glyph | undefined> => {
    const slice = slices.get(codePoint)
    return (
      drawnBy(open(FONT_FILES.serif), codePoint) ??
      (slice === undefined ? undefined : drawnBy(await openSlice(slice), codePoint)) ??
      drawnBy(open(FONT_FILES.sans), codePoint)
    )
  }

  return {
    covers: (codePoint) =>
      forbidden(codePoint) === undefined &&
      (open(FONT_FILES.serif).hasGlyphForCodePoint(codePoint) ||
        slices.has(codePoint) ||
        open(FONT_FILES.sans).hasGlyphForCodePoint(codePoint)),
    load: async (codePoints) => {
      for (const codePoint of codePoints) {
        if (glyphs.text.has(codePoint)) continue
        const text = forbidden(codePoint) === undefined ? await textGlyph(codePoint) : undefined
        glyphs.text.set(codePoint, text)
        glyphs.heading.set(codePoint, text && (drawnBy(open(FONT_FILES.bold), codePoint) ?? text))
      }
    },
    glyph: (codePoint, style) => glyphs[style].get(codePoint),
  }
}

const SPACE = /\p{Zs}/u
const FIGURE = /[0-9]/
const ZERO = 0x30

function drawnBy(font: OpenFont, codePoint: number): Glyph | undefined {
  const { id, advanceWidth } = font.glyphForCodePoint(codePoint)
  const { offsets } = font.loca
  const empty = offsets[id] === offsets[id + 1]
  if (id === 0 || (empty && !SPACE.test(String.fromCodePoint(codePoint)))) return undefined
  const em = 1000 / font.unitsPerEm
  const figure = FIGURE.test(String.fromCodePoint(codePoint))
  const bearing = figure ? ((font.glyphForCodePoint(ZERO).advanceWidth - advanceWidth) / 2) * em : 0
  return { font, id, codePoint, bearing, advance: advanceWidth * em + 2 * bearing }
}
