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

// What must stay together (禁则): opening marks with what follows, dates, runs of Latin and digits, a number and what it counts, closing marks,
// dashes and name dots with what goes before.
const PIECE =
  /[（《「『“‘〔【［｛(]*(?:\d{4}年\d{1,2}月\d{1,2}日|[\p{Script=Latin}\d@#&+./:-]+(?:(?<=\d)[组号户村室栋幢弄人张页行次版])?|.)[，。、；：！？）》」』”’〕】］｝·•—,;:!?)%％]*/gsu

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
  return fill(
    [...text.matchAll(PIECE)].map(([piece]) => piece),
    width,
    style,
    measure,
  )
}

/** Lines of pieces; a piece is broken only where it alone is too wide. */
function fill(pieces: readonly string[], width: number, style: FontStyle, measure: Ruler): readonly string[] {
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
  for (const piece of pieces) {
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

/** A name among others in a line of text, and what else is so short. */
const SHORT_ITEM = 6000

/** As `wrap`, for a line of text: what stands in it between marks of a list, colons or blanks, as names do, is not broken where it is short. */
export function wrapText(text: string, width: number, style: FontStyle, measure: Ruler): readonly string[] {
  const items = text.match(/[^、：； 　]+[、：； 　]*|[、：； 　]+/gu) ?? [text]
  const short = (item: string): boolean => measure(item, style) <= Math.min(SHORT_ITEM, width)
  return fill(
    items.flatMap((item) => (short(item) ? [item] : [...item.matchAll(PIECE)].map(([piece]) => piece))),
    width,
    style,
    measure,
  )
}

/** Whether several things stand in a cell, one after the other. */
export const isList = (text: string): boolean => /[、； ]./u.test(text)

/** What stands in such a cell one by one: what a space parts belongs together where there are marks of a list. */
const itemsOf = (text: string): readonly string[] =>
  text.match(/[、；]./u.test(text) ? /[^、；]+[、；]*|[、；]+/gu : /[^ ]+ *| +/gu) ?? [text]

/** As `wrap`, for several things one after the other: broken between them, and elsewhere only where one alone is too wide. */
export function wrapList(text: string, width: number, style: FontStyle, measure: Ruler): readonly string[] {
  const lines: string[] = []
  for (const item of itemsOf(text)) {
    const joined = `${lines.at(-1) ?? ''}${item}`
    if (lines.length > 0 && measure(joined.trimEnd(), style) <= width) lines[lines.length - 1] = joined
    else lines.push(...wrapTidily(item, width, style, measure))
  }
  return lines.map((line) => line.trimEnd())
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
    else lines.push(...wrapTidily(part, width, style, measure))
  }
  return lines.length > 0 ? lines : ['']
}
