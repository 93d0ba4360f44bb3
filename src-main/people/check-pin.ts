import { localValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { personAt } from './people-at.ts'
import { isRightPin } from './pin.ts'
import { countTry, forgive, secondsToWait } from './tries.ts'
import type { Uptime } from './waits.ts'

/** Where PINs are given: the ledger of this machine and its uptime. */
export type PinMachine = { readonly ledger: Ledger; readonly uptime: Uptime }

/** Tries for people who are not here, or have no PIN, are counted together. */
const NOBODY = ''

/**
 * Whether this is the person's PIN. While one waits, the right one is refused as well. Refuses `pin.wait` and `pin.wrong`, both with
 * the seconds to wait, and does not say whether it was the person or the PIN.
 */
export async function checkPin({ ledger, uptime }: PinMachine, person: string, pin: string): Promise<Result<null>> {
  const kept = personAt(ledger, person) && localValue(ledger, `pin/${person}`)
  const counted = kept === undefined ? NOBODY : person
  const seconds = secondsToWait(ledger, counted, uptime())
  if (seconds > 0) return refuse('pin.wait', { seconds })
  // Counted before it is tried, so that tries sent all at once, or ended by pulling the plug, are counted as well.
  countTry(ledger, counted, uptime())
  if (await isRightPin(kept, pin)) {
    forgive(ledger, counted)
    return done(null)
  }
  const wait = secondsToWait(ledger, counted, uptime())
  return refuse('pin.wrong', wait > 0 ? { seconds: wait } : {})
}
