/** The parts of untyped packages that print/ uses. */
declare module 'fontkit' {
  export type OpenFont = {
    readonly unitsPerEm: number
    readonly postscriptName: string
    readonly characterSet: readonly number[]
    /** Offsets into the outlines by glyph id; equal neighbours mean an empty outline. */
    readonly loca: { readonly offsets: readonly number[] }
    hasGlyphForCodePoint(codePoint: number): boolean
    /** The outline of a glyph in units of the em; the tests lay it against what was kept. */
    getGlyph(id: number): {
      readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] }
    }
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
  }
  export function create(data: Uint8Array): OpenFont
}

declare module 'wawoff2' {
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** pdfkit also takes a font that fontkit has opened, so that one parse serves many documents. */
    font(src: import('fontkit').OpenFont): this
  }
}
