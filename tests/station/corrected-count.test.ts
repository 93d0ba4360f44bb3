import { describe, expect, it } from 'vitest'
import type { CalledPaper } from '#contract/count.ts'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { contestResults } from '#office/results/results.ts'
import { contestRound, type Round } from '#counting/contest-round.ts'
import { roundResult } from '#counting/contest-result.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { closeStation } from '#station/closing/close-station.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import { agreeCalls, callBatch, callingOf, confirmBatch, keepCalls, withdrawBatch } from '#station/counting/call-out.ts'
import { adjudicate, joinWriteIns } from '#station/counting/decide-papers.ts'
import { closeRound, startRound } from '#station/counting/later-round.ts'
import { checkSheet } from '#station/counting/sheet-identities.ts'
import { signRound } from '#station/counting/sign.ts'
import { countState } from '#station/counting/state.ts'
import { withdrawAgreement, withdrawJoin, withdrawRound } from '#station/counting/withdraw.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { clerk, codeOf, need, nominate, office, publish, station, two, villagers, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const town = await office(at)
publish(town, [...villagers(20), { name: '陈丽娟', birth: '1979-03-21', sex: '女', household: '900' }])
nominate(town)

const card = (n: number) => `D01-${String(n).padStart(4, '0')}`
const overseers = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const typist = (n: number) => [{ person: `typist-${n}`, role: 'typist' }]
const first = { contest: 'D01', round: 'first' as const }
const separate = { contest: 'D01', round: 'separate' as const }
type Where = { readonly contest: string; readonly round: Round }

/** A station of D01 where fifteen have voted and the count can begin. */
async function counting(name: string): Promise<Office> {
  const place = await station(town, at, name)
  need(openStation(place.ledger, two, { papers: { D01: 30, 'D01-1': 30, 'D01-2': 0 }, checklist: {} }))
  for (let n = 1; n <= 15; n++)
    need(checkIn(place.ledger, { actor: clerk }, { voter: card(n), channel: 'station', principals: [] }))
  need(closeStation(place.ledger, two, { D01: 15, 'D01-1': 15, 'D01-2': 0 }))
  return place
}

const vote = (candidate: string, yes: number, valid = 15) => ({ candidate, for: yes, against: valid - yes, abstain: 0, void: 0 })
const ELECTED = [vote('C1', 10), vote('C2', 9), vote('C3', 3), vote('C4', 2)]
const LEFT = [vote('C1', 10), vote('C2', 5), vote('C3', 4), vote('C4', 3)]
const sheet = (votes: Figures['votes'], writeIns: Figures['writeIns'] = []): Figures => ({
  collected: 15,
  valid: 15,
  invalid: 0,
  votes,
  writeIns,
})
function typed({ ledger }: Office, figures: Figures, where: Where = first): void {
  for (const n of [1, 2]) need(typeCount(ledger, typist(n), { ...where, figures }))
}
function signed({ ledger }: Office, where: Where = first): void {
  for (const actor of [overseers, typist(1), [two[0]!]]) need(signRound(ledger, { actor }, where))
}
const join = ({ ledger }: Office, names: readonly string[], as: string, voter?: string) =>
  joinWriteIns(ledger, { actor: overseers }, { ...first, names: [...names], as, reason: '同一人', ...(voter && { voter }) })
const contestIn = ({ ledger }: Office) => contestsOf(electionOf(ledger).body, 'D01')[0]!
const stateIn = ({ ledger }: Office, round: Round = 'first') =>
  countState(ledger, typist(1)).contests[0]!.rounds.find((each) => each.round === round)
function written(place: Office) {
  const result = roundResult(place.ledger, contestRound(place.ledger, contestIn(place), 'first')!)
  return result.state === 'counted' ? result.count.writeIns.map((row) => [row.name, row.for, row.onRoll]) : result.state
}

