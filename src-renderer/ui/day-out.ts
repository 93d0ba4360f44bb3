import type { DayBound } from '#contract/index.ts'
import { language, t } from '../texts/index.ts'
import { dayAsWords } from './typed-day.ts'

export type Bounds = { readonly first?: DayBound | null | undefined; readonly last?: DayBound | null | undefined }

/** Why a day cannot be the one on which something was done, in words; undefined where it can, and of nothing typed yet. */
export function dayOut(day: string, { first, last }: Bounds): string | undefined {
  if (day === '') return undefined
  const words = ({ day: bound, ...what }: DayBound) => ({ day: dayAsWords(bound, language()), what: what[language()] })
  if (last && day > last.day) return last.isToday ? t('ui.day.ahead', words(last)) : t('ui.day.tooLate', words(last))
  return first && day < first.day ? t('ui.day.tooEarly', words(first)) : undefined
}
