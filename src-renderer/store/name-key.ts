const middleDots = /[\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/gu
const spaceBetweenHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu

/** A written name for comparison only, as the main side compares names (`nameKey` of the rules). */
export const writtenKey = (name: string): string =>
  name.normalize('NFC').trim().replace(spaceBetweenHan, '').replace(middleDots, '\u00B7')
