import { unzipSync, zipSync } from 'fflate'
import { createHash, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readEnrolment, writeEnrolment } from '#bundles/enrolment.ts'
import { drawPositions, fingerprintOf, isFingerprint, readsBack } from '#bundles/fingerprint.ts'
import { makeKeys, type DeviceKeys } from '#bundles/keys.ts'
import { pemOf } from '#ledger/device-key.ts'
import { canonical } from '#ledger/canonical.ts'
import { codeOf, must } from '../ledger/sample-books.ts'
import { NOBODY } from './nobody.ts'

// RFC 8032's first key and the recipient of age's own documentation; the groups were computed with sha256sum and base32.
const known = {
  signKey: 'MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  ageRecipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
}
const groups = '27X2 W26Z NIEE KEOJ JBNL FWLI FDQL 6WBS AORR 63TW N73K YCGN 3HUA'.split(' ')

let keys: DeviceKeys
beforeAll(async () => {
  keys = await makeKeys()
})

describe('a fingerprint', () => {
  it('is the SHA-256 of both keys as 13 groups of 4 letters of base32', () => {
    expect(fingerprintOf(known)).toEqual(groups)
    const digest = createHash('sha256').update(Buffer.from(keys.signKey, 'base64')).update(keys.ageRecipient).digest('hex')
    let [rest, letters] = [BigInt(`0x${digest}`) << 4n, '']
    for (let n = 0; n < 52; n++, rest >>= 5n) letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number(rest & 31n)]! + letters
    expect(fingerprintOf(keys).join('')).toBe(letters)
  })

  it.each([
    ['as it stands', 'W26Z KEOJ AORR 3HUA'],
    ['in small letters without spaces', 'w26zkeojaorr3hua'],
    ['with hyphens and line ends', 'W26Z-KEOJ\n AORR\t3HUA '],
  ])('reads back %s', (_, heard) => {
    expect(readsBack(groups, [2, 4, 9, 13], heard)).toBe(true)
  })

  it.each([
    ['with one letter wrong', 'W26Z KEOJ AORR 3HUB'],
    ['in another order', 'KEOJ W26Z AORR 3HUA'],
    ['with a group missing', 'W26Z KEOJ AORR'],
    ['with a group more', 'W26Z KEOJ AORR 3HUA 27X2'],
    ['as nothing', ''],
  ])('does not read back %s', (_, heard) => {
    expect(readsBack(groups, [2, 4, 9, 13], heard)).toBe(false)
  })

  it('is not read back at no position, or at positions there are not', () => {
    for (const positions of [[], [14, 15, 16, 17], [0, -1, 1.5, 99]]) expect(readsBack(groups, positions, '')).toBe(false)
    expect([isFingerprint(groups, groups.join(' ')), isFingerprint(groups, groups.slice(1).join(' '))]).toEqual([true, false])
  })

  it('is asked for at four different positions, in order, that come up everywhere', () => {
    const drawn = Array.from({ length: 300 }, drawPositions)
    for (const positions of drawn) {
      expect(new Set(positions).size).toBe(4)
      expect(positions).toEqual([...positions].sort((a, b) => a - b))
    }
    expect([...new Set(drawn.flat())].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
  })
})

