import { createPublicKey, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { canonical, isCanonical } from '#ledger/canonical.ts'
import { Instant, Word } from '#words/fields.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { isRecipient, type DeviceIdentity, type DeviceKeys } from './keys.ts'
import { SENDER } from './manifest.ts'
import { textOf } from '#ledger/utf8.ts'
import { unzip, zip } from './zip.ts'
import { deviceOf, pemOf, signKeyOfPem } from '#ledger/device-key.ts'

const ENROLMENT = 'enrolment.json'
const ENROLMENT_SIGNATURE = 'enrolment.sig'

const Enrolment = z.strictObject({
  format: z.literal('xuance/enrolment/1'),
  signKey: z.base64(),
  ageRecipient: z.string().refine(isRecipient),
  appVersion: Word,
  createdAt: Instant,
})

/** A new device's request to be certified: a self-signed, unencrypted ZIP with both public keys and no personal data. */
export function writeEnrolment(keys: DeviceKeys, appVersion: string, createdAt: Date): Uint8Array {
  const { signKey, ageRecipient } = keys
  const text = Buffer.from(
    canonical({ format: 'xuance/enrolment/1', signKey, ageRecipient, appVersion, createdAt: createdAt.toISOString() }),
  )
  return zip({ [ENROLMENT]: text, [ENROLMENT_SIGNATURE]: sign(null, text, keys.signing), [SENDER]: Buffer.from(pemOf(signKey)) })
}

/** Refuses `zip.*` and `enrolment.unreadable`. That it really comes from that device is what reading back the fingerprint shows. */
export function readEnrolment(bytes: Uint8Array): Result<DeviceIdentity> {
  const members = unzip(bytes, (name) => [ENROLMENT, ENROLMENT_SIGNATURE, SENDER].includes(name))
  if (!members.ok) return members
  const { [ENROLMENT]: text, [ENROLMENT_SIGNATURE]: signature, [SENDER]: pem } = members.value
  const signKey = pem && signKeyOfPem(textOf(pem) ?? '')
  if (!text || !signature || !signKey) return refuse('enrolment.unreadable')
  const key = createPublicKey({ key: Buffer.from(signKey, 'base64'), format: 'der', type: 'spki' })
  const json = textOf(text)
  if (json === undefined || !verify(null, text, key, signature) || !isCanonical(json)) return refuse('enrolment.unreadable')
  const enrolment = Enrolment.safeParse(JSON.parse(json))
  if (!enrolment.success || enrolment.data.signKey !== signKey) return refuse('enrolment.unreadable')
  return done({ device: deviceOf(signKey), signKey, ageRecipient: enrolment.data.ageRecipient })
}