describe('spellings of a written-in name (W2, W3)', () => {
  const three = ['陈丽娟', '陈莉娟', '陈丽鹃'].map((name, i) => ({ name, for: i + 1 }))

  it('are joined in their order: a later join takes along whom an earlier one joined', async () => {
    const place = await counting('in-order')
    typed(place, sheet(ELECTED, three))
    need(join(place, ['陈丽娟', '陈莉娟'], '陈莉娟'))
    const { ref } = need(join(place, ['陈丽娟', '陈丽鹃'], '陈丽鹃'))
    expect(written(place)).toEqual([['陈丽鹃', 6, false]])
    need(withdrawJoin(place.ledger, { actor: overseers }, ref, '不是同一人'))
    expect(written(place)).toEqual([
      ['陈丽鹃', 3, false],
      ['陈莉娟', 3, false],
    ])
    expect(codeOf(withdrawJoin(place.ledger, { actor: overseers }, ref, '再撤'))).toBe('count.unknown-join')
  })

  it('are somebody of the roll by the card alone, whatever they are spelled like', async () => {
    const place = await counting('by-card')
    typed(place, sheet(ELECTED, three))
    need(join(place, ['陈莉娟'], '陈莉娟', card(21)))
    need(join(place, ['陈丽娟', '陈莉娟'], '陈莉娟'))
    expect(written(place)).toEqual([
      ['陈丽鹃', 3, false],
      ['陈莉娟', 3, true],
    ])
  })

  it('are those on the sheet, never a candidate’s name, and never more than the valid papers', async () => {
    const place = await counting('on-sheet')
    expect(codeOf(join(place, ['陈丽娟', '陈莉娟'], '陈丽娟'))).toBe('count.not-written')
    const many = ['陈丽娟', '陈莉娟'].map((name) => ({ name, for: 8 }))
    typed(
      place,
      sheet(
        ELECTED.map(({ candidate }, i) => vote(candidate, i + 1)),
        many,
      ),
    )
    expect(codeOf(join(place, ['不存在', '也没有'], '谁'))).toBe('count.not-written')
    expect(codeOf(join(place, ['陈丽娟', '陈莉娟'], '候选 甲'))).toBe('count.is-candidate')
    expect(codeOf(join(place, ['陈丽娟', '陈莉娟'], '陈丽娟'))).toBe('count.impossible')
    expect(written(place)).toHaveLength(2)
  })

  it('are not typed beside the candidate they are, nor twice, nor on more papers than are valid', async () => {
    const { ledger } = await counting('typed')
    const type = (...writeIns: Figures['writeIns']) =>
      codeOf(typeCount(ledger, typist(1), { ...first, figures: sheet(ELECTED, writeIns) }))
    expect(type({ name: '候选甲', for: 2 })).toBe('count.is-candidate')
    expect(type({ name: '王 伟', for: 1 }, { name: '王伟', for: 1 })).toBe('count.same-name')
    expect(type({ name: '王伟', for: 16 })).toBe('count.identity')
    expect(type({ name: '王伟', for: 1, voter: 'D02-0001' })).toBe('check-in.not-on-roll')
    const seen = need(checkSheet(ledger, first, sheet(ELECTED, [{ name: '王伟', for: 16 }]))).identities
    expect(seen.filter(({ stops, holds }) => stops && !holds)).toMatchObject([{ id: 'written', about: '王伟', left: '16' }])
    expect(type({ name: '候选甲（二组）', for: 2 })).toBe('ok')
  })

  it('that contradict the ballot are not signed until the sheet is typed again', async () => {
    const place = await counting('impossible')
    // As a laptop of an earlier version could agree on it.
    const figures = sheet(ELECTED, [{ name: '候选甲', for: 2 }])
    const type = (n: number) =>
      need(write(place.ledger, { actor: typist(n) }, (append) => done(append('D01', 'count.typed', { ...first, figures }).hash)))
    const refs = [type(1), type(2)]
    need(
      write(place.ledger, { actor: typist(2) }, (append) => {
        append('D01', 'count.agreed', { ...first, refs })
        return done(null)
      }),
    )
    expect(written(place)).toBe('impossible')
    expect(codeOf(signRound(place.ledger, { actor: overseers }, first))).toBe('count.impossible')
    typed(place, sheet(ELECTED))
    expect(codeOf(signRound(place.ledger, { actor: overseers }, first))).toBe('ok')
  })
})

