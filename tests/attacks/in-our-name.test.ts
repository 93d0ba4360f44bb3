import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { insertEntries, write } from '#ledger/append.ts'
import { readEntry } from '#ledger/entry.ts'
import { localValue, openLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import { headOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { done } from '#contract/result.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { join } from 'node:path'
import { admin, certify, codeOf, committee, need, newLaptop, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { linesOf } from '../fixtures/forged.ts'
import { stickIn, townOf } from '../fixtures/laptop.ts'

const at = folder()
const stick = stickIn(at, 'stick')
const town = await townOf(at, 8)
const standby = await newLaptop(at, 'standby')
certify(town, standby, 'standby')
const own = `${town.keys.device}/town`
const archived = async (from: Office): Promise<string> => need(await archive(from.ledger, from.keys, admin, stick)).path
need(await standBy(standby.ledger, standby.keys, readFileSync(await archived(town)), fingerprintOf(town.keys).join(' ')))

/** Whoever holds a ledger writes in it under another machine's name. */
function writtenAs({ ledger, keys }: Office, device: string, candidate: string): void {
  setLocalValue(ledger, 'device', device)
  const body = { contest: 'D01', candidate, reason: '本人放弃' }
  need(write(ledger, { actor: committee }, (append) => done(append('town', 'candidate.withdrawn', body))))
  setLocalValue(ledger, 'device', keys.device)
}
const state = (ledger: Ledger) => [headOf(ledger, own), ledger.db.prepare('SELECT count(*) FROM entries').pluck().get()]

describe('a book of the machine that is handed it', () => {
  it('is not gone on with by a standby: what one’s own book says nobody else writes', async () => {
    writtenAs(standby, town.keys.device, 'C1')
    const before = state(town.ledger)
    expect(codeOf(await mergeBundle(town.ledger, town.keys, admin, await archived(standby)))).toBe('bundle.own-book')
    expect([state(town.ledger), verifyLedger(town.ledger.path).ok]).toEqual([before, true])
  })

  it('nor by an office, in the standby’s', async () => {
    writtenAs(town, standby.keys.device, 'C2')
    const bytes = readFileSync(await archived(town))
    const before = state(standby.ledger)
    expect(codeOf(await standBy(standby.ledger, standby.keys, bytes))).toBe('bundle.own-book')
    expect([state(standby.ledger), verifyLedger(standby.ledger.path).ok]).toEqual([before, true])
  })

  it('comes back to a machine that was set back, as far as it has signed it', async () => {
    const fresh = await townOf(folder(), 8)
    const second = await newLaptop(at, 'second')
    certify(fresh, second, 'standby')
    const book = `${fresh.keys.device}/town`
    const texts = fresh.ledger.db.prepare('SELECT text FROM entries ORDER BY rowid').pluck().all() as string[]
    const named = { device: second.keys.device, name: '备用机' }
    need(write(fresh.ledger, { actor: admin }, (append) => done(append('town', 'device.named', named))))
    const later = headOf(fresh.ledger, book)!
    const bytes = readFileSync(await archived(fresh))
    need(await standBy(second.ledger, second.keys, bytes, fingerprintOf(fresh.keys).join(' ')))
    const copy = need(openLedger(join(at, 'copy.sqlite'), { create: true }))
    for (const key of ['device', 'election', 'sign-key', 'age-recipient'] as const)
      setLocalValue(copy, key, localValue(fresh.ledger, key)!)
    copy.statements.atOnce(() =>
      insertEntries(
        copy.statements,
        texts.map((text) => need(readEntry(text))),
      ),
    )
    expect(headOf(copy, book)!.seq).toBe(later.seq - 1)
    const merged = await mergeBundle(copy, fresh.keys, admin, await archived(second))
    expect([codeOf(merged), linesOf(copy, book)[later.seq - 1]]).toEqual(['ok', linesOf(fresh.ledger, book)[later.seq - 1]])
  })
})