describe('an enrolment', () => {
  const write = () => unzipSync(writeEnrolment(keys, '0.1.0', new Date('2026-10-01T01:02:03Z')))
  const codeFor = (members: Record<string, Uint8Array>) => codeOf(readEnrolment(zipSync(members, { mtime: '2026-10-01' })))
  const stated = (
    change: object,
    text = canonical({ ...(JSON.parse(Buffer.from(write()['enrolment.json']!).toString()) as object), ...change }),
  ) => {
    const bytes = Buffer.from(text)
    return codeFor({ ...write(), 'enrolment.json': bytes, 'enrolment.sig': sign(null, bytes, keys.signing) })
  }

  it('tells both public keys of the device and nothing secret', () => {
    const { device, signKey, ageRecipient } = keys
    expect(must(readEnrolment(zipSync(write(), { mtime: '2026-10-01' })))).toEqual({ device, signKey, ageRecipient })
    const text = Object.values(write())
      .map((part) => Buffer.from(part).toString('latin1'))
      .join('')
    expect(text).not.toMatch(/SECRET|PRIVATE/)
  })

  it.each(['enrolment.json', 'enrolment.sig', 'sender.pem'])('is refused when %s was altered, emptied or taken out', (name) => {
    const { [name]: member, ...rest } = write()
    const altered = Buffer.from(member!)
    altered[40] = altered[40]! ^ 1
    for (const change of [altered, new Uint8Array(), member!.subarray(1)])
      expect(codeFor({ ...rest, [name]: change })).toBe('enrolment.unreadable')
    expect(codeFor(rest)).toBe('enrolment.unreadable')
    expect(codeFor({ ...write(), [`${name}.bak`]: member! })).toBe('zip.unknown-member')
  })

  it('is refused when another device’s key signs it or stands in it', async () => {
    const other = await makeKeys()
    const text = write()['enrolment.json']!
    expect(codeFor({ ...write(), 'enrolment.sig': sign(null, text, other.signing) })).toBe('enrolment.unreadable')
    const theirs = { 'enrolment.sig': sign(null, text, other.signing), 'sender.pem': Buffer.from(pemOf(other.signKey)) }
    expect(codeFor({ ...write(), ...theirs })).toBe('enrolment.unreadable')
    expect(stated({ signKey: other.signKey })).toBe('enrolment.unreadable')
  })

  it.each([
    ['nothing can be sealed for', { ageRecipient: 'age1oops' }],
    ['is spelled with letters that look alike', { ageRecipient: known.ageRecipient.replace('q', 'ｑ') }],
    ['has a wrong checksum', { ageRecipient: known.ageRecipient.replace(/p$/, 'q') }],
    ['asks for a plug-in', { ageRecipient: 'age1yubikey1qwerty' }],
    ['is zero', { ageRecipient: NOBODY.zero }],
    ['is one', { ageRecipient: NOBODY.one }],
    ['is one past the prime, with its top bit set', { ageRecipient: NOBODY.onePastThePrime }],
    ['has order eight', { ageRecipient: NOBODY.orderEight }],
    ['is no text', { ageRecipient: 1 }],
    ['comes with a name', { name: '王小明' }],
    ['has no version', { appVersion: undefined }],
  ])('is refused when its recipient %s, though it is signed', (_, change) => {
    expect(stated({})).toBe('ok')
    expect(stated(change)).toBe('enrolment.unreadable')
  })

  it('of a recipient of small order is refused before anybody reads a fingerprint aloud', () => {
    const file = join(import.meta.dirname, '../fixtures/faults/22-bundles/enrolment-low-order-recipient.zip')
    expect(codeOf(readEnrolment(readFileSync(file)))).toBe('enrolment.unreadable')
  })

  it('is refused when it is not UTF-8, though it is signed byte by byte', () => {
    const text = write()['enrolment.json']!
    const at = Buffer.from(text).indexOf('0.1.0')
    const bytes = Buffer.concat([text.subarray(0, at), Buffer.from([0xc3, 0x28]), text.subarray(at + 5)])
    expect(codeFor({ ...write(), 'enrolment.json': bytes, 'enrolment.sig': sign(null, bytes, keys.signing) })).toBe(
      'enrolment.unreadable',
    )
  })

  it('is refused when it is no ZIP, no JSON, or not spelled canonically', () => {
    expect(codeOf(readEnrolment(Buffer.from('PK')))).toBe('zip.unreadable')
    expect([stated({}, 'x'), stated({}, 'null'), stated({}, '{} ')]).toEqual(Array(3).fill('enrolment.unreadable'))
  })
})
