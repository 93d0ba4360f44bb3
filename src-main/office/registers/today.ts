import type { Ledger } from '#ledger/open.ts'

const BEIJING_HOURS = 8

/** Today in Beijing by the machine's clock: what is proposed where nobody states a day. */
export const today = ({ now }: Ledger): string => new Date(now().getTime() + BEIJING_HOURS * 3_600_000).toISOString().slice(0, 10)
