import type { Refusal } from '#contract/index.ts'
import { useCountdown } from '../useCountdown.ts'

/** Whole seconds until a PIN may be entered again, counted down from the refusal that told them; 0 after any other. */
export const usePinWait = (refusal: Refusal | null): number => useCountdown(refusal ? secondsIn(refusal) : 0, refusal)

function secondsIn(refusal: Refusal): number {
  return refusal.code === 'pin.wrong' || refusal.code === 'pin.wait' ? Number(refusal.params.seconds ?? 0) : 0
}
