import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { factsOf, headOf } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { conflictFacts } from '#office/conflicts/conflict-facts.ts'
import { conflictLines } from '#office/conflicts/conflict-list.ts'
import { officeOverview } from '#office/today/overview.ts'
import { received } from '#office/merging/received.ts'
import { contestResults } from '#office/results/results.ts'
import { revokeDevice } from '#office/stations/revoke-device.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import { takeInDesk } from '#station/desks/desk-bundle.ts'
import { checkIn } from '#station/voting/check-in.ts'
import type { Actor } from '#words/acting.ts'
import { admin, certify, clerk, codeOf, need, newLaptop, provisioned, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, card, come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const first = { contest: 'D01', round: 'first' as const }
const typist = (n: number): Actor => [{ person: `typist-${n}`, role: 'typist' }]
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const COMMITTEE: Actor = ['committee', 'reviewer'].map((role) => ({ person: role, role }))
const UNLISTED: Actor = [{ person: '帮忙的人', role: 'clerk' }]

let sticks = 0
/** An office and two laptops of a station with twelve voters, open. */
async function morning(second: 'desk' | 'spare' = 'desk') {
  const at = folder()
  const town = await townOf(at, 12)
  const [lead, desk] = [await newLaptop(at, 'lead'), await newLaptop(at, 'desk')]
  certify(town, lead, 'lead')
  certify(town, desk, second)
  for (const laptop of [lead, desk]) {
    await provisioned(town, laptop)
    open(laptop)
  }
  const stick = () => stickIn(at, `stick-${(sticks += 1)}`)
  return { town, lead, desk, stick }
}
const comes = ({ ledger }: Office, n: number, actor: Actor): void =>
  void need(checkIn(ledger, { actor }, { voter: card(n), channel: 'station', principals: [] }))
const close = ({ ledger }: Office): void => {
  const unused = Object.entries(expectedPapers(ledger)).map(([contest, papers]) => [contest, papers.unused])
  need(closeStation(ledger, two, Object.fromEntries(unused)))
}
/** The lead counts so many papers, C1 to C3 elected by `yes` of them each, and everybody signs. */
function count({ ledger }: Office, valid: number, yes = valid): void {
  const votes = [yes, yes, yes, 0].map((given, i) => ({
    candidate: `C${i + 1}`,
    for: given,
    against: valid - given,
    abstain: 0,
    void: 0,
  }))
  const figures: Figures = { collected: valid, valid, invalid: 0, votes, writeIns: [] }
  for (const n of [1, 2]) need(typeCount(ledger, typist(n), { ...first, figures }))
  for (const actor of [overseers, typist(1), [two[0]!]]) need(signRound(ledger, { actor }, first))
}
/** What a laptop states after it has closed, which no use case lets it. */
const comesLate = ({ ledger }: Office, n: number): void =>
  void need(
    write(ledger, { actor: clerk }, (append) =>
      done(
        append('D01', 'checked-in', {
          voter: card(n),
          contests: ['D01', 'D01-1'],
          channel: 'station',
          papers: { D01: 1, 'D01-1': 1 },
          for: [],
        }),
      ),
    ),
  )
function told(town: Office) {
  const result = contestResults(town.ledger, ['D01'])[0]!
  if (result.state !== 'counted') return result.state
  const { outcome, refer, findings } = result.result
  const asked = [...refer, ...findings].filter(({ code }) => code === 'R.624' || code === 'W.625')
  return [outcome, ...asked.map(({ code, message }) => `${code} ${message.match(/\d+/gu)!.join('–')}`)]
}

describe('who took part, where it is in doubt', () => {
  it('is not subtracted: marks of a clerk who is on no staff have papers in the box, and the committee is asked', async () => {
    const { town, lead, stick } = await morning()
    for (let n = 1; n <= 7; n++) come(lead.ledger, n)
    for (const n of [8, 9, 10]) comes(lead, n, UNLISTED)
    close(lead)
    count(lead, 10)
    await bring(lead, town, stick())
    expect(told(town)).toEqual(['refer', 'R.624 7–10'])
  })

  it('is not subtracted by detour: a receipt entered again and that re-entry undone, by a clerk on no staff', async () => {
    const { town, lead, stick } = await morning()
    for (let n = 1; n <= 7; n++) come(lead.ledger, n)
    for (const { book, seq, body } of factsOf(lead.ledger, 'checked-in').slice(0, 2))
      need(
        write(lead.ledger, { actor: UNLISTED }, (append) => {
          const again = { book, receipt: seq, fact: { type: 'checked-in' as const, ...body } }
          const { hash } = append('D01', 'reentered', again)
          return done(append('D01', 'undone', { ref: hash, returned: body.papers, reason: '误登' }))
        }),
      )
    close(lead)
    count(lead, 7)
    await bring(lead, town, stick())
    expect(told(town)).toEqual(['refer', 'R.624 5–7'])
  })

  it('is believed where somebody else enters the same receipt again in no doubt, whichever of the two counts', async () => {
    const { town, lead, stick } = await morning()
    const book = `${lead.keys.device}/D01`
    for (let n = 1; n <= 10; n++) {
      const papers = { D01: 1, 'D01-1': 1 }
      const fact = {
        type: 'checked-in' as const,
        voter: card(n),
        contests: ['D01', 'D01-1'],
        channel: 'station' as const,
        papers,
        for: [],
      }
      for (const actor of [UNLISTED, [...clerk, two[0]!]])
        need(write(lead.ledger, { actor }, (append) => done(append('D01', 'reentered', { book, receipt: 900 + n, fact }).hash)))
    }
    close(lead)
    count(lead, 10)
    await bring(lead, town, stick())
    expect(told(town)).toEqual(['elected'])
  })

  it.each([
    ['explained', 'elected', 10, 'W.635'],
    ['irregular', 'void', 5, 'W.636'],
  ] as const)(
    'is decided by two people: %s',
    async (verdict, outcome, participants, code) => {
      const { town, lead, stick } = await morning()
      for (let n = 1; n <= 5; n++) come(lead.ledger, n)
      for (const n of [6, 7, 8, 9, 10]) comes(lead, n, UNLISTED)
      close(lead)
      count(lead, 10)
      await bring(lead, town, stick())
      expect(told(town)).toEqual(['refer', 'R.624 5–10'])
      const conflict = conflictsOf(town.ledger).find(({ kind }) => kind === 'in_doubt')
      expect(conflict).toMatchObject({ constituencies: ['D01'], decision: undefined })
      const decided = (actor: Actor) =>
        decideConflict(town.ledger, { actor }, { kind: 'in_doubt', refs: [...conflict!.refs], verdict, reason: '已核对签领册' })
      expect(codeOf(decided([COMMITTEE[0]!]))).toBe('conflict.second-person')
      need(decided(COMMITTEE))
      expect(told(town)).toEqual([outcome])
      const result = contestResults(town.ledger, ['D01'])[0]!
      expect(result).toMatchObject({ state: 'counted', count: { participants: { inPerson: participants } } })
      // One figure, wherever the office reads it.
      expect(result.turnout).toMatchObject({ participants, by: { station: participants } })
      expect(officeOverview(town.ledger).constituencies[0]!.turnout).toMatchObject({ participants, station: participants })
      expect(received(town.ledger).constituencies[0]).toMatchObject({ participants })
      const card = need(conflictFacts(town.ledger, conflictLines(town.ledger).find(({ kind }) => kind === 'in_doubt')!.id))
      expect(card.contests.find(({ contest }) => contest === 'D01')).toMatchObject({ participants })
      const [said] = result.state === 'counted' ? result.result.findings.filter((each) => each.code === code) : []
      expect(said!.message).toContain('committee、reviewer')
      expect(conflictsOf(town.ledger).find(({ kind }) => kind === 'in_doubt')!.decision).toEqual({
        verdict,
        reason: '已核对签领册',
      })
    },
    90_000,
  )

  it('is not added either: whoever is marked after the closing lifts no vote over its quorum', async () => {
    const { town, lead, stick } = await morning()
    for (let n = 1; n <= 6; n++) come(lead.ledger, n)
    close(lead)
    count(lead, 6)
    await bring(lead, town, stick())
    expect(told(town)).toEqual(['void'])
    comesLate(lead, 7)
    await bring(lead, town, stick())
    expect(told(town)).toEqual(['refer', 'R.624 6–7'])
  })

  it('decides nothing where the law says the same of the fewest and of the most', async () => {
    const { town, lead, stick } = await morning()
    for (let n = 1; n <= 9; n++) come(lead.ledger, n)
    close(lead)
    count(lead, 9)
    comesLate(lead, 10)
    await bring(lead, town, stick())
    expect(told(town)).toEqual(['elected', 'W.625 9–10'])
  })

  it('is in doubt on a spare that nobody put to use, and not once the lead took its day in', async () => {
    const { town, lead, desk: spare, stick } = await morning('spare')
    for (let n = 1; n <= 5; n++) come(lead.ledger, n)
    for (let n = 6; n <= 8; n++) come(spare.ledger, n)
    close(spare)
    need(await mergeBundle(town.ledger, town.keys, admin, await handedOver(spare, stick())))
    need(await takeInDesk(lead.ledger, lead.keys, await handedOver(spare, stick()), 'spare.xuance'))
    const early = await handedOver(lead, stick())
    close(lead)
    count(lead, 8)
    await bring(lead, town, stick())
    expect(told(town)).toEqual(['elected'])
    need(await mergeBundle(town.ledger, town.keys, admin, early))
    expect(told(town)).toEqual(['elected'])
  })

  it('is asked about where a spare states its own day to the office alone', async () => {
    const { town, lead, desk: spare, stick } = await morning('spare')
    for (let n = 1; n <= 6; n++) come(lead.ledger, n)
    close(lead)
    count(lead, 6)
    for (let n = 7; n <= 9; n++) come(spare.ledger, n)
    await bring(lead, town, stick())
    need(await mergeBundle(town.ledger, town.keys, admin, await handedOver(spare, stick())))
    expect(told(town)).toEqual(['refer', 'R.624 6–9'])
  })

  it('is at the most what an undoing left that is in doubt itself', async () => {
    const { town, lead, stick } = await morning()
    for (let n = 1; n <= 8; n++) come(lead.ledger, n)
    close(lead)
    count(lead, 8)
    const refs = lead.ledger.db
      .prepare(`SELECT hash FROM entries WHERE text LIKE '%"type":"checked-in"%' ORDER BY seq LIMIT 3`)
      .pluck()
      .all() as string[]
    for (const ref of refs)
      need(
        write(lead.ledger, { actor: clerk }, (append) =>
          done(append('D01', 'undone', { ref, returned: {}, reason: '认错选民' })),
        ),
      )
    await bring(lead, town, stick())
    const [outcome, asked] = told(town)
    expect([outcome, asked]).not.toEqual(['void', undefined])
  })
})

it('an honest day with one unlisted clerk, one late entry and one revoked laptop is referred or decided, never void', async () => {
  const { town, lead, desk, stick } = await morning()
  for (let n = 1; n <= 6; n++) come(lead.ledger, n)
  comes(lead, 7, UNLISTED)
  for (const n of [8, 9]) come(desk.ledger, n)
  const accepted = headOf(desk.ledger, `${desk.keys.device}/D01`)!.seq
  come(desk.ledger, 10)
  close(desk)
  need(await takeInDesk(lead.ledger, lead.keys, await handedOver(desk, stick()), 'desk.xuance'))
  close(lead)
  count(lead, 10)
  comesLate(lead, 11)
  need(await mergeBundle(town.ledger, town.keys, admin, await handedOver(lead, stick())))
  const both = [...admin, { person: 'committee', role: 'committee' }]
  need(revokeDevice(town.ledger, { actor: both }, { device: desk.keys.device, acceptUpTo: accepted, reason: '电脑被偷' }))
  expect(told(town)).toEqual(['refer', 'R.624 8–11'])
})
