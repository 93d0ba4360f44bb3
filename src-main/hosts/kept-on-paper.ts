import type { Keeper } from '#backup/keep-backups.ts'
import type { Ledger } from '#ledger/open.ts'
import { lookAtPaper } from '#station/printing/paper-copy.ts'

/** Backups as `keep` makes them; whenever it is looked whether one is due, the signing book on the stick is looked at as well. */
export const keptOnPaper =
  (keep: (ledger: Ledger) => Keeper) =>
  (ledger: Ledger): Keeper => {
    const keeper = keep(ledger)
    return {
      ...keeper,
      look: async () => {
        const state = await keeper.look()
        await lookAtPaper(ledger)
        return state
      },
    }
  }
