import type { PlainDate } from '../dates.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'

/** A station opens on the election day; on another one whoever opens it is told so. */
export const checkOpeningDay = (today: PlainDate, day: PlainDate): readonly Finding[] =>
  today === day ? [] : [finding('W.515', { today, day })]
