import { ownIdentity } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { Ledger } from '#ledger/open.ts'

/**
 * Which computer a sheet comes from, by its whole fingerprint: people sign it, so that nobody can later certify another computer in its
 * place unseen. Nothing before the computer has keys.
 */
export function deviceLine(ledger: Ledger): readonly string[] {
  const own = ownIdentity(ledger)
  return own ? [`登记电脑 ${own.device}　指纹 ${fingerprintOf(own).join(' ')}`] : []
}
