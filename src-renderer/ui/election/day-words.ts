import { DAY } from '#words/patterns.ts'
import { language } from '../../texts/index.ts'

/** `2026年12月15日星期二`; nothing for what is no day yet. */
export function dayWords(day: string): string | undefined {
  const at = new Date(`${day}T00:00:00Z`)
  if (!DAY.test(day) || Number.isNaN(at.getTime())) return undefined
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(at)
}
