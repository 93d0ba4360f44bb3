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

/** The text without its unseen signs; a line end or tab is a space. */
export const withoutUnseen = (text: string): string => text.replaceAll(/[\t-\r]+/g, ' ').replaceAll(UNSEEN, '')
