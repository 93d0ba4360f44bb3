import { describe, expect, it } from 'vitest'
import { headOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { contestResults } from '#office/results/results.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { approveProxy } from '#roll/authorise.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { closeStation } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { differences } from '#rules/count/typed-twice.ts'
import { typeCount, type Figures } from '#station/counting/type-count.ts'
import { joinWriteIns } from '#station/counting/decide-papers.ts'
import { stationDay } from '#station/day.ts'
import { findVoters, voterCard } from '#station/voting/find-voters.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { clerk, codeOf, need, nominate, office, publish, station, two, villagers, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

/** A station has one lead: each of these days has an office of its own. */
async function onlyStation(): Promise<Office> {
  const at = folder()
  const town = await office(at)
  publish(town, [
    ...villagers(18),
    { name: '陈丽娟', birth: '1979-03-21', sex: '女', household: '900' },
    { name: '王俊䶮', birth: '1990-07-01', household: '901' },
  ])
  nominate(town)
  return station(town, at)
}

const PAPERS = { D01: 30, 'D01-1': 30, 'D01-2': 0 }
const card = (n: number) => `D01-${String(n).padStart(4, '0')}`
const come = (polling: Office, n: number, principals: readonly number[] = []) =>
  checkIn(polling.ledger, { actor: clerk }, { voter: card(n), channel: 'station', principals: principals.map(card) })
const approve = (polling: Office, principal: number, agent: number) =>
  approveProxy(
    polling.ledger,
    { actor: two },
    { principal: card(principal), agent: card(agent), reason: '外出', means: '书面', document: `W${principal}` },
  )
const V = (polling: Office) => turnoutOf(polling.ledger, contestsOf(electionOf(polling.ledger).body, 'D01')[0]!)
const entries = ({ ledger }: Office) => ledger.statements.on('SELECT count(*) FROM entries').pluck().get()

async function openPolling(): Promise<Office> {
  const polling = await onlyStation()
  need(openStation(polling.ledger, two, { papers: PAPERS, checklist: {} }))
  return polling
}

describe('opening', async () => {
  const polling = await onlyStation()

  it('hands out no paper before the station is open', () => {
    expect(codeOf(come(polling, 1))).toBe('station.not-open')
  })

  it('needs two different people, and every contest’s papers counted', () => {
    expect(codeOf(openStation(polling.ledger, clerk, { papers: PAPERS, checklist: {} }))).toBe('station.two-people')
    expect(codeOf(openStation(polling.ledger, two, { papers: { D01: 30 }, checklist: {} }))).toBe('station.papers')
    need(openStation(polling.ledger, two, { papers: PAPERS, checklist: {} }))
    expect(codeOf(openStation(polling.ledger, two, { papers: PAPERS, checklist: {} }))).toBe('station.already-opened')
  })
})

describe('checking in', async () => {
  const polling = await openPolling()

  it('finds a voter by name, pinyin, initials, surname and initials, ID tail and card number', () => {
    const [chen] = findVoters(polling.ledger, '陈丽娟').hits
    const id = polling.ledger.statements.on('SELECT id_number FROM voters WHERE voter = ?').pluck().get(chen!.voter) as string
    for (const typed of [
      '陈丽',
      'chenlijuan',
      'clj',
      'CHENLJ',
      id.slice(-4),
      id,
      chen!.voter,
      chen!.voter.replace('-', ''),
      '陈丽娟　',
    ])
      expect(
        findVoters(polling.ledger, typed).hits.map(({ voter }) => voter),
        typed,
      ).toContain(chen!.voter)
    expect(findVoters(polling.ledger, '王俊䶮').hits).toHaveLength(1)
    expect(findVoters(polling.ledger, ' ').hits).toEqual([])
    expect(need(voterCard(polling.ledger, chen!.voter)).idMasked).toBe(`**************${id.slice(-4)}`)
  })

  it('issues a paper per contest, and the receipt is the place in the station’s book', () => {
    const given = need(come(polling, 1))
    expect(given.papers).toEqual({ D01: 1, 'D01-1': 1 })
    expect(given.receipt).toBe(headOf(polling.ledger, stationDay(polling.ledger).book)?.seq)
  })

  it('refuses a second time with when, how and receipt, and writes nothing', () => {
    const before = entries(polling)
    expect(come(polling, 1)).toMatchObject({ ok: false, error: { code: 'check-in.already', params: { how: 'station' } } })
    expect(codeOf(come(polling, 999))).toBe('check-in.not-on-roll')
    expect(entries(polling)).toBe(before)
  })

  it('answers a repeated request with its first answer: double Enter makes one entry', () => {
    const asked = { voter: card(2), channel: 'station' as const, principals: [] }
    const request = { actor: clerk, requestId: '7f2c1a52-7d1e-4c41-9a8e-0f0f0f0f0f0f' }
    const first = need(checkIn(polling.ledger, request, asked))
    const before = entries(polling)
    expect(need(checkIn(polling.ledger, request, asked))).toEqual(first)
    expect(entries(polling)).toBe(before)
  })

  it('counts each principal once, as participating by proxy, with the agent drawing the papers', () => {
    need(approve(polling, 3, 4))
    need(approve(polling, 5, 4))
    expect(need(come(polling, 4, [3, 5])).papers).toEqual({ D01: 3, 'D01-1': 3 })
    expect(V(polling)).toMatchObject({ participants: 5, by: { station: 3, proxy: 2, mobile: 0 }, issued: 5 })
    expect(codeOf(come(polling, 3))).toBe('check-in.already')
  })

  it('lets an agent who has voted come back for a principal approved later', () => {
    need(approve(polling, 6, 4))
    expect(need(come(polling, 4, [6])).papers).toEqual({ D01: 1, 'D01-1': 1 })
  })

  it.each([
    ['for oneself', 7, 7, 'proxy.self'],
    ['to someone not on the roll', 7, 999, 'proxy.not-on-roll'],
    ['a fourth to the same agent', 7, 4, 'proxy.over-limit'],
    ['by someone who has voted', 1, 8, 'proxy.already-voted'],
    ['twice', 3, 8, 'proxy.already-given'],
    ['by an agent of others', 4, 9, 'proxy.chain'],
  ])('refuses an authorisation %s', (_, principal, agent, code) => {
    expect(codeOf(approve(polling, principal, agent))).toBe(code)
  })

  it('withdraws an unused authorisation when the principal comes in person', () => {
    need(approve(polling, 10, 11))
    need(come(polling, 10))
    expect(codeOf(come(polling, 11, [10]))).toBe('check-in.not-authorised')
    expect(need(come(polling, 11)).papers).toEqual({ D01: 1, 'D01-1': 1 })
  })

  it('undoes only when every paper is back, per contest; the voter can then come again', () => {
    const given = need(come(polling, 12))
    const undo = (returned: Record<string, number>) =>
      undoCheckIn(polling.ledger, { actor: clerk }, { ref: given.ref, returned, reason: '认错人' })
    const before = V(polling)
    expect(codeOf(undo({ D01: 1 }))).toBe('undo.papers-missing')
    need(undo({ D01: 1, 'D01-1': 1 }))
    expect(V(polling)).toMatchObject({ participants: before.participants - 1, issued: before.issued - 1 })
    expect(codeOf(undo({ D01: 1, 'D01-1': 1 }))).toBe('undo.already')
    need(come(polling, 12))
  })

  it('asks for a second person five minutes after the check-in', () => {
    const given = need(come(polling, 13))
    const later = new Date(Date.parse(given.at) + 5 * 60_000 + 1)
    polling.ledger.now = () => later
    const asked = { ref: given.ref, returned: given.papers, reason: '认错人' }
    expect(codeOf(undoCheckIn(polling.ledger, { actor: clerk }, { ...asked, returned: { ...given.papers } }))).toBe(
      'undo.second-person',
    )
    need(undoCheckIn(polling.ledger, { actor: two }, { ...asked, returned: { ...given.papers } }))
    polling.ledger.now = () => new Date()
  })

  it('leaves views that follow from the entries alone', () => {
    expect(verifyLedger(polling.ledger.path).ok).toBe(true)
  })
})

describe('closing and counting', async () => {
  const polling = await openPolling()
  for (let n = 1; n <= 15; n++) need(come(polling, n))
  need(exchangeSpoiled(polling.ledger, { actor: clerk }, { contest: 'D01', count: 1 }))
  const typist = (n: 1 | 2) => [{ person: `typist-${n}`, role: 'typist' }]
  const vote = (candidate: string, yes: number) => ({ candidate, for: yes, against: 14 - yes, abstain: 0, void: 0 })
  const figures: Figures = {
    collected: 15,
    valid: 14,
    invalid: 1,
    votes: [vote('C1', 12), vote('C2', 10), vote('C3', 9), vote('C4', 3)],
    writeIns: [],
  }
  const written = (voter?: string): Figures['writeIns'][number] => ({
    name: '村民8',
    for: 1,
    ...(voter !== undefined && { voter }),
  })
  const type = (n: 1 | 2, typed: Figures) =>
    typeCount(polling.ledger, typist(n), { contest: 'D01', round: 'first', figures: typed })
  const resultOf = (code = 'D01') => contestResults(polling.ledger, ['D01']).find(({ contest }) => contest.code === code)!

  it('counts nothing while the station is open, and nobody votes once it is closed', () => {
    expect(codeOf(type(1, figures))).toBe('count.station-open')
    need(closeStation(polling.ledger, two, { D01: 14, 'D01-1': 15, 'D01-2': 0 }))
    expect(codeOf(come(polling, 16))).toBe('station.closed')
  })

  it.each([
    ['B is not valid and invalid together', { ...figures, collected: 16 }, { identity: 'B = Bv + Bx' }],
    [
      'a candidate’s line does not add up to the valid papers',
      { ...figures, votes: [{ ...vote('C1', 12), abstain: 1 }, ...figures.votes.slice(1)] },
      { identity: 'C1: y + n + a + void = Bv' },
    ],
    [
      'there are more marks than seats allow',
      { ...figures, votes: ['C1', 'C2', 'C3', 'C4'].map((c) => vote(c, 14)) },
      { identity: 'Σy ≤ s·Bv' },
    ],
    ['a candidate is missing', { ...figures, votes: figures.votes.slice(1) }, { candidate: 'C1' }],
    ['a stranger stands among the candidates', { ...figures, votes: [...figures.votes, vote('C9', 0)] }, { candidate: 'C9' }],
    ['one written-in name has two rows', { ...figures, writeIns: [written('D01-0008'), written()] }, { name: '村民8' }],
  ])('refuses a sheet where %s', (_, typed, params) => {
    expect(type(1, typed)).toMatchObject({ ok: false, error: { params } })
  })

  it('shows only the fields in which two blind readings differ, keeps both, and agrees once they are the same', () => {
    const slip = { ...figures, votes: [{ ...vote('C1', 12), against: 1, abstain: 1 }, ...figures.votes.slice(1)] }
    expect(need(type(1, slip)).differing).toBeUndefined()
    expect(need(type(2, figures)).differing).toEqual(['votes.C1.abstain', 'votes.C1.against'])
    expect(resultOf().state).toBe('waiting')
    expect(need(type(1, figures)).differing).toEqual([])
    expect(differences(figures, figures)).toEqual([])
    expect(polling.ledger.statements.ofType().all('count.typed')).toHaveLength(3)
  })

  it.each([
    ['each found another namesake of the roll', written('D01-0008'), written('D01-0009')],
    ['only one found who of the roll it is', written('D01-0008'), written()],
    ['the votes differ', written('D01-0008'), { ...written('D01-0008'), for: 2 }],
    ['only one read it', written('D01-0008'), undefined],
  ])('asks again for a written-in name, and for nothing else, where %s', (_, mine, yours) => {
    const sheet = (row: typeof yours): Figures => ({ ...figures, writeIns: row ? [row] : [] })
    expect(differences(sheet(mine), sheet(yours))).toEqual(['writeIns.村民8'])
    expect(differences(sheet(yours), sheet(mine))).toEqual(['writeIns.村民8'])
  })

  it('decides by the law from the ledger’s own turnout: 12, 10 and 9 of 15 are majorities for three seats', () => {
    expect(resultOf()).toMatchObject({
      state: 'counted',
      turnout: { roll: 20, participants: 15 },
      count: { papers: { printed: 30, issued: 15, spoiled: 1, unused: 14, collected: 15 } },
      result: { valid: true, outcome: 'elected', elected: ['候选甲', '候选乙', '候选丙'], findings: [{ code: 'W.641' }] },
    })
  })

  it('takes the lead, two overseers and a typist to sign (S1 43, S2 47)', () => {
    const sign = (...signers: readonly (readonly [string, string])[]) => {
      const actor = signers.map(([person, role]) => ({ person, role }))
      return need(signRound(polling.ledger, { actor }, { contest: 'D01', round: 'first' })).missing
    }
    expect(sign(['overseer-1', 'overseer'], ['typist-1', 'typist'])).toEqual(['lead', 'overseer'])
    expect(sign(['overseer-1', 'overseer'], ['lead', 'lead'])).toEqual(['overseer'])
    expect(sign(['overseer-2', 'overseer'])).toEqual([])
    const other = signRound(polling.ledger, { actor: two }, { contest: 'D01-1', round: 'first' })
    expect(codeOf(other)).toBe('count.not-agreed')
  })

  it('takes no written-in name as agreed before both typists say who of the roll it is', () => {
    const say = (n: 1 | 2, voter?: string) =>
      need(
        typeCount(polling.ledger, typist(n), {
          contest: 'D01-1',
          round: 'first',
          figures: { ...figures, writeIns: [written(voter)] },
        }),
      ).differing
    expect(say(1, 'D01-0008')).toBeUndefined()
    expect(say(2)).toEqual(['writeIns.村民8'])
    expect(say(2, 'D01-0009')).toEqual(['writeIns.村民8'])
    expect(resultOf('D01-1').state).toBe('waiting')
    expect(say(2, 'D01-0008')).toEqual([])
    expect(resultOf('D01-1')).toMatchObject({ state: 'counted', count: { writeIns: [{ name: '村民8', for: 1, onRoll: true }] } })
  })

  it('lets two overseers say of one spelling whom of the roll it means (W2)', () => {
    const overseers = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
    const meant = { contest: 'D01-1', round: 'first' as const, names: ['村民8'], as: '陈丽娟', reason: '监票人辨认' }
    expect(codeOf(joinWriteIns(polling.ledger, { actor: overseers }, meant))).toBe('count.one-spelling')
    need(joinWriteIns(polling.ledger, { actor: overseers }, { ...meant, voter: card(19) }))
    expect(resultOf('D01-1')).toMatchObject({ count: { writeIns: [{ name: '陈丽娟', for: 1, onRoll: true }] } })
  })
})
