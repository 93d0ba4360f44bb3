import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp } from '#backup/back-up.ts'
import { restore } from '#backup/restore.ts'
import { addEntries } from '#bundles/accept.ts'
import type { OpenedBundle } from '#bundles/unseal.ts'
import { readEntry, type WrittenEntry } from '#ledger/entry.ts'
import type { Actor } from '#words/acting.ts'
import { write } from '#ledger/append.ts'
import { stateVersion } from '#office/registers/publish-roll.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { done, refuse } from '#contract/result.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { provision } from '#office/stations/provision.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { contestsOf, electionOf, rollOf } from '#roll/election.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { approveHere } from '#station/proxies/approve-proxy.ts'
import { closeStation } from '#station/closing/close-station.ts'
import { stationDay } from '#station/day.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { reenter } from '#station/voting/reenter.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import {
  admin,
  clerk,
  codeOf,
  committee,
  need,
  passPublicationGate,
  PASSPHRASE,
  reviewers,
  station,
  two,
} from '../fixtures/election.ts'
import { townOf } from '../fixtures/laptop.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, copyOf, polling, reopened } from './polling.ts'
import { paramsOf } from '../fixtures/params.ts'

const at = folder()
const { town, laptop } = await polling(at, 20)
for (const n of [1, 2]) come(laptop.ledger, n)
const backup = need(backUp(laptop.ledger, { why: 'timed' })).path
/** What the old book goes on to say, and the restored laptop does not know. */
const [third, fourth] = [come(laptop.ledger, 3), come(laptop.ledger, 4)]
const contest = contestsOf(electionOf(town.ledger).body, 'D01')[0]!
const papers = { D01: 1, 'D01-1': 1 }

let copies = 0
const place = (): string => {
  const path = join(at, `restored-${++copies}`)
  mkdirSync(path)
  return join(path, 'D01.sqlite')
}
const afterRestore = async () => {
  const path = place()
  need(await restore({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '换电脑' }))
  return reopened(path)
}
const entriesOf = ({ statements }: Ledger): readonly WrittenEntry[] =>
  (statements.on('SELECT text FROM entries').pluck().all() as string[]).map((text) => need(readEntry(text)))

/** An office that holds the roll, and then what these ledgers say, in this order. */
function officeWith(...sources: readonly Ledger[]): Ledger {
  const ledger = need(openLedger(copyOf(town.ledger, place())))
  for (const source of sources)
    ledger.db.transaction(() => addEntries(ledger, { entries: entriesOf(source) } as OpenedBundle)).immediate()
  return ledger
}

/** What these ledgers contradict each other in. They came in no bundle: their laptops are unknown here, and no seal bears them out. */
const contradictions = (ledger: Ledger) =>
  conflictsOf(ledger).filter(({ kind }) => kind !== 'device_unknown' && kind !== 'in_doubt')

const paper = (n: number) => ({ voter: card(n), channel: 'station' as const, principals: [] })
const [one, another] = [await afterRestore(), await afterRestore()]

