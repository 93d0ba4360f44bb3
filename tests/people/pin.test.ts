import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { closeLedger, localValue } from '#ledger/open.ts'
import { COST, isEasy, isPin, isRightPin, verifierOf } from '#people/pin.ts'
import { setPin } from '#people/set-pin.ts'
import { takeSeat } from '#people/seat.ts'
import { codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { machine } from './staffed.ts'

describe('a PIN', () => {
  it.each(['1597', '15973', '00001', '46808642'])('may be %s', (pin) => {
    expect([isPin(pin), isEasy(pin)]).toEqual([true, false])
  })

  it.each(['', '159', '159753864', '15a7', '1597\n', ' 1597', '１５９７', '-159', '1e10'])('may not be %j', (pin) => {
    expect(isPin(pin)).toBe(false)
  })

  it.each(['0000', '77777', '1234', '23456789', '9876', '43210'])('is too easy as %s', (pin) => {
    expect(isEasy(pin)).toBe(true)
  })

  it('is kept as what scrypt makes of it, each time another', async () => {
    const [one, other] = [await verifierOf('1597'), await verifierOf('1597')]
    expect(JSON.parse(one)).toMatchObject({ v: 1, ...COST })
    expect(COST.N * COST.r * 128).toBeGreaterThanOrEqual(32 * 2 ** 20)
    expect(one).not.toBe(other)
    expect([await isRightPin(one, '1597'), await isRightPin(other, '1597')]).toEqual([true, true])
    expect([await isRightPin(one, '1598'), await isRightPin(one, '01597'), await isRightPin(undefined, '1597')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('is tried at the cost it was kept at', async () => {
    const kept = await verifierOf('1597', { N: 2 ** 12, r: 8, p: 1 })
    expect([await isRightPin(kept, '1597'), await isRightPin(kept, '1598')]).toEqual([true, false])
  })
})

describe('the ledger', () => {
  const ledger = machine(join(folder(), 'D01.sqlite'), 'D01')
  afterAll(() => closeLedger(ledger))

  it('holds no PIN anywhere, set, changed, tried or wrong, as digits or as a plain hash of them', async () => {
    const [first, changed, wrong] = ['71930486', '60285197', '38174029']
    const desk = { ledger, uptime: () => 1000, pins: true }
    need(await setPin(desk, { actor: undefined, requestId: 'a' }, { person: 'D01-lead', pin: first }))
    const actor = [{ person: 'D01-lead', role: 'lead' }]
    need(await setPin(desk, { actor, requestId: 'b' }, { person: 'D01-lead', pin: changed, current: first }))
    const seat = takeSeat({ ledgerAt: () => ({ ok: true, value: ledger }), uptime: desk.uptime })
    expect(codeOf(await seat.signIn('D01', { person: 'D01-lead', pin: wrong }))).toBe('pin.wrong')
    need(await seat.signIn('D01', { person: 'D01-lead', pin: changed }))
    expect(localValue(ledger, 'pin/D01-lead')).toContain('"N":32768')

    const files = ['', '-wal'].map((end) => readFileSync(`${ledger.path}${end}`).toString('latin1'))
    for (const digits of [first, changed, wrong]) {
      const hashes = ['md5', 'sha1', 'sha256'].flatMap((name) => {
        const hash = createHash(name).update(digits).digest()
        return [hash.toString('hex'), hash.toString('base64'), hash.toString('latin1')]
      })
      for (const form of [digits, Buffer.from(digits).toString('base64').replaceAll('=', ''), ...hashes])
        for (const bytes of files) expect(bytes).not.toContain(form)
    }
    // The file was looked at, and not an empty one.
    expect(files.join('')).toContain('person.signed-in')
  })
})