const closing = (people: number, reason?: string) => ({
  ...separate,
  participants: { inPerson: people, mobile: 0, proxy: 0 },
  papers: { printed: 20, spoiled: 0, unused: 20 - people },
  ...(reason && { reason }),
})
/** A station with a separate election begun for the two seats left, among all the names the law allows. */
async function separateBegun(name: string): Promise<Office> {
  const place = await counting(name)
  typed(place, sheet(LEFT))
  signed(place)
  begin(place)
  return place
}
function begin({ ledger }: Office): void {
  const { next } = countState(ledger, typist(1)).contests[0]!
  need(startRound(ledger, { actor: two }, { ...separate, candidates: next!.candidates.slice(0, 3) }))
}
const withdraw = ({ ledger }: Office, reason = '候选人选错') =>
  codeOf(withdrawRound(ledger, { actor: two }, { ...separate, reason }))
const second = (place: Office): Figures => ({
  collected: 14,
  valid: 14,
  invalid: 0,
  writeIns: [],
  votes: stateIn(place, 'separate')!.candidates.map(({ candidate }, i) => vote(candidate, 10 - i, 14)),
})

describe('a later round', () => {
  it('keeps the figures it rests on, until it is withdrawn', async () => {
    const place = await separateBegun('rests')
    const { ledger } = place
    const figures = sheet(ELECTED)
    const batch = { ...first, batch: 1, papers: [{ marks: { C1: 'for' as const }, writeIns: [] }] }
    const odd = { ...first, oddPaper: 'O8', papers: 1, decidedAs: 'valid', reason: '意思清楚' } as const
    const tries = () => [
      codeOf(typeCount(ledger, typist(1), { ...first, figures })),
      codeOf(join(place, ['甲', '乙'], '甲')),
      codeOf(adjudicate(ledger, { actor: overseers }, odd)),
      codeOf(callBatch(ledger, { actor: [...typist(1), overseers[0]!] }, batch)),
    ]
    expect(tries()).toEqual(Array.from({ length: 4 }, () => 'count.later-round'))
    expect(withdraw(place)).toBe('ok')
    expect(tries()[0]).toBe('ok')
    expect(stateIn(place, 'separate')).toBeUndefined()
    expect(contestResults(ledger, ['D01']).find(({ contest }) => contest.code === 'D01')).toMatchObject({
      round: 'first',
      underWay: null,
    })
  })

  it('begun anew has nothing of the one that was withdrawn', async () => {
    const place = await separateBegun('anew')
    const { ledger } = place
    need(closeRound(ledger, { actor: two }, closing(14)))
    need(typeCount(ledger, typist(1), { ...separate, figures: second(place) }))
    expect(withdraw(place)).toBe('ok')
    expect(withdraw(place)).toBe('count.round')
    begin(place)
    expect(stateIn(place, 'separate')).toMatchObject({ state: 'voting', participants: 0, by: 'none', typists: [] })
    need(closeRound(ledger, { actor: two }, closing(13)))
    expect(stateIn(place, 'separate')).toMatchObject({ state: 'counting', participants: 13, mine: null })
  })

  it('whose figures are agreed stays', async () => {
    const place = await separateBegun('agreed')
    need(closeRound(place.ledger, { actor: two }, closing(14)))
    typed(place, second(place), separate)
    expect(withdraw(place)).toBe('count.round-agreed')
  })

  it('is closed again with a reason, as long as nothing of it is counted', async () => {
    const place = await separateBegun('closed')
    const { ledger } = place
    const close = (people: number, reason?: string) => codeOf(closeRound(ledger, { actor: two }, closing(people, reason)))
    expect(close(5)).toBe('ok')
    expect(close(14)).toBe('count.round-closed')
    expect(close(14, '人数抄错')).toBe('ok')
    expect(stateIn(place, 'separate')).toMatchObject({ participants: 14, issued: 14 })
    need(typeCount(ledger, typist(1), { ...separate, figures: second(place) }))
    expect(close(13, '又抄错')).toBe('count.round-closed')
  })

  it('never had more people than its roll', async () => {
    const { ledger } = await separateBegun('crowd')
    const crowd = { ...closing(14), participants: { inPerson: 20, mobile: 1, proxy: 1 } }
    expect(codeOf(closeRound(ledger, { actor: two }, crowd))).toBe('count.round-participants')
  })
})