describe('a receipt entered again', () => {
  const first = need(reenter(one.ledger, { actor: clerk }, { receipt: third, at: '2026-12-15T01:00:00.000Z', ...paper(3) }))

  it('counts at the laptop, and is shown under the number and time on the paper', () => {
    expect(turnoutOf(one.ledger, contest)).toMatchObject({ participants: 3, issued: 3 })
    const old = stationDay(laptop.ledger).book
    expect(participationsOf(one.ledger, card(3))).toEqual([
      { hash: first.ref, how: 'station', book: old, receipt: third, at: '2026-12-15T01:00:00.000Z', by: card(3) },
    ])
  })

  it('pairs with the original where it turns up: one participant, one set of papers, no conflict, in any order', () => {
    for (const sources of [
      [laptop.ledger, one.ledger],
      [one.ledger, laptop.ledger],
      [one.ledger, laptop.ledger, one.ledger],
    ]) {
      const ledger = officeWith(...sources)
      expect(turnoutOf(ledger, contest)).toMatchObject({ participants: 4, issued: 4 })
      expect(participationsOf(ledger, card(3))).toHaveLength(1)
      expect(contradictions(ledger)).toEqual([])
      expect(verifyLedger(ledger.path).ok).toBe(true)
      closeLedger(ledger)
    }
  })

  it('pairs too with the same receipt entered on a second machine', () => {
    need(reenter(another.ledger, { actor: clerk }, { receipt: third, ...paper(3) }))
    for (const sources of [
      [one.ledger, another.ledger],
      [another.ledger, one.ledger, laptop.ledger],
    ]) {
      const ledger = officeWith(...sources)
      expect(participationsOf(ledger, card(3))).toHaveLength(1)
      expect(contradictions(ledger)).toEqual([])
      closeLedger(ledger)
    }
  })

  it('that says something else than the original is a conflict: both facts stay', async () => {
    const other = await afterRestore()
    need(reenter(other.ledger, { actor: clerk }, { receipt: fourth, ...paper(5) }))
    const conflicts = [officeWith(other.ledger, laptop.ledger), officeWith(laptop.ledger, other.ledger)].map((ledger) => {
      const found = contradictions(ledger)
      expect(turnoutOf(ledger, contest)).toMatchObject({ participants: 5, issued: 5 })
      closeLedger(ledger)
      return found
    })
    expect(conflicts[0]).toEqual(conflicts[1])
    expect(conflicts[0]).toMatchObject([
      { kind: 'reentry_differs', constituencies: ['D01'], finding: { code: 'E.610', params: { place: 'D01', receipt: fourth } } },
    ])
    expect(conflicts[0]![0]!.refs).toHaveLength(2)
  })

  it('may be undone and entered rightly: then nothing is in conflict', async () => {
    const other = await afterRestore()
    const wrong = need(reenter(other.ledger, { actor: clerk }, { receipt: fourth, ...paper(5) }))
    need(undoCheckIn(other.ledger, { actor: two }, { ref: wrong.ref, returned: papers, reason: '补录错人' }))
    need(reenter(other.ledger, { actor: clerk }, { receipt: fourth, ...paper(4) }))
    const ledger = officeWith(laptop.ledger, other.ledger)
    expect(turnoutOf(ledger, contest)).toMatchObject({ participants: 4, issued: 4 })
    expect(contradictions(ledger)).toEqual([])
    closeLedger(ledger)
  })

  it('that is undone takes its original back with it', async () => {
    const other = await afterRestore()
    const entered = need(reenter(other.ledger, { actor: clerk }, { receipt: fourth, ...paper(4) }))
    need(undoCheckIn(other.ledger, { actor: two }, { ref: entered.ref, returned: papers, reason: '退回选票' }))
    for (const sources of [
      [laptop.ledger, other.ledger],
      [other.ledger, laptop.ledger],
    ]) {
      const ledger = officeWith(...sources)
      expect(turnoutOf(ledger, contest)).toMatchObject({ participants: 3, issued: 3 })
      expect(participationsOf(ledger, card(4))).toEqual([])
      closeLedger(ledger)
    }
  })

  it('of someone who came again before it was entered is recorded all the same, and shows that they took part twice', async () => {
    const other = await afterRestore()
    come(other.ledger, 3)
    expect(need(reenter(other.ledger, { actor: clerk }, { receipt: third, ...paper(3) })).twice).toBe(true)
    expect(conflictsOf(other.ledger).map(({ kind }) => kind)).toContain('took_part_twice')
  })

  it('of an agent whose principal’s papers were drawn otherwise shows that the principal took part twice', async () => {
    const other = await afterRestore()
    need(
      approveHere(
        other.ledger,
        { actor: two },
        { principal: card(9), agent: card(3), reason: '外出', means: '书面', document: 'W9' },
      ),
    )
    come(other.ledger, 3, [9])
    const asked = { receipt: fourth, ...paper(4), principals: [] }
    expect(need(reenter(other.ledger, { actor: clerk }, asked)).twice).toBe(false)
    const again = { receipt: fourth + 1, ...paper(3), contests: [], principals: [card(9)] }
    expect(need(reenter(other.ledger, { actor: clerk }, again)).twice).toBe(true)
    expect(conflictsOf(other.ledger).map(({ finding }) => paramsOf(finding)['name'])).toContain('村民9')
  })

  it.each([
    ['no time', undefined],
    ['a time just now', new Date().toISOString()],
    ['a time that is still to come', '2099-01-01T00:00:00.000Z'],
  ])('with %s on it takes two people to undo', async (_, at) => {
    const other = await afterRestore()
    const { ref } = need(
      reenter(other.ledger, { actor: clerk }, { receipt: third, ...(at !== undefined && { at }), ...paper(3) }),
    )
    const undo = (actor: Actor) => codeOf(undoCheckIn(other.ledger, { actor }, { ref, returned: papers, reason: '补录错人' }))
    expect([undo(clerk), undo(two)]).toEqual(['undo.second-person', 'ok'])
  })

  it.each([
    ['is in the backup', { receipt: 2, ...paper(1) }, 'reenter.not-lost'],
    ['was entered already', { receipt: third, ...paper(3) }, 'reenter.already'],
    ['names nobody on the roll', { receipt: 99, ...paper(999) }, 'check-in.not-on-roll'],
    [
      'names a principal who gave no authorisation',
      { receipt: 99, ...paper(9), principals: [card(8)] },
      'check-in.not-authorised',
    ],
    ['names a contest that is not the voter’s', { receipt: 99, ...paper(9), contests: ['D01', 'D01-2'] }, 'reenter.not-theirs'],
    ['is of a book this laptop never had', { receipt: 99, book: '00000000000000aa/D01', ...paper(9) }, 'reenter.nothing-lost'],
  ])('is refused when it %s', (_, asked, code) => {
    const count = () => one.ledger.statements.on('SELECT count(*) FROM entries').pluck().get()
    const before = count()
    expect(codeOf(reenter(one.ledger, { actor: clerk }, asked))).toBe(code)
    expect(count()).toBe(before)
  })

  it('has no place on a laptop that was never restored, nor after closing', async () => {
    expect(codeOf(reenter(laptop.ledger, { actor: clerk }, { receipt: 99, ...paper(9) }))).toBe('reenter.nothing-lost')
    const other = await afterRestore()
    need(closeStation(other.ledger, two, { D01: 58, 'D01-1': 58, 'D01-2': 0 }))
    expect(codeOf(reenter(other.ledger, { actor: clerk }, { receipt: third, ...paper(3) }))).toBe('station.closed')
  })
})

