import { mergedBeyond } from '#counting/merged-beyond.ts'
import { electionOf } from '#roll/election.ts'
import { exportBundle, type Exported } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { takeIn, type TakenIn } from '#bundles/take-in.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { told, type ToldFinding } from '#rules/findings.ts'
import { sealFindings } from '../merging/seal-findings.ts'
import { devicesIn, isOffice, trustIn } from '#trust/certificates.ts'

/** Everything the office holds, preparation included, sealed for its standby laptop and the recovery identity. */
export async function archive(ledger: Ledger, keys: DeviceKeys, actor: Actor, folder: string): Promise<Result<Exported>> {
  const others = devicesIn(trustIn(ledger)).filter((device) => isOffice(device) && device.device !== keys.device)
  const receivers = others.map(({ ageRecipient }) => ageRecipient)
  return exportBundle(ledger, keys, actor, { kind: 'archive', scope: 'town', books: booksOf(ledger), receivers, folder })
}

/**
 * The standby laptop takes the office's archive: from then on it can merge, decide and print in books of its own. Refuses what
 * `takeIn` refuses, and `standby.not-standby` for a machine that was certified for anything else. The findings name what it holds from
 * then on without the signature of whoever wrote it (W.613), or signed in two ways (R.614), and what the
 * office had merged and did not pass on (R.640).
 */
export async function standBy(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
  fingerprint?: string,
): Promise<Result<TakenIn & { readonly findings: readonly ToldFinding[] }>> {
  const taken = await takeIn(ledger, keys, bytes, {
    kinds: ['archive'],
    fingerprint,
    suits: ({ role, device }) => (role === 'standby' ? done(null) : refuse('standby.not-standby', { device })),
  })
  if (!taken.ok) return taken
  const places = electionOf(ledger).body.constituencies.map(({ code }) => code)
  const found = [...sealFindings(ledger), ...places.flatMap((place) => mergedBeyond(ledger, place))]
  return done({ ...taken.value, findings: found.map(told) })
}
