import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scryptSync,
  type KeyObject,
} from 'node:crypto'
import { done, refuse, type Result } from '#contract/result.ts'
import { deviceOf } from '#ledger/device-key.ts'
import { isSmallOrder } from '#ledger/small-order.ts'

/** What a device is known by: both public keys, and the name its books carry. */
export type DeviceIdentity = {
  /** First 16 hex digits of the SHA-256 over `signKey`. */
  readonly device: string
  /** SPKI DER of the Ed25519 key, base64. */
  readonly signKey: string
  /** `age1…` */
  readonly ageRecipient: string
}

export type DeviceKeys = DeviceIdentity & {
  readonly signing: KeyObject
  /** `AGE-SECRET-KEY-1…` */
  readonly ageIdentity: string
}

/** New keys for this machine. They never leave it, and rest only wrapped. */
export async function makeKeys(): Promise<DeviceKeys> {
  const { privateKey } = generateKeyPairSync('ed25519')
  return keysFrom(privateKey, await generateX25519Identity())
}

async function keysFrom(signing: KeyObject, ageIdentity: string): Promise<DeviceKeys> {
  const signKey = createPublicKey(signing).export({ type: 'spki', format: 'der' }).toString('base64')
  return { device: deviceOf(signKey), signKey, ageRecipient: await identityToRecipient(ageIdentity), signing, ageIdentity }
}

/** What deriving a key from a passphrase costs; kept beside the wrapped keys. */
export type KeyCost = { readonly N: number; readonly r: number; readonly p: number }

// scrypt at 2^17 × 8 takes 128 MiB and about half a second on an office laptop: slow for who guesses, bearable for who knows.
const COST: KeyCost = { N: 2 ** 17, r: 8, p: 1 }
const MOST_MEMORY = 160 * 2 ** 20

/** Keys under a passphrase, as JSON text: scrypt, then AES-256-GCM. */
export function wrapKeys({ signing, ageIdentity }: DeviceKeys, passphrase: string, cost: KeyCost = COST): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv(
    'aes-256-gcm',
    scryptSync(passphrase.normalize('NFC'), salt, 32, { ...cost, maxmem: MOST_MEMORY }),
    iv,
  )
  const plain = JSON.stringify({ signing: signing.export({ type: 'pkcs8', format: 'pem' }), ageIdentity })
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return JSON.stringify({
    v: 1,
    N: cost.N,
    r: cost.r,
    p: cost.p,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    sealed: sealed.toString('base64'),
  })
}

/** Refuses `keys.wrong-passphrase`, and `keys.damaged` when what is kept is not what `wrapKeys` made. */
export async function unwrapKeys(wrapped: string, passphrase: string): Promise<Result<DeviceKeys>> {
  const opened = startUnwrapping(wrapped, passphrase)
  if (!opened) return refuse('keys.damaged')
  try {
    const plain = Buffer.concat([opened.decipher.update(opened.sealed), opened.decipher.final()]).toString('utf8')
    const { signing, ageIdentity } = JSON.parse(plain) as { signing: string; ageIdentity: string }
    return done(await keysFrom(createPrivateKey(signing), ageIdentity))
  } catch {
    return refuse('keys.wrong-passphrase')
  }
}

function startUnwrapping(wrapped: string, passphrase: string) {
  try {
    const { N, r, p, salt, iv, sealed } = JSON.parse(wrapped) as Record<'salt' | 'iv' | 'sealed', string> &
      Record<'N' | 'r' | 'p', number>
    const bytes = Buffer.from(sealed, 'base64')
    const key = scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: MOST_MEMORY })
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 })
    return { decipher: decipher.setAuthTag(bytes.subarray(-16)), sealed: bytes.subarray(0, -16) }
  } catch {
    return undefined
  }
}

/** Whether this is an X25519 recipient that bundles can be sealed for: also one of small order is none. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return /^age1[02-9ac-hj-np-z]{58}$/.test(text) && !isSmallOrder('x25519', pointOf(text))
  } catch {
    return false
  }
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** The 32 bytes between `age1` and the checksum: five bits a letter. */
function pointOf(recipient: string): Buffer {
  const bits = Array.from(recipient.slice(4, 56), (letter) => BECH32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(Array.from({ length: 32 }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2)))
}

/** Seals for all of these that something can be sealed for: a book that was taken in may certify a recipient that is none. */
export function encrypterFor(recipients: Iterable<string>): Encrypter {
  const encrypter = new Encrypter()
  for (const recipient of new Set(recipients)) if (isRecipient(recipient)) encrypter.addRecipient(recipient)
  return encrypter
}