describe('a voter of one level alone (S2 27)', () => {
  it('had no paper of the other, whatever somebody reads from a receipt', async () => {
    const folder = join(at, 'one-level')
    mkdirSync(folder)
    const office = await townOf(folder, 5)
    const { voter, fields } = rollOf(office.ledger, 'D01')[0]!
    const changes = [{ voter, fields: { ...fields, contests: ['D01'] }, kind: 'changed' as const }]
    const actor = [reviewers[0]!, ...committee]
    need(write(office.ledger, { actor }, (append) => done(stateVersion(office.ledger, append, 'D01', { version: 2, changes }))))
    passPublicationGate(office.ledger, 'D01', false)
    const laptop = await station(office, folder, 'D01')
    need(openStation(laptop.ledger, two, { papers: { D01: 20, 'D01-1': 20, 'D01-2': 0 }, checklist: {} }))
    const backup = need(backUp(laptop.ledger, { why: 'timed' })).path
    const path = place()
    need(await restore({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '换电脑' }))
    const { ledger } = await reopened(path)
    const receipt = { receipt: 99, voter, channel: 'station' as const, principals: [] }
    const other = reenter(ledger, { actor: clerk }, { ...receipt, contests: ['D01', 'D01-1'] })
    expect(other).toEqual(refuse('reenter.other-level', { voter, contest: 'D01-1', levels: '县级' }))
    expect(codeOf(reenter(ledger, { actor: clerk }, { ...receipt, contests: ['D01'] }))).toBe('ok')
  })
})

describe('a laptop that had closed, and was restored from before', () => {
  it('closes again, and its papers are counted once', async () => {
    const other = await afterRestore()
    const old = need(openLedger(copyOf(laptop.ledger, place())))
    need(closeStation(old, two, { D01: 56, 'D01-1': 56, 'D01-2': 0 }))
    for (const [receipt, n] of [
      [third, 3],
      [fourth, 4],
    ] as const)
      need(reenter(other.ledger, { actor: clerk }, { receipt, ...paper(n) }))
    expect(stationDay(other.ledger).phase).toBe('open')
    need(closeStation(other.ledger, two, { D01: 56, 'D01-1': 56, 'D01-2': 0 }))
    const ledger = officeWith(old, other.ledger)
    expect(contradictions(ledger)).toEqual([])
    closeLedger(ledger)
    closeLedger(old)
  })

  it('and handed out papers meanwhile shows what lies after the closing', async () => {
    const other = await afterRestore()
    const old = need(openLedger(copyOf(laptop.ledger, place())))
    need(closeStation(old, two, { D01: 56, 'D01-1': 56, 'D01-2': 0 }))
    come(other.ledger, 7)
    const ledger = officeWith(old, other.ledger)
    expect(conflictsOf(ledger).map(({ kind }) => kind)).toContain('after_closing')
    closeLedger(ledger)
    closeLedger(old)
  })
})

it('a restored laptop hands over both its books as a spare; as a desk it may not pass on the old one, and that is said', async () => {
  const stick = join(at, 'roles')
  mkdirSync(stick)
  for (const [role, code, books] of [
    ['spare', 'ok', 2],
    ['desk', 'bundle.not-read-back', 0],
  ] as const) {
    const path = place()
    const restored = need(await restore({ path, backup, passphrase: PASSPHRASE, actor: two, reason: '换电脑' }))
    const answer = { fingerprint: restored.fingerprint.join('') }
    need(certifyDevice(town.ledger, admin, readFileSync(restored.enrolment), { constituency: 'D01', role, answer }))
    const correction = need(await provision(town.ledger, town.keys, admin, 'D01', stick)).path
    const { ledger, keys } = await reopened(path)
    need(await receiveBundle(ledger, keys, readFileSync(correction)))
    const exported = await exportDay(ledger, keys, clerk, 'sync', stick)
    expect([codeOf(exported), exported.ok ? exported.value.manifest.books.length : 0]).toEqual([code, books])
    closeLedger(ledger)
  }
})

it('a laptop restored twice is still one laptop with one day', async () => {
  const path = one.ledger.path
  const again = need(backUp(one.ledger, { why: 'timed' })).path
  closeLedger(one.ledger)
  need(await restore({ path, backup: again, passphrase: PASSPHRASE, actor: two, reason: '再次损坏' }))
  const { ledger } = await reopened(path)
  expect(stationDay(ledger)).toMatchObject({ phase: 'open', books: expect.objectContaining({ length: 3 }) })
  expect(turnoutOf(ledger, contest)).toMatchObject({ participants: 3, issued: 3 })
})
