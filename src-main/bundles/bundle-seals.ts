import { closeLedger, openLedger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { booksOf } from '#ledger/read.ts'
import { trustIn, type Trust } from '#trust/certificates.ts'
import { sealsOf, type Seal } from '#trust/seals.ts'
import { acceptBundle } from './accept-bundle.ts'
import type { OpenedBundle } from './unseal.ts'

/**
 * What a bundle alone proves of its books, to one who holds nothing else: by the sender's signature and by the proofs it passes on.
 * Without `trust` the certificates in the bundle say who may have gone on in whose place.
 */
export function sealsOfBundle(opened: OpenedBundle, trust?: Trust): Result<readonly Seal[]> {
  const empty = openLedger(':memory:', { create: true })
  if (!empty.ok) return empty
  const ledger = empty.value
  try {
    ledger.statements.atOnce(() => acceptBundle(ledger, opened))
    return done(sealsOf(ledger, booksOf(ledger), trust ?? trustIn(ledger)))
  } finally {
    closeLedger(ledger)
  }
}
