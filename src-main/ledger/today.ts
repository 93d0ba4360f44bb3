import type { Ledger } from './open.ts'
import { beijingDay } from '#words/beijing-day.ts'

/** Today in Beijing by the machine's clock: what is proposed where nobody states a day. */
export const today = ({ now }: Ledger): string => beijingDay(now())
