import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { backUp } from '#backup/back-up.ts'
import { restore, type Restored } from '#backup/restore.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { booksOf, factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { provision } from '#office/stations/provision.ts'
import { approveProxy } from '#roll/authorise.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { stationDay } from '#station/day.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { reenter } from '#station/voting/reenter.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { admin, clerk, codeOf, need, PASSPHRASE, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, polling, reopened, zeroPages } from './polling.ts'

const at = folder()
const stick = join(at, 'stick')
mkdirSync(stick)
const { town, laptop } = await polling(at, 40)
const path = laptop.ledger.path
const oldBook = stationDay(laptop.ledger).book
const approve = ({ ledger }: Office, principal: number, agent: number, document = `W${principal}`) =>
  need(
    approveProxy(
      ledger,
      { actor: two },
      { principal: card(principal), agent: card(agent), reason: '外出', means: '书面', document },
    ),
  )
const contest = contestsOf(electionOf(town.ledger).body, 'D01')[0]!

/** What the voters of that morning did, by receipt: the paper that stays when the laptop dies. */
const paper = new Map<number, { voter: number; principals: readonly number[] }>()
const comes = ({ ledger }: Office, n: number, principals: readonly number[] = []): number => {
  const receipt = come(ledger, n, principals)
  paper.set(receipt, { voter: n, principals })
  return receipt
}