const paper = (...names: readonly string[]): CalledPaper => ({
  marks: Object.fromEntries(names.map((name) => [name, 'for' as const])),
  writeIns: [],
})

describe('papers called aloud', () => {
  const by = (n: 0 | 1) => ({ actor: [...typist(1), overseers[n]!] })
  function called({ ledger }: Office, batch: number, papers: readonly CalledPaper[]): string {
    const { ref } = need(callBatch(ledger, by(0), { ...first, batch, papers }))
    need(confirmBatch(ledger, by(1), ref))
    return ref
  }
  const all = (name: string) => Array.from({ length: 15 }, () => paper(name))

  it('are open again once two overseers withdraw what was agreed, and can be called or typed anew', async () => {
    const place = await counting('called')
    const { ledger } = place
    const wrong = called(place, 1, all('C1'))
    need(agreeCalls(ledger, by(0), first))
    signed(place)
    expect(codeOf(withdrawBatch(ledger, by(0), wrong, '读错'))).toBe('count.already-agreed')
    expect(codeOf(withdrawAgreement(ledger, { actor: [overseers[0]!] }, first, '读错'))).toBe('count.overseers')
    need(withdrawAgreement(ledger, { actor: overseers }, first, '读错'))
    expect(stateIn(place)).toMatchObject({ state: 'counting', by: 'calling', figures: null, signatures: [] })
    need(withdrawBatch(ledger, by(0), wrong, '读错'))
    const right = called(place, 2, all('C2'))
    expect(need(agreeCalls(ledger, by(1), first)).figures.votes.filter((row) => row.for > 0)).toMatchObject([
      { candidate: 'C2', for: 15 },
    ])
    need(withdrawAgreement(ledger, { actor: overseers }, first, '改为录入'))
    need(withdrawBatch(ledger, by(0), right, '改为录入'))
    expect(need(typeCount(ledger, typist(2), { ...first, figures: sheet(ELECTED) })).differing).toBeUndefined()
    need(typeCount(ledger, typist(1), { ...first, figures: sheet(ELECTED) }))
    expect(stateIn(place)).toMatchObject({ state: 'agreed', by: 'typing', figures: sheet(ELECTED) })
    expect(codeOf(withdrawAgreement(ledger, { actor: overseers }, first, '再撤'))).toBe('count.by-typing')
  })

  it('in two windows never cover each other', async () => {
    const { ledger } = await counting('windows')
    const keep = (was: number, papers: readonly CalledPaper[]) => codeOf(keepCalls(ledger, first, { batch: 1, papers, was }))
    expect(keep(0, [paper('C1'), paper('C2'), paper('C3')])).toBe('ok')
    expect(keep(0, [paper('C1')])).toBe('count.calls-moved')
    expect(need(callingOf(ledger, first)).papers).toHaveLength(3)
    expect(keep(3, [paper('C1'), paper('C2')])).toBe('ok')
  })
})
