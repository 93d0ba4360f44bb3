import { basename, dirname, join } from 'node:path'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { backUp } from '#backup/back-up.ts'
import { restore } from '#backup/restore.ts'
import { receiptsToEnter } from '#backup/to-enter.ts'
import { closeLedger } from '#ledger/open.ts'
import { stationDay } from '#station/day.ts'
import { reenter } from '#station/voting/reenter.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { factsOf } from '#ledger/read.ts'
import { clerk, need, PASSPHRASE, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, polling, reopened } from './polling.ts'

const at = folder()
const { laptop } = await polling(at, 20)
come(laptop.ledger, 1)
const { book } = stationDay(laptop.ledger)
const listed = ({ ledger }: Office) => need(receiptsToEnter(ledger, stationDay(ledger).books)).books
const states = (office: Office) => listed(office)[0]!.receipts.map(({ receipt, state }) => [receipt, state])

const never = listed(laptop)

const backup = need(backUp(laptop.ledger, { why: 'timed' })).path
const [second, third] = [come(laptop.ledger, 2), come(laptop.ledger, 3)]
const papers = { D01: 1, 'D01-1': 1 }
const { hash: wrong } = factsOf(laptop.ledger, 'checked-in').find(({ body }) => body.voter === card(3))!
need(undoCheckIn(laptop.ledger, { actor: two }, { ref: wrong, returned: papers, reason: '认错人' }))
const spoiled = need(exchangeSpoiled(laptop.ledger, { actor: clerk }, { contest: 'D01', count: 1 })).receipt
closeLedger(laptop.ledger)

it('a laptop that was never restored has nothing to enter', () => {
  expect(never).toEqual([])
})

it('a restored laptop lists what the damaged file tells, marks what is entered, and opens again what was entered wrongly', async () => {
  const { path } = laptop.ledger
  need(await restore({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '硬盘坏道' }))
  const again = await reopened(path)
  expect(listed(again)).toMatchObject([
    {
      book,
      from: second,
      others: 0,
      receipts: [
        { receipt: second, state: 'told', what: { voter: card(2), name: '村民2', channel: 'station', principals: [] } },
        { receipt: third, state: 'taken-back' },
        { receipt: spoiled, state: 'told', what: { spoiled: { contest: 'D01', count: 1 } } },
      ],
    },
  ])
  expect(existsSync(`${path}.reading`)).toBe(false)

  const paper = { receipt: second, voter: card(4), channel: 'station' as const, principals: [] }
  const entered = need(reenter(again.ledger, { actor: clerk }, paper))
  need(reenter(again.ledger, { actor: clerk }, { receipt: 99, spoiled: { contest: 'D01', count: 2 } }))
  const rest = [
    [third, 'taken-back'],
    [spoiled, 'told'],
    [99, 'done'],
  ]
  expect(states(again)).toEqual([[second, 'done'], ...rest])
  need(undoCheckIn(again.ledger, { actor: two }, { ref: entered.ref, returned: papers, reason: '补录错人' }))
  expect(states(again)).toEqual([[second, 'told'], ...rest])
  closeLedger(again.ledger)
})

it('on another machine, where there is no damaged file, paper alone tells', async () => {
  const elsewhere = join(at, 'elsewhere')
  mkdirSync(elsewhere)
  const path = join(elsewhere, basename(laptop.ledger.path))
  need(await restore({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '换电脑' }))
  const again = await reopened(path)
  expect(listed(again)).toMatchObject([{ book, from: second, receipts: [], others: 0 }])
  // Somebody copies the damaged file from the broken laptop while the program runs.
  cpSync(join(dirname(laptop.ledger.path), 'quarantine'), join(elsewhere, 'quarantine'), { recursive: true })
  expect(listed(again)[0]!.receipts.map(({ receipt }) => receipt)).toContain(second)
  closeLedger(again.ledger)
})
