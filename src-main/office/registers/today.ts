import type { Ledger } from '#ledger/open.ts'

const BEIJING_HOURS = 8

/** The day of a moment in Beijing. */
export const beijingDay = (now: Date): string => new Date(now.getTime() + BEIJING_HOURS * 3_600_000).toISOString().slice(0, 10)

/** Today in Beijing by the machine's clock: what is proposed where nobody states a day. */
export const today = ({ now }: Ledger): string => beijingDay(now())
