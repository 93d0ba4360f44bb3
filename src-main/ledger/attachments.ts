import { sha256 } from './canonical.ts'
import { eq, sql } from './drizzle.ts'
import type { Ledger } from './open.ts'
import { prepared } from './prepared.ts'
import { attachments } from './views/schema.ts'

/** Keeps bytes (an imported file, a print) by their SHA-256, which it returns; the same bytes are kept once. */
export function attach(ledger: Ledger, bytes: Uint8Array): string {
  const hash = sha256(bytes)
  const kept = { sha256: hash, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
  if (!attached(ledger, hash)) ledger.query.insert(attachments).values(kept).run()
  return hash
}

/** The bytes with this SHA-256, or undefined. */
export const attached = (ledger: Ledger, hash: string): Buffer | undefined => kept.get(ledger, { hash })?.bytes

const kept = prepared((query) =>
  query
    .select({ bytes: attachments.bytes })
    .from(attachments)
    .where(eq(attachments.sha256, sql.placeholder('hash'))),
)
