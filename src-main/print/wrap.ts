import type { FontChain, FontStyle } from './fonts.ts'

/** Measures text in thousandths of the em. */
export type Ruler = (text: string, style: FontStyle) => number

const HALF_EM = 500
const LEFT_OVER = 2500

/** A ruler over a chain whose characters are loaded. */
export function ruler(chain: FontChain): Ruler {
  return (text, style) => {
    let width = 0
    for (let at = 0; at < text.length; at++) {
      const codePoint = text.codePointAt(at)!
      if (codePoint > 0xffff) at++
      width += chain.glyph(codePoint, style)?.advance ?? 0
    }
    return width
  }
}

// What must stay together (禁则): opening marks with what follows, dates, runs of Latin and digits, closing marks and name dots with what goes before.
const PIECE =
  /[（《「『“‘〔【［｛(]*(?:\d{4}年\d{1,2}月\d{1,2}日|[\p{Script=Latin}\d@#&+./:-]+|.)[，。、；：！？）》」』”’〕】］｝·•,;:!?)%％]*/gsu

/** How wide the widest part of a text is that is never broken, in thousandths of the em. */
export function widestPiece(text: string, style: FontStyle, measure: Ruler): number {
  let widest = 0
  for (const [piece] of text.matchAll(PIECE)) widest = Math.max(widest, measure(piece, style))
  return widest
}

/**
 * Breaks a cell into lines no wider than `width` (thousandths of the em). Chinese breaks anywhere but before closing marks;
 * words and numbers stay whole unless one alone is too wide. Always at least one line.
 */
export function wrap(text: string, width: number, style: FontStyle, measure: Ruler): readonly string[] {
  if (measure(text, style) <= width) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  const add = (piece: string): void => {
    const size = measure(piece, style)
    if (used + size > width && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      used = 0
      piece = piece.trimStart()
    }
    line += piece
    used += size
  }
  for (const [piece] of text.matchAll(PIECE)) {
    if (measure(piece, style) <= width) add(piece)
    else for (const character of piece) add(character)
  }
  return line === '' ? lines : [...lines, line]
}

/** As `wrap`, in as many lines, but of even length, so that no single character is left over on the last one. */
export function wrapEvenly(text: string, width: number, style: FontStyle, measure: Ruler): readonly string[] {
  const lines = wrap(text, width, style, measure)
  if (lines.length === 1) return lines
  // Narrower than what is never broken it would break.
  const least = Math.max(measure(text, style) / lines.length, widestPiece(text, style, measure))
  for (let narrow = least; narrow < width; narrow += HALF_EM) {
    const even = wrap(text, narrow, style, measure)
    if (even.length === lines.length) return even
  }
  return lines
}

/** As `wrap`, but evenly where only a word or two would be left over on the last line. */
export function wrapTidily(text: string, width: number, style: FontStyle, measure: Ruler): readonly string[] {
  const lines = wrap(text, width, style, measure)
  return lines.length > 1 && measure(lines.at(-1)!, style) < LEFT_OVER ? wrapEvenly(text, width, style, measure) : lines
}

/** The parts of a name that stand on one line each, or together: 阿依古丽·, 买买提. */
export const partsOfName = (name: string): readonly string[] => name.match(/[^·•]+[·•]*|[·•]+/gu) ?? [name]

/** Whether a text is a name in parts, in whatever column it stands: 阿依古丽·买买提. */
export const isInParts = (text: string): boolean => /^\p{Script=Han}+(?:[·•]\p{Script=Han}+)+$/u.test(text)

/** As `wrap`, for names: broken after their dots, and elsewhere only where a part alone is too wide. */
export function wrapName(name: string, width: number, style: FontStyle, measure: Ruler): readonly string[] {
  const lines: string[] = []
  for (const part of partsOfName(name)) {
    const joined = `${lines.at(-1) ?? ''}${part}`
    if (lines.length > 0 && measure(joined, style) <= width) lines[lines.length - 1] = joined
    else lines.push(...wrap(part, width, style, measure))
  }
  return lines.length > 0 ? lines : ['']
}