describe('a laptop that dies at noon', () => {
  let restored: Restored
  let again: Office
  let spoiled: number
  let sync: string

  beforeAll(async () => {
    approve(laptop, 20, 5)
    for (let n = 1; n <= 4; n++) comes(laptop, n)
    need(backUp(laptop.ledger, { why: 'timed' }))
    // Everything from here on is in the damaged file and on paper only, and in the bundle that was on its way to the office.
    comes(laptop, 5, [20])
    for (let n = 6; n <= 9; n++) comes(laptop, n)
    approve(laptop, 21, 10)
    comes(laptop, 10, [21])
    spoiled = need(exchangeSpoiled(laptop.ledger, { actor: clerk }, { contest: 'D01', count: 1 })).receipt
    sync = need(await exportDay(laptop.ledger, laptop.keys, clerk, 'sync', stick)).path
    closeLedger(laptop.ledger)
  })

  it('is found damaged when it is opened', () => {
    const pages = readFileSync(path).length / 4096
    zeroPages(path, Math.floor(pages / 2), Math.floor(pages / 2) + 3)
    const opened = openLedger(path)
    const verdict = opened.ok ? verifyLedger(path) : opened
    expect(codeOf(verdict)).toBe('ledger.damaged')
  })

  it('is restored with new keys, a new book, and the damaged file in quarantine', async () => {
    const damaged = readFileSync(path)
    const backups = join(at, 'backups')
    const [backup] = readdirSync(backups)
    restored = need(
      await restore({ path, backup: join(backups, backup!), passphrase: PASSPHRASE, actor: two, reason: '硬盘坏道' }),
    )
    expect(readFileSync(restored.quarantined!).equals(damaged)).toBe(true)
    expect(restored.device).not.toBe(laptop.keys.device)
    again = await reopened(path)
    expect(again.keys.device).toBe(restored.device)
    const [continued] = factsOf(again.ledger, 'book.continued')
    expect(continued).toMatchObject({ seq: 1, body: { book: oldBook, reason: '硬盘坏道' } })
    expect(need(verifyLedger(path)).forked).toEqual([])
  })

  it('names the receipts in between, with voter and name, and from where on paper alone decides', () => {
    const [lost, ...more] = restored.lost
    expect(more).toEqual([])
    expect(lost).toMatchObject({ book: oldBook, from: Math.max(...[1, 2, 3, 4].map(receiptOf)) + 1 })
    expect(lost!.found.length).toBeGreaterThan(3)
    const named = lost!.found.filter(({ type }) => type === 'checked-in')
    for (const { receipt, voter, name } of named)
      expect({ voter, name }).toMatchObject({ voter: card(paper.get(receipt)!.voter), name: expect.stringMatching(/^村民\d+$/) })
    const covered = [...lost!.found.map(({ receipt }) => receipt), ...lost!.missing]
    const onPaper = [...paper.keys()].filter((receipt) => receipt >= lost!.from && receipt <= lost!.upTo)
    expect(covered).toEqual(expect.arrayContaining(onPaper))
  })

  it('is still open, with the papers it was opened with, and goes on before the office has certified it', () => {
    expect(stationDay(again.ledger)).toMatchObject({ phase: 'open', books: [`${restored.device}/D01`, oldBook] })
    come(again.ledger, 11)
    expect(codeOf(reenter(again.ledger, { actor: clerk }, { receipt: 1, ...byPaper(1) }))).toBe('reenter.not-lost')
  })

  it('has its lost receipts entered again from paper, each once', () => {
    const { ledger } = again
    const enter = (receipt: number) => {
      const { voter, principals } = paper.get(receipt)!
      return reenter(ledger, { actor: clerk }, { receipt, ...byPaper(voter, principals) })
    }
    const lost = [...paper.keys()].filter((receipt) => receipt >= restored.lost[0]!.from)
    expect(lost).toHaveLength(6)
    expect(codeOf(enter(lost.at(-1)!))).toBe('check-in.not-authorised')
    approve(again, 21, 10)
    for (const receipt of lost) expect(need(enter(receipt)).twice).toBe(false)
    expect(codeOf(enter(lost[0]!))).toBe('reenter.already')
    need(reenter(ledger, { actor: clerk }, { receipt: spoiled, spoiled: { contest: 'D01', count: 1 } }))
    come(ledger, 12)
    expect(turnoutOf(ledger, contest)).toMatchObject({ participants: 14, issued: 14, spoiled: 1 })
    expect(need(verifyLedger(path)).forked).toEqual([])
  })

  it('can undo what was checked in before it died, and what was entered again', () => {
    const { ledger } = again
    const papers = { D01: 1, 'D01-1': 1 }
    const before = factsOf(ledger, 'checked-in').find(({ body }) => body.voter === card(4))!
    const entered = factsOf(ledger, 'reentered').find(
      ({ body }) => body.fact.type === 'checked-in' && body.fact.voter === card(9),
    )!
    for (const { hash } of [before, entered])
      need(undoCheckIn(ledger, { actor: two }, { ref: hash, returned: papers, reason: '认错人' }))
    expect(turnoutOf(ledger, contest)).toMatchObject({ participants: 12, issued: 12 })
  })

  it('hands over its day once it is certified: with the bundle from before, nobody counts twice and nothing is in conflict', async () => {
    const answer = { fingerprint: restored.fingerprint.join('') }
    const enrolment = readFileSync(restored.enrolment)
    expect(codeOf(await exportDay(again.ledger, again.keys, clerk, 'sync', stick))).toBe('bundle.not-read-back')
    need(certifyDevice(town.ledger, admin, enrolment, { constituency: 'D01', role: 'lead', answer }))
    const { path: correction } = need(await provision(town.ledger, town.keys, admin, 'D01', stick))
    need(await receiveBundle(again.ledger, again.keys, readFileSync(correction), fingerprintOf(town.keys).join(' ')))

    const expected = expectedPapers(again.ledger)
    expect(expected['D01']).toMatchObject({ printed: 60, issued: 12, spoiled: 1, unused: 47 })
    const unused = Object.fromEntries(Object.entries(expected).map(([code, papers]) => [code, papers.unused]))
    need(closeStation(again.ledger, two, unused))
    const final = need(await exportDay(again.ledger, again.keys, clerk, 'sync', stick)).path

    for (const order of [
      [sync, final],
      [final, sync],
    ]) {
      for (const bundle of order) need(await mergeBundle(town.ledger, town.keys, admin, bundle))
      expect(booksOf(town.ledger)).toEqual(expect.arrayContaining([oldBook, `${restored.device}/D01`]))
      expect(turnoutOf(town.ledger, contest)).toEqual(turnoutOf(again.ledger, contest))
      expect(conflictsOf(town.ledger)).toEqual([])
    }
    expect(need(verifyLedger(town.ledger.path)).forked).toEqual([])
    expect(basename(restored.enrolment)).toBe(`enrolment_${restored.device.slice(0, 6)}.zip`)
  })
})

const receiptOf = (n: number): number => [...paper].find(([, { voter }]) => voter === n)![0]
const byPaper = (n: number, principals: readonly number[] = []) => ({
  voter: card(n),
  channel: 'station' as const,
  principals: principals.map(card),
})
