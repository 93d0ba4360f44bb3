import { beforeAll, describe, expect, it } from 'vitest'
import { ownIdentity, setUpKeys, unlockKeys } from '#bundles/device.ts'
import { isRecipient, unwrapKeys, wrapKeys } from '#bundles/keys.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { bench, codeOf, must } from '../ledger/sample-books.ts'
import { deviceOf } from '#ledger/device-key.ts'

const { pathOf } = bench()
const PASSPHRASE = '三门一锁 café'
let ledger: Ledger
beforeAll(() => {
  ledger = must(openLedger(pathOf('machine.sqlite'), { create: true }))
  return () => closeLedger(ledger)
})

describe('a machine’s keys', () => {
  it('are made once, even when two clicks ask for them, and rest unreadable in its ledger', async () => {
    expect(codeOf(await unlockKeys(ledger, PASSPHRASE))).toBe('keys.none')
    expect(codeOf(await setUpKeys(ledger, '太短'))).toBe('keys.short-passphrase')
    const outcomes = await Promise.all([setUpKeys(ledger, PASSPHRASE), setUpKeys(ledger, PASSPHRASE)])
    expect(outcomes.map(codeOf).sort()).toEqual(['keys.exist', 'ok'])
    const made = must(outcomes.find(({ ok }) => ok)!)
    expect(ownIdentity(ledger)).toEqual({
      device: deviceOf(made.signKey),
      signKey: made.signKey,
      ageRecipient: made.ageRecipient,
    })
    expect(isRecipient(made.ageRecipient)).toBe(true)
    const resting = JSON.stringify(ledger.db.prepare('SELECT * FROM local').all())
    for (const secret of [made.ageIdentity, 'PRIVATE', 'SECRET']) expect(resting).not.toContain(secret)
  })

  it('come back under the passphrase however it is composed, and under no other', async () => {
    const keys = must(await unlockKeys(ledger, PASSPHRASE.normalize('NFD')))
    expect(keys.device).toBe(ownIdentity(ledger)?.device)
    expect(codeOf(await unlockKeys(ledger, `${PASSPHRASE} `))).toBe('keys.wrong-passphrase')
    expect(wrapKeys(keys, PASSPHRASE)).not.toBe(wrapKeys(keys, PASSPHRASE))
  })

  it.each([
    '',
    'null',
    '{}',
    '{"v":1,"N":131072,"r":8,"p":1,"salt":"","iv":"","sealed":""}',
    '{"N":1e9,"r":8,"p":1,"salt":"","iv":"AA==","sealed":"AA=="}',
  ])('that are damaged are said to be so: %s', async (kept) => {
    expect(codeOf(await unwrapKeys(kept, PASSPHRASE))).toBe('keys.damaged')
  })
})
