/** A cell of a table on paper: a day in words where it is one, anything else as it stands. */
export const dayInWords = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? inWords(text) : text)

/** A day as notices and sheets spell it: 2026年12月15日. */
export const inWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
