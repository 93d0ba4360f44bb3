const DAY = /(?<![\p{L}\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/gu

/** A text on paper: days in it in words, anything else as it stands. */
export const daysInWords = (text: string): string => text.replaceAll(DAY, inWords)

/** A day as notices and sheets spell it: 2026年12月15日. */
export const inWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
