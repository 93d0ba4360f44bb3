import { localValue, type Ledger } from '#ledger/open.ts'

/** Minutes without work until a seat is locked: as this machine's `idle-minutes` says, within these bounds. */
const IDLE_MINUTES = { usual: 10, least: 1, most: 60 }

/** Seconds without work after which a seat at this machine is locked. */
export function idleSeconds(ledger: Ledger): number {
  const kept = Number(localValue(ledger, 'idle-minutes') ?? IDLE_MINUTES.usual)
  const minutes = Number.isInteger(kept) ? kept : IDLE_MINUTES.usual
  return 60 * Math.min(IDLE_MINUTES.most, Math.max(IDLE_MINUTES.least, minutes))
}
