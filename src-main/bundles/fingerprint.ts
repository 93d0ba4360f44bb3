import { NO_BASE32 } from '#words/patterns.ts'
import { createHash, randomInt } from 'node:crypto'
import type { DeviceIdentity } from './keys.ts'

/** How many groups of four characters a fingerprint has: 256 bits in base32. */
const GROUPS = 13
/** How many of them are read aloud. */
const READ_BACK = 4

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** SHA-256 over the signing key (SPKI DER) followed by the age recipient (ASCII), as 13 groups of 4 base32 characters. */
export function fingerprintOf({ signKey, ageRecipient }: Pick<DeviceIdentity, 'signKey' | 'ageRecipient'>): readonly string[] {
  const digest = createHash('sha256').update(Buffer.from(signKey, 'base64')).update(ageRecipient, 'ascii').digest()
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('') + '0000'
  const letters = bits.match(/.{5}/g)!.map((five) => ALPHABET[Number.parseInt(five, 2)])
  return letters.join('').match(/.{4}/g)!
}

/** Fresh positions, 1 to 13, in rising order: drawn by the importing machine, so that a forger cannot prepare for them. */
export function drawPositions(): readonly number[] {
  const all = Array.from({ length: GROUPS }, (_, i) => i + 1)
  const drawn = Array.from({ length: READ_BACK }, () => all.splice(randomInt(all.length), 1)[0]!)
  return drawn.sort((a, b) => a - b)
}

/** Whether what was read aloud (any case, spaces and hyphens ignored) is the fingerprint's groups at these positions. */
export function readsBack(fingerprint: readonly string[], positions: readonly number[], heard: string): boolean {
  const plain = heard.toUpperCase().replaceAll(NO_BASE32, '')
  if (positions.length < READ_BACK || positions.some((position) => fingerprint[position - 1] === undefined)) return false
  return plain === positions.map((position) => fingerprint[position - 1]).join('')
}

/** Whether a whole fingerprint was typed. */
export const isFingerprint = (fingerprint: readonly string[], typed: string): boolean =>
  readsBack(
    fingerprint,
    fingerprint.map((_, i) => i + 1),
    typed,
  )
