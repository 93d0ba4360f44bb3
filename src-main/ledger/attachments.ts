import { sha256 } from './canonical.ts'
import type { Ledger } from './open.ts'

/** Keeps bytes (an imported file, a print) by their SHA-256, which it returns; the same bytes are kept once. */
export function attach({ statements }: Ledger, bytes: Uint8Array): string {
  const hash = sha256(bytes)
  if (!attached({ statements }, hash)) statements.on('INSERT INTO attachments (sha256, bytes) VALUES (?, ?)').run(hash, bytes)
  return hash
}

/** The bytes with this SHA-256, or undefined. */
export function attached({ statements }: Pick<Ledger, 'statements'>, hash: string): Buffer | undefined {
  return statements.on('SELECT bytes FROM attachments WHERE sha256 = ?').pluck().get(hash) as Buffer | undefined
}
