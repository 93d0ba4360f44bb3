import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { provenStore, type Crypt } from '#hosts/desktop/proven-store.ts'
import { folder } from '../fixtures/folder.ts'

type Keyring = { key: string; busy: number; again: boolean; backend: string; available: boolean; mark: string }

/** A system's encryption as its documentation tells of it: by a key that may be lost, rotated, or not at hand just now. */
const keyring = (given: Partial<Keyring> = {}): Keyring => ({
  key: 'K1',
  busy: 0,
  again: false,
  backend: 'gnome_libsecret',
  available: true,
  mark: 'v11',
  ...given,
})
const cryptOf = (ring: Keyring): Crypt => ({
  getSelectedStorageBackend: () => ring.backend,
  isAsyncEncryptionAvailable: () => Promise.resolve(ring.available),
  encryptStringAsync: (text) => Promise.resolve(Buffer.from(`${ring.mark}${ring.key}:${text}`)),
  decryptStringAsync: (bytes) => {
    const text = bytes.toString()
    if (ring.busy-- > 0)
      return Promise.reject(new Error('safeStorage.decryptStringAsync is temporarily unavailable. Please try again.'))
    if (!text.startsWith(`${ring.mark}${ring.key}:`)) return Promise.reject(new Error('Error while decrypting the ciphertext'))
    return Promise.resolve({ result: text.slice(text.indexOf(':') + 1), shouldReEncrypt: ring.again })
  },
})
/** The app started anew over the same disk. */
const start = (ring: Keyring, trial: string, platform: NodeJS.Platform = 'linux') =>
  provenStore(cryptOf(ring), trial, { platform, wait: 0 })

describe('keys given into the system’s care', () => {
  it('are taken when a later start has read what an earlier one wrote, and not before', async () => {
    const [ring, trial] = [keyring(), join(folder(), 'trial')]
    const first = start(ring, trial)
    expect([await first.wrap('keys'), await first.wrap('keys')]).toEqual([undefined, undefined])
    const wrapped = (await start(ring, trial).wrap('keys'))!
    expect(await start(ring, trial).unwrap(wrapped)).toEqual({ kept: 'open', text: 'keys', stale: false })
    ring.again = true
    expect(await start(ring, trial).unwrap(wrapped)).toEqual({ kept: 'open', text: 'keys', stale: true })
  })

  it('stay under the passphrase alone when the system’s key did not reach the disk before the plug was pulled', async () => {
    const [ring, trial] = [keyring(), join(folder(), 'trial')]
    await start(ring, trial).wrap('keys')
    ring.key = 'K2'
    const second = start(ring, trial)
    expect([await second.wrap('keys'), await second.wrap('keys')]).toEqual([undefined, undefined])
    expect(await start(ring, trial).wrap('keys')).toBeTypeOf('string')
  })

  it.each<[string, (ring: Keyring, trial: string) => void]>([
    ['the trial is gone', (_, trial) => rmSync(trial)],
    ['the key is being rotated', (ring) => (ring.again = true)],
    ['the keyring is not open yet', (ring) => (ring.busy = 9)],
    ['the keyring is not available', (ring) => (ring.available = false)],
  ])('wait for a start where the proof stands: %s', async (_, happens) => {
    const [ring, trial] = [keyring(), join(folder(), 'trial')]
    await start(ring, trial).wrap('keys')
    happens(ring, trial)
    expect(await start(ring, trial).wrap('keys')).toBeUndefined()
  })

  it('are proven still when the keyring was busy at one start', async () => {
    const [ring, trial] = [keyring(), join(folder(), 'trial')]
    await start(ring, trial).wrap('keys')
    ring.busy = 1
    await start(ring, trial).wrap('keys')
    expect(await start(ring, trial).wrap('keys')).toBeTypeOf('string')
  })

  it.each([
    ['linux', 'basic_text', false],
    ['linux', 'unknown', false],
    ['win32', 'unknown', true],
  ] as const)('are not taken by a password that everyone knows: %s, %s', async (platform, backend, tried) => {
    const [ring, trial] = [keyring({ backend }), join(folder(), 'trial')]
    expect(await start(ring, trial, platform).wrap('keys')).toBeUndefined()
    expect(existsSync(trial)).toBe(tried)
  })

  it('nor by the same password where the chosen keyring did not answer, as Chromium marks it on Linux alone', async () => {
    const [ring, trial] = [keyring({ mark: 'v10' }), join(folder(), 'trial')]
    await expect(start(ring, trial).wrap('keys')).rejects.toThrow(/keyring/)
    expect(existsSync(trial)).toBe(false)
    await start(ring, trial, 'win32').wrap('keys')
    expect(await start(ring, trial, 'win32').wrap('keys')).toBeTypeOf('string')
  })

  it.each([
    ['a keyring that opens with the desktop is asked again', 2, 'open'],
    ['one that stays shut is given up', 3, 'not-now'],
  ])('%s', async (_, busy, comes) => {
    const [ring, trial] = [keyring(), join(folder(), 'trial')]
    const wrapped = Buffer.from('v11K1:keys').toString('base64')
    ring.busy = busy
    expect(await start(ring, trial).unwrap(wrapped)).toMatchObject({ kept: comes })
  })

  it('what another key wrapped is not asked for twice', async () => {
    const ring = keyring({ key: 'K2' })
    let asked = 0
    const crypt = cryptOf(ring)
    const counted = { ...crypt, decryptStringAsync: (bytes: Buffer) => (asked++, crypt.decryptStringAsync(bytes)) }
    const store = provenStore(counted, join(folder(), 'trial'), { platform: 'linux', wait: 0 })
    expect(await store.unwrap(Buffer.from('v11K1:keys').toString('base64'))).toEqual({ kept: 'lost' })
    expect(asked).toBe(1)
  })
})
