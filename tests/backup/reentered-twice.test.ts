import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { backUp } from '#backup/back-up.ts'
import { restore } from '#backup/restore.ts'
import { addEntries } from '#bundles/accept.ts'
import type { OpenedBundle } from '#bundles/unseal.ts'
import { readEntry, type WrittenEntry } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Actor } from '#words/acting.ts'
import { mobileBoxes } from '#station/boxes/boxes.ts'
import { boxReasons, listBox, sendBox, takeBackBox } from '#station/boxes/send-box.ts'
import { approveHere, checkProxyHere } from '#station/proxies/approve-proxy.ts'
import { proxiesOf } from '#station/proxies/proxies.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { voterCard } from '#station/voting/find-voters.ts'
import { stationOverview } from '#station/voting/overview.ts'
import { reenter } from '#station/voting/reenter.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { clerk, codeOf, need, PASSPHRASE, two } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, polling, reopened } from './polling.ts'

// A laptop was restored, its receipts were entered again, and then the lost book turned up: what is stated twice counts once.
const at = folder()
const { laptop } = await polling(at, 20)
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const one = { D01: 1, 'D01-1': 1, 'D01-2': 0 }
const papers = { D01: 1, 'D01-1': 1 }

need(listBox(laptop.ledger, { actor: clerk }, { box: '1', voters: [{ voter: card(3), reason: boxReasons(laptop.ledger)[0]! }] }))
need(sendBox(laptop.ledger, { actor: overseers }, { box: '1', papers: one }))
const backup = need(backUp(laptop.ledger, { why: 'timed' })).path
const mobile = need(checkIn(laptop.ledger, { actor: clerk }, { voter: card(3), channel: 'mobile', principals: [] })).receipt
const approval = { principal: card(5), agent: card(6), reason: '外出', means: '书面', document: 'W5' } as const
const fifth = come(laptop.ledger, 4)

const entriesOf = ({ statements }: Ledger): readonly WrittenEntry[] =>
  (statements.on('SELECT text FROM entries').pluck().all() as string[]).map((text) => need(readEntry(text)))

let copies = 0
async function restored(): Promise<Ledger> {
  const path = join(at, `restored-${++copies}`, 'D01.sqlite')
  mkdirSync(join(path, '..'))
  need(await restore({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '换电脑' }))
  return (await reopened(path)).ledger
}
const turnsUp = (book: Ledger, ledger: Ledger) =>
  ledger.db.transaction(() => addEntries(ledger, { entries: entriesOf(book) } as OpenedBundle)).immediate()

describe('the mobile box', () => {
  it('is marked with one paper for a receipt that is stated twice, as one was used', async () => {
    const ledger = await restored()
    need(reenter(ledger, { actor: clerk }, { receipt: mobile, voter: card(3), channel: 'mobile', principals: [] }))
    turnsUp(laptop.ledger, ledger)
    need(takeBackBox(ledger, { actor: overseers }, { box: '1', used: one, returned: { D01: 0, 'D01-1': 0, 'D01-2': 0 } }))
    const [box] = mobileBoxes(ledger)
    expect(box!.marked).toEqual(papers)
    expect(box!.findings).toEqual([])
  })
})

describe('a check-in that was undone where it was entered again', () => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await restored()
    const { ref } = need(
      reenter(ledger, { actor: clerk }, { receipt: fifth, voter: card(4), channel: 'station', principals: [] }),
    )
    need(undoCheckIn(ledger, { actor: two }, { ref, returned: papers, reason: '退回选票' }))
    turnsUp(laptop.ledger, ledger)
  })

  it('is not shown as the last one, to be undone once more', () => {
    expect(stationOverview(ledger).last?.receipt).toBe(mobile)
  })

  it('is not undone a second time', () => {
    const original = entriesOf(laptop.ledger).find(({ entry }) => entry.seq === fifth && entry.type === 'checked-in')!
    expect(codeOf(undoCheckIn(ledger, { actor: two }, { ref: original.hash, returned: papers, reason: '退回选票' }))).toBe(
      'undo.already',
    )
  })
})

describe('an authorisation that was approved again because the approval was lost', () => {
  let ledger: Ledger
  beforeAll(async () => {
    const old = await restored()
    need(approveHere(old, { actor: two }, approval))
    ledger = await restored()
    need(approveHere(ledger, { actor: two }, approval))
    turnsUp(old, ledger)
  })

  it('is one principal of the agent, who may take two more', () => {
    expect(checkProxyHere(ledger, card(7), card(6)).left).toBe(2)
    expect(proxiesOf(ledger).lines.map(({ held }) => held)).toEqual([1, 1])
    for (const n of [7, 8]) need(approveHere(ledger, { actor: two }, { ...approval, principal: card(n), document: `W${n}` }))
    expect(codeOf(approveHere(ledger, { actor: two }, { ...approval, principal: card(9) }))).toBe('proxy.over-limit')
  })

  it('is drawn once, and is then used under both', () => {
    expect(need(voterCard(ledger, card(6))).principals.map(({ voter }) => voter)).toEqual([card(5), card(7), card(8)])
    const given = need(checkIn(ledger, { actor: clerk }, { voter: card(6), channel: 'station', principals: [card(5)] }))
    expect(given.papers).toEqual({ D01: 2, 'D01-1': 2 })
    const states = proxiesOf(ledger).lines.map(({ principal, state }) => [principal.voter, state])
    expect(states).toEqual([
      [card(5), 'used'],
      [card(5), 'used'],
      [card(7), 'approved'],
      [card(8), 'approved'],
    ])
  })
})
