/** A day as notices and sheets spell it: 2026年12月15日. */
export const inWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
