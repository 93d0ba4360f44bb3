import { t } from '../texts/index.ts'
import { today } from './format.ts'

const A_DAY = 86_400_000

/** From one plain date to another; negative where the other came before. */
export const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / A_DAY)

/** From today, by this computer's clock. */
export const daysTo = (day: string): number => daysFrom(today(), day)

/** How far away a day is: 今天, 明天, 还有 6 天, 过了 2 天. */
export function awayWords(daysLeft: number): string {
  if (daysLeft < 0) return t('today.past', { n: -daysLeft })
  if (daysLeft === 0) return t('today.now')
  return daysLeft === 1 ? t('today.tomorrow') : t('today.inDays', { n: daysLeft })
}
