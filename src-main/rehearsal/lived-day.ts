import type { Ledger } from '#ledger/open.ts'
import type { Contest } from '#roll/election.ts'
import type { Random } from './random.ts'
import type { SimulatedClock } from './simulated-clock.ts'

export type Half = 'first' | 'second'

/** A day while it is lived. */
export type Day = {
  readonly ledger: Ledger
  readonly constituency: string
  readonly random: Random
  readonly clock: SimulatedClock
  readonly contests: readonly Contest[]
  readonly half: Half
}
