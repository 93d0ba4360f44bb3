import { createHash, createPublicKey, verify } from 'node:crypto'
import { isSmallOrder } from './small-order.ts'

/** The name of a device, by its public key (SPKI DER, base64): sixteen hex digits. */
export const deviceOf = (signKey: string): string =>
  createHash('sha256').update(Buffer.from(signKey, 'base64')).digest('hex').slice(0, 16)

/** The public key as the `sender.pem` of a bundle. */
export const pemOf = (signKey: string): string =>
  createPublicKey({ key: Buffer.from(signKey, 'base64'), format: 'der', type: 'spki' })
    .export({ type: 'spki', format: 'pem' })
    .toString()

/**
 * SPKI DER in base64 of an Ed25519 public key in PEM, or undefined when it is anything else: also when there is more in the text than
 * the key, because nothing signs this text, and a key of small order, because anybody signs with it.
 */
export function signKeyOfPem(pem: string): string | undefined {
  try {
    const key = createPublicKey(pem)
    const signKey = key.export({ type: 'spki', format: 'der' }).toString('base64')
    const ours = key.asymmetricKeyType === 'ed25519' && pemOf(signKey) === pem
    return ours && !isSmallOrder('ed25519', Buffer.from(signKey, 'base64').subarray(-32)) ? signKey : undefined
  } catch {
    return undefined
  }
}

/** Whether this is the raw 64-byte signature that the key (SPKI DER, base64) puts to these bytes. */
export const isSignedBy = (signKey: string, bytes: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 64 &&
  verify(null, bytes, createPublicKey({ key: Buffer.from(signKey, 'base64'), format: 'der', type: 'spki' }), signature)
