import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { passGate } from './pass-gate.ts'
import type { TownView } from './town-view.ts'

export type Signers = { readonly registration: Actor; readonly review: Actor }

/** Signs the two gates before publication wherever they are not passed, with one reason for all warnings; the first refusal ends it. */
export function passBeforePublication(
  ledger: Ledger,
  signers: Signers,
  constituencies: readonly string[],
  reason: string,
  town: TownView,
): Result<null> {
  for (const constituency of constituencies)
    for (const gate of ['registration', 'review'] as const) {
      const passed = passGate(ledger, signers[gate], { constituency, gate, acceptAll: reason }, town)
      if (!passed.ok && passed.error.code !== 'gate.passed') return passed
    }
  return done(null)
}
