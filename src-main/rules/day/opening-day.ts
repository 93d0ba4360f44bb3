import type { PlainDate } from '../dates.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'

/** A station opens on the election day; on another one whoever opens it is told so. */
export const checkOpeningDay = (today: PlainDate, day: PlainDate): readonly Finding[] =>
  today === day ? [] : [finding('W.515', { today, day })]

/** What the committee hears of a vote that was held on another day than the election's (S1 46; S2 51), with what the station said about it. */
export const checkHeldOn = (
  place: string,
  { opened, day, reason }: { readonly opened: PlainDate; readonly day: PlainDate; readonly reason: string | undefined },
): readonly Finding[] =>
  opened === day
    ? []
    : [reason === undefined ? finding('R.650', { place, opened, day }) : finding('R.651', { place, opened, day, reason })]
