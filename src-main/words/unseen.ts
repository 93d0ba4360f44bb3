/**
 * Signs that no eye sees and that change what it reads, or what a terminal does: controls (NUL among them), what turns the direction of
 * writing or fills no space (U+200B, variation selectors), half a character, and code points that are no character.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** `U+202E`, at least four digits. */
export const codePointName = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/** The first unseen sign of a text, by its code point, or undefined: it may be typed and imported as it is. */
export function unseenIn(text: string): string | undefined {
  const at = text.search(UNSEEN)
  return at < 0 ? undefined : codePointName(text.codePointAt(at)!)
}

/** A text of whoever wrote it as everyone may read it: each unseen sign by its code point, such as ‹U+202E›. */
export const seen = (text: string): string => text.replaceAll(UNSEEN, (sign) => `‹${codePointName(sign.codePointAt(0)!)}›`)

/** A text in one line: a line end or tab is a space. */
export const inOneLine = (text: string): string => text.replaceAll(/[\t-\r]+/g, ' ')

/** The text in one line and without its unseen signs. */
export const withoutUnseen = (text: string): string => inOneLine(text).replaceAll(UNSEEN, '')

/** Line ends and tabs within a text are seen for what they are. */
const BESIDE_LINES = new RegExp(`(?![\\t\\n\\r])${UNSEEN.source}`, 'gu')

/** An answer in which each text, and each name of a field, is as everyone may read it; the same one where all of them are. */
export function allSeen<T>(value: T): T {
  return readable(value) as T
}

function readable(value: unknown): unknown {
  if (typeof value === 'string') return readableText(value)
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const read = items.map(readable)
    return read.every((item, i) => item === items[i]) ? value : read
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const fields = Object.entries(value)
  const read = fields.map(([key, field]) => [readableText(key), readable(field)] as const)
  return read.every(([key, field], i) => key === fields[i]![0] && field === fields[i]![1]) ? value : Object.fromEntries(read)
}

const readableText = (text: string): string =>
  text.search(BESIDE_LINES) < 0 ? text : text.replaceAll(BESIDE_LINES, (sign) => `‹${codePointName(sign.codePointAt(0)!)}›`)
