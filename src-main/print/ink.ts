import type { OpenFont } from 'fontkit'
import type { FontChain, FontStyle, Glyph } from './fonts.ts'

/** Neighbouring characters of one font: its name in the sheet, its glyph codes as the operands of TJ, its advance in thousandths of the em. */
type Run = { readonly font: string; readonly codes: string; readonly advance: number }

export type Ink = { runs(text: string, style: FontStyle, chain: FontChain): readonly Run[] }

/** What pdfkit 0.20 keeps for a font it embeds: enough to place glyphs by id without shaping the text a second time. */
type Embedded = {
  readonly id: string
  readonly font: OpenFont
  readonly subset: { includeGlyph(glyph: number): number }
  readonly widths: number[]
  readonly unicode: number[][]
  ref(): object
}

/** Embeds, into one document, the glyphs that are drawn and no others. */
export function openInk(pdf: PDFKit.PDFDocument): Ink {
  const fonts = new Map<OpenFont, Embedded>()
  const codes = new Map<Glyph, string>()

  const embed = (font: OpenFont): Embedded => {
    const known = fonts.get(font)
    if (known) return known
    const embedded: Embedded = Reflect.get(pdf.font(font), '_font')
    if (embedded.font !== font) throw new Error(`two fonts named ${font.postscriptName} were taken for one`)
    fonts.set(font, embedded)
    return embedded
  }

  const code = (glyph: Glyph, { subset, widths, unicode }: Embedded): string => {
    const known = codes.get(glyph)
    if (known) return known
    const id = subset.includeGlyph(glyph.id)
    widths[id] ??= glyph.advance - 2 * glyph.bearing
    unicode[id] ??= [glyph.codePoint]
    const hex = id.toString(16).padStart(4, '0')
    const spaced = glyph.bearing === 0 ? hex : `> ${-glyph.bearing} <${hex}> ${-glyph.bearing} <`
    codes.set(glyph, spaced)
    return spaced
  }

  const nameOnSheet = (embedded: Embedded): string => {
    const onSheet: Record<string, object> = Reflect.get(pdf.page, 'fonts')
    onSheet[embedded.id] ??= embedded.ref()
    return embedded.id
  }

  return {
    runs: (text, style, chain) => {
      const runs: Run[] = []
      let open: { font: OpenFont; embedded: Embedded; codes: string; advance: number } | undefined
      const close = (): void => {
        if (open) runs.push({ font: nameOnSheet(open.embedded), codes: `<${open.codes}>`, advance: open.advance })
      }
      for (const character of text) {
        const glyph = chain.glyph(character.codePointAt(0)!, style)
        if (!glyph) throw new Error(`no glyph for ${character}`)
        if (open?.font !== glyph.font) {
          close()
          open = { font: glyph.font, embedded: embed(glyph.font), codes: '', advance: 0 }
        }
        open.codes += code(glyph, open.embedded)
        open.advance += glyph.advance
      }
      close()
      return runs
    },
  }
}
