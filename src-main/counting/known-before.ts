import type { Ledger } from '#ledger/open.ts'
import { sentToStation } from '#roll/sent-to-station.ts'

/**
 * How far the office's books went with the first provision of a constituency, by book: whatever its laptops state they stated afterwards,
 * because nobody opens without a roll. Nothing before there is a provision.
 */
export function knownBefore(ledger: Ledger, constituency: string): ReadonlyMap<string, number> {
  const first = sentToStation(ledger, constituency).find(({ body }) => body.kind === 'provision')
  return new Map(first?.body.heads.map(({ book, to }) => [book, to]))
}
