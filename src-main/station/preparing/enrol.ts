import type { Enrolment } from '#contract/app-answers.ts'
import { join } from 'node:path'
import { APP_VERSION } from '#bundles/export.ts'
import { writeEnrolment } from '#bundles/enrolment.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { writeWhole } from '#bundles/write-file.ts'
import type { Ledger } from '#ledger/open.ts'

/** Writes this laptop's enrolment to a folder (a stick), for the office to certify; the fingerprint is read aloud from the screen. */
export function requestEnrolment(ledger: Ledger, keys: DeviceKeys, folder: string): Enrolment {
  const path = join(folder, `enrolment_${keys.device.slice(0, 6)}.zip`)
  writeWhole(path, writeEnrolment(keys, APP_VERSION, ledger.now()))
  return { path, device: keys.device, fingerprint: fingerprintOf(keys) }
}
