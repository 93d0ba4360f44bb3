import { describe, expect, it } from 'vitest'
import { approveProxy } from '#roll/authorise.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { findVoters, voterCard } from '#station/voting/find-voters.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { proxiesOf } from '#station/proxies/proxies.ts'
import { stationOverview } from '#station/voting/overview.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { withdrawHere } from '#station/proxies/approve-proxy.ts'
import { sentenceOf } from '#contract/refusals.ts'
import { refusal } from '#contract/result.ts'
import { clerk, codeOf, need, nominate, office, publish, station, two, villagers, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { addEntries } from '#bundles/accept.ts'
import type { OpenedBundle } from '#bundles/unseal.ts'
import { readEntry } from '#ledger/entry.ts'

const at = folder()
const town = await office(at)
publish(town, villagers(12))
nominate(town)
const NO_BUNDLE = { manifest: {}, manifestHash: '', signKey: '' } as OpenedBundle
const PAPERS = { D01: 30, 'D01-1': 30, 'D01-2': 0 }
const card = (n: number) => `D01-${String(n).padStart(4, '0')}`
const come = (polling: Office, n: number, principals: readonly number[] = []) =>
  checkIn(polling.ledger, { actor: clerk }, { voter: card(n), channel: 'station', principals: principals.map(card) })
const approve = ({ ledger }: Office, principal: number, agent: number) =>
  need(
    approveProxy(
      ledger,
      { actor: two },
      { principal: card(principal), agent: card(agent), reason: '外出', means: '书面', document: `W${principal}` },
    ),
  )
approve(town, 9, 10)
type Given = { readonly ref: string; readonly papers: Readonly<Record<string, number>> }
const undo = ({ ledger }: Office, { ref, papers }: Given, actor = clerk) =>
  undoCheckIn(ledger, { actor }, { ref, returned: { ...papers }, reason: '认错人' })
const stateOf = ({ ledger }: Office, n: number) => need(voterCard(ledger, card(n))).state
const open = ({ ledger }: Office) => need(openStation(ledger, two, { papers: PAPERS, checklist: {} }))

async function polling(name: string): Promise<Office> {
  const made = await station(town, at, name)
  open(made)
  return made
}

describe('a principal taken for a namesake and undone', async () => {
  const desk = await station(town, at, 'namesake')
  approve(desk, 1, 2)
  const byHand = approve(desk, 3, 2)
  open(desk)
  const wrong = need(come(desk, 1))

  it('has withdrawn the authorisation while the check-in stands', () => {
    expect(proxiesOf(desk.ledger, 'W1').lines[0]).toMatchObject({ state: 'withdrawn', withdrawn: '委托人本人到站投票' })
    expect(codeOf(come(desk, 2, [1]))).toBe('check-in.not-authorised')
  })

  it('has an authorisation again, and the agent draws on it', () => {
    need(undo(desk, wrong))
    expect(stateOf(desk, 1)).toEqual({ kind: 'authorised', agent: '村民2' })
    expect(proxiesOf(desk.ledger).counts).toEqual({ approved: 3, used: 0, withdrawn: 0 })
    expect(need(come(desk, 2, [1])).papers).toEqual({ D01: 2, 'D01-1': 2 })
    expect(stateOf(desk, 1)).toMatchObject({ kind: 'taken', how: 'proxy', by: '村民2' })
  })

  it('keeps withdrawn what two people withdrew by hand', () => {
    need(withdrawHere(desk.ledger, { actor: two }, { ref: byHand.ref, reason: '本人改主意' }))
    need(undo(desk, need(come(desk, 3))))
    expect(stateOf(desk, 3)).toEqual({ kind: 'free' })
    expect(codeOf(come(desk, 2, [3]))).toBe('check-in.not-authorised')
  })
})

describe('any check-in of this laptop', async () => {
  const [desk, other] = [await polling('this'), await station(town, at, 'other', 'desk')]
  open(other)
  approve(desk, 5, 6)
  const first = need(come(desk, 1))
  const proxy = need(come(desk, 6, [5]))
  need(come(other, 7))
  // Agent 10 draws for 9 here, and 9 is taken for a namesake there, until that is undone.
  const newest = need(come(desk, 10, [9]))
  need(undo(other, need(come(other, 9))))
  const brought = (other.ledger.statements.on('SELECT text FROM entries').pluck().all() as string[]).map((text) =>
    need(readEntry(text)),
  )
  desk.ledger.db.transaction(() => addEntries(desk.ledger, { ...NO_BUNDLE, entries: brought })).immediate()

  it('taken back leaves no conflict with the proxy who was served elsewhere', () => {
    expect(conflictsOf(desk.ledger)).toEqual([])
    expect(stateOf(desk, 9)).toMatchObject({ kind: 'taken', how: 'proxy', by: '村民10' })
  })

  it('is reached from its voter, who need not be the newest', () => {
    expect(stationOverview(desk.ledger).last?.ref).toBe(newest.ref)
    const wanted = { ref: first.ref, receipt: first.receipt, name: '村民1', at: first.at, papers: first.papers, alone: true }
    expect(stateOf(desk, 1)).toMatchObject({ kind: 'taken', undo: wanted })
    expect(findVoters(desk.ledger, card(1)).hits[0]!.state).toMatchObject({ undo: wanted })
  })

  it('is reached from a principal, with all the papers the agent drew', () => {
    expect(stateOf(desk, 5)).toMatchObject({ how: 'proxy', undo: { ref: proxy.ref, name: '村民6', papers: proxy.papers } })
  })

  it('is undone from there, and is not offered again', () => {
    const state = stateOf(desk, 1)
    if (state.kind !== 'taken' || !state.undo) throw new Error('nothing to undo')
    need(undo(desk, state.undo))
    expect(stateOf(desk, 1)).toEqual({ kind: 'free' })
    expect(codeOf(undo(desk, first))).toBe('undo.already')
  })

  it('is not offered where another laptop made it, and the refusal says where to find what can be undone', () => {
    const state = stateOf(desk, 7)
    expect(state).toMatchObject({ kind: 'taken', undo: null })
    const [made] = participationsOf(desk.ledger, card(7))
    const refused = undo(desk, { ref: made!.hash, papers: { D01: 1, 'D01-1': 1 } })
    expect(codeOf(refused)).toBe('undo.unknown')
    expect(sentenceOf(refusal('undo.unknown', { ref: '' })).zh).toContain('按 F2 撤销')
  })
})

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

describe('one person takes back alone', async () => {
  it.each([
    ['at once', 0, 0, 'ok'],
    ['after five minutes to the second', 5 * MINUTE, 5 * MINUTE, 'ok'],
    ['no more after that', 5 * MINUTE + 1, 5 * MINUTE + 1, 'undo.second-person'],
    ['nothing from the future: the clock was set back a day', -DAY, 2 * MINUTE, 'undo.second-person'],
    ['nothing an hour old by the uptime: the clock was set back an hour', 1 * MINUTE, 61 * MINUTE, 'undo.second-person'],
    ['nothing an hour old by the clock alone', 61 * MINUTE, 1 * MINUTE, 'undo.second-person'],
  ])('%s', async (name, byClock, byUptime, code) => {
    const desk = await polling(name)
    desk.ledger.uptime = () => 1000
    const given = need(come(desk, 1))
    desk.ledger.now = () => new Date(Date.parse(given.at) + byClock * 1000)
    desk.ledger.uptime = () => 1000 + byUptime
    expect(stationOverview(desk.ledger).last?.alone).toBe(code === 'ok')
    expect(codeOf(undo(desk, given))).toBe(code)
    expect(codeOf(undo(desk, given, two))).toBe(code === 'ok' ? 'undo.already' : 'ok')
  })
})
