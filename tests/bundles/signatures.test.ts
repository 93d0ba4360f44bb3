import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deviceOf, pemOf, signKeyOfPem } from '#ledger/device-key.ts'

type Group = {
  readonly publicKeyDer: string
  readonly publicKeyPem: string
  readonly tests: readonly { readonly tcId: number; readonly msg: string; readonly sig: string; readonly result: string }[]
}
const { testGroups } = JSON.parse(readFileSync(join(import.meta.dirname, '../vectors/ed25519-wycheproof.json'), 'utf8')) as {
  readonly testGroups: readonly Group[]
}

describe('a sender’s key', () => {
  it('comes out of its PEM as the SPKI DER that certificates bind, and goes back', () => {
    for (const { publicKeyDer, publicKeyPem } of testGroups) {
      const signKey = Buffer.from(publicKeyDer, 'hex').toString('base64')
      expect(signKeyOfPem(publicKeyPem)).toBe(signKey)
      expect(pemOf(signKey)).toBe(publicKeyPem)
    }
  })

  it('names its device by the first half of the hash', () => {
    expect(deviceOf('MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=')).toBe('06e3fd8fda29bb60')
  })

  it.each([
    ['nothing', ''],
    ['a text', 'ssh-ed25519 AAAA'],
    ['an RSA key', '-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBALqcd6Ew\n-----END PUBLIC KEY-----\n'],
    [
      'an X25519 key',
      '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VuAyEAhSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=\n-----END PUBLIC KEY-----\n',
    ],
    [
      'a private key',
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n',
    ],
  ])('is not %s', (_, pem) => {
    expect(signKeyOfPem(pem)).toBeUndefined()
  })

  // OpenSSL refuses what such a key signed; not every library does (BoringSSL, in Electron), and it is nobody's.
  it.each([
    ['zero', '00'.repeat(32)],
    ['neutral', `01${'00'.repeat(31)}`],
    ['neutral, its sign bit set', `01${'00'.repeat(30)}80`],
    ['of order two', `ec${'ff'.repeat(30)}7f`],
    ['of order eight', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['neutral, spelled past the prime', `ee${'ff'.repeat(31)}`],
  ])('is not one of small order: %s', (_, point) => {
    const signKey = Buffer.from(`302a300506032b6570032100${point}`, 'hex').toString('base64')
    expect(signKeyOfPem(pemOf(signKey))).toBeUndefined()
  })
})

describe('a raw 64-byte signature', () => {
  it.each(['valid', 'invalid'])('that Wycheproof calls %s is called so here', (result) => {
    const cases = testGroups.flatMap(({ publicKeyPem, tests }) =>
      tests.filter((test) => test.result === result).map((test) => ({ publicKeyPem, ...test })),
    )
    const differing = cases.filter(({ publicKeyPem, msg, sig }) => {
      const key = createPublicKey({ key: Buffer.from(signKeyOfPem(publicKeyPem)!, 'base64'), format: 'der', type: 'spki' })
      const signature = Buffer.from(sig, 'hex')
      const holds = signature.length === 64 && verify(null, Buffer.from(msg, 'hex'), key, signature)
      return holds !== (result === 'valid')
    })
    expect(cases.length).toBeGreaterThan(60)
    expect(differing.map(({ tcId }) => tcId)).toEqual([])
  })
})
