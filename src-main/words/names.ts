/** U+00B7 is the separator of 民委发〔2016〕33号; the others are look-alikes that exports contain. */
const middleDots = /[\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/gu
const spaceBetweenHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu

/** A name for comparison only: outer spaces, spaces inside 王 伟, and look-alikes of · do not make two names. Never shown. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').trim().replace(spaceBetweenHan, '').replace(middleDots, '\u00B7')

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b)

const strokes = new Intl.Collator('zh-u-co-stroke')

/** 以姓名笔划为序 (S2 35, 36): stroke order of two names, then code order so that the order is total. */
export const compareByStrokes = (a: string, b: string): number => strokes.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
