import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { SecretStore } from '../machine/keyring.ts'

/** As Electron's safeStorage has it: encryption by a key that the system keeps for this user on this computer. */
export type Crypt = {
  getSelectedStorageBackend(): string
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  /** `shouldReEncrypt`: readable, but no longer by the newest key. */
  decryptStringAsync(bytes: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>
}

type How = { readonly platform?: NodeJS.Platform; readonly wait?: number }

const TRIAL = 'xuance'
/** How often a store is asked that says it is not ready: keyrings open while the desktop starts. */
const TRIES = 3

/**
 * A store that takes nothing into its care until a later start has read what an earlier one wrote: the system's key may reach the disk late
 * (Chromium's `Local State`), and after a crash before that nothing could be read again. Until then the keys rest under the passphrase
 * alone. `trial` is the file of the proof; a start that finds none it can read writes one. Electron 45 docs, api/safe-storage.
 */
export function provenStore(crypt: Crypt, trial: string, { platform = process.platform, wait = 1000 }: How = {}): SecretStore {
  let triedNow = false
  const isProven = async (): Promise<boolean> => {
    const read = await readTrial(crypt, trial)
    if (read === 'unreadable') {
      triedNow = true
      writeFileSync(trial, await encrypted(crypt, TRIAL, platform), { mode: 0o600 })
    }
    return read === 'read'
  }
  return {
    wrap: async (text) => {
      if (triedNow || !(await isKept(crypt, platform)) || !(await isProven())) return undefined
      return (await encrypted(crypt, text, platform)).toString('base64')
    },
    unwrap: async (wrapped) => {
      for (let left = TRIES; left > 0; left--)
        try {
          const { result, shouldReEncrypt } = await crypt.decryptStringAsync(Buffer.from(wrapped, 'base64'))
          return { kept: 'open', text: result, stale: shouldReEncrypt }
        } catch (error) {
          if (!isForNow(error)) return { kept: 'lost' }
          if (left > 1) await pause(wait)
        }
      return { kept: 'not-now' }
    },
  }
}

/** `basic_text`, on a Linux without a keyring, is a password everyone knows (getSelectedStorageBackend). */
const isKept = async (crypt: Crypt, platform: NodeJS.Platform): Promise<boolean> =>
  !(platform === 'linux' && ['basic_text', 'unknown'].includes(crypt.getSelectedStorageBackend())) &&
  crypt.isAsyncEncryptionAvailable()

/** Chromium marks with `v10` on Linux what it wrote by that password, because the keyring it had chosen did not answer. */
async function encrypted(crypt: Crypt, text: string, platform: NodeJS.Platform): Promise<Buffer> {
  const bytes = await crypt.encryptStringAsync(text)
  if (platform === 'linux' && bytes.subarray(0, 3).toString() === 'v10') throw new Error('the keyring did not answer')
  return bytes
}

async function readTrial(crypt: Crypt, trial: string): Promise<'read' | 'unreadable' | 'not now'> {
  try {
    const { result, shouldReEncrypt } = await crypt.decryptStringAsync(readFileSync(trial))
    return result === TRIAL && !shouldReEncrypt ? 'read' : 'unreadable'
  } catch (error) {
    return isForNow(error) ? 'not now' : 'unreadable'
  }
}

/** Electron tells it by its sentence alone: “… is temporarily unavailable. Please try again.” */
const isForNow = (error: unknown): boolean => error instanceof Error && /temporarily unavailable/i.test(error.message)
