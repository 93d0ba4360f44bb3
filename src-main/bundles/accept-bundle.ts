import type { Ledger } from '#ledger/open.ts'
import { keepProofs } from '#ledger/sealed/proofs.ts'
import { addEntries, type Accepted } from './accept.ts'
import type { OpenedBundle } from './unseal.ts'

/**
 * Takes a checked bundle in: its entries, and what proves them, the sender's own manifest and those it passes on. To be called inside
 * a transaction.
 */
export function acceptBundle(ledger: Ledger, opened: OpenedBundle): Accepted {
  keepProofs(ledger, [opened.signed, ...opened.proofs])
  return addEntries(ledger, opened)
}
