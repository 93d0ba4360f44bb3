import type { Input, StatedDays } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { dayOut } from '../day-out.ts'

type Days = Pick<StatedDays, 'first' | 'last'> & {
  /** What keeps a form from being sent: no day, or one that cannot be. */
  readonly wrong: (day: string, none: string) => string | false
}

/** Between which days something can have been done, as what is on record has it. */
export function useStatedDays(place: string, asked: Input<'calendar.days'>): Days {
  const { value } = useAsk('calendar.days', place, asked)
  const [first, last] = [value?.first ?? null, value?.last ?? null]
  return { first, last, wrong: (day, none) => (day === '' ? none : (dayOut(day, { first, last }) ?? false)) }
}
