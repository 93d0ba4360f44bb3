import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { procedures, type AppState, type Input, type JobState, type Name, type Output } from '#contract/index.ts'
import { createDispatcher } from '#hosts/dispatcher.ts'
import { sessionOf, type Session } from '#hosts/session.ts'
import { openPlaces } from '#hosts/places.ts'
import { REHEARSAL_PASSPHRASE } from '#hosts/rehearse-job.ts'
import { closeLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { contestResults } from '#office/results/results.ts'
import { takeSeat } from '#people/seat.ts'
import { practiceLedger } from '#rehearsal/practice.ts'
import { stationActor } from '#rehearsal/staff.ts'
import { electionOf, publishedRoll, rollOf } from '#roll/election.ts'
import { need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const home = folder()
const [stick, file] = [folder(), join(home, 'stations', 'practice.sqlite')]
mkdirSync(join(home, 'stations'))
const made = await practiceLedger(file, { day: '2026-12-15', passphrase: REHEARSAL_PASSPHRASE })
const roll = rollOf(made.ledger, 'D01')
closeLedger(made.ledger)
const places = openPlaces(home)
const log: string[] = []
const work = { 'app.rehearse': () => async () => ({ ok: true as const, value: null }) }
const app = createDispatcher({ places, work, log: (line) => log.push(line) })
afterAll(() => app.close())

type Id = 'lead' | 'clerk' | 'overseer-1' | 'overseer-2' | 'typist-1' | 'typist-2'
const sessions = new Map<Id, ReturnType<typeof sessionOf>>()
function windowOf(id: Id) {
  const seat = takeSeat({ ledgerAt: (place) => places.open(place), standIn: () => stationActor('D01', id) })
  if (!sessions.has(id)) sessions.set(id, sessionOf(seat))
  return sessions.get(id)!
}

/** What somebody asks, alone or with a second person, and is answered. */
async function reply<N extends Name>(who: Id | readonly [Id, Id], name: N, input: Input<N>, requestId: string = randomUUID()) {
  const [first, second] = typeof who === 'string' ? [who] : who
  const { kind } = procedures[name]
  const more = kind === 'query' ? {} : { requestId, ...(second && { second: { person: `D01-${second}`, pin: '0000' } }) }
  return app.dispatch({ kind, name, place: 'practice', input, ...more }, windowOf(first))
}
async function ask<N extends Name>(...asked: Parameters<typeof reply<N>>): Promise<Output<N>> {
  const answer = await reply(...asked)
  if (!answer.ok) throw new Error(`${asked[1]}: ${answer.error.code} ${JSON.stringify(answer.error.params)} ${log.join()}`)
  return answer.value as Output<N>
}
async function refused<N extends Name>(...asked: Parameters<typeof reply<N>>): Promise<string> {
  const answer = await reply(...asked)
  return answer.ok ? 'ok' : answer.error.code
}
/** A job is started and waited for. */
async function ended<N extends Name>(who: Id, name: N, input: Input<N>): Promise<JobState> {
  const { id } = (await ask(who, name, input)) as unknown as JobState
  const state = () => app.jobs.list().find((job) => job.id === id)!
  await expect.poll(() => state().state).not.toBe('running')
  return state()
}
async function run<N extends Name>(who: Id, name: N, input: Input<N>): Promise<Output<N>> {
  const { error, value } = await ended(who, name, input)
  expect(error).toBeNull()
  return value as Output<N>
}

const prepared = await ask('lead', 'station.prepare', {})
const codes = prepared.contests.map(({ code }) => code)
const papers = (count: number) => Object.fromEntries(codes.map((code) => [code, count]))
const checklist = Object.fromEntries(prepared.checklist.map(({ id }) => [id, '已检查']))
const card = (i: number) => roll[i]!.voter
const arrive = (i: number, channel: 'station' | 'mobile' = 'station') =>
  reply('clerk', 'voting.check-in', { voter: card(i), channel, principals: [] })
const free = roll.map((_, i) => i).filter((i) => roll[i]!.fields.register === 1)
const both = (i: number) => roll[i]!.fields.contests.join() === roll[free[0]!]!.fields.contests.join()
const pair = free.filter(both)

describe('before the voting', () => {
  it('shows what there is to prepare, with nothing in the way', () => {
    expect(prepared).toMatchObject({
      role: 'lead',
      phase: 'before',
      roll: { version: 1, voters: roll.length },
      findings: [{ code: 'W.515' }],
    })
    expect(prepared.contests[0]!.colour).toEqual({ zh: '黄色', en: 'yellow', shade: '#f5e3a8' })
    expect(prepared.checklist.map(({ id }) => id)).not.toContain('medical')
  })

  it('approves authorisations by two people, with the limit live', async () => {
    const candidates = new Set(prepared.contests.flatMap((contest) => contest.candidates))
    const plain = pair.filter((i) => !candidates.has(roll[i]!.fields.name)).map(card)
    const { lines: earlier } = await ask('lead', 'proxies.list', {})
    const taken = new Set(earlier.flatMap(({ principal, agent }) => [principal.voter, agent.voter]))
    const [agent, ...others] = plain.filter((voter) => !taken.has(voter)).slice(-5)
    for (const [i, principal] of others.slice(0, 3).entries()) {
      const asked = { principal, agent: agent!, reason: '外出', means: '书面', document: `W${i}` } as const
      expect(await ask('clerk', 'proxies.check', { principal, agent: agent! })).toEqual({ left: 3 - i, findings: [] })
      await ask(['lead', 'clerk'], 'proxies.approve', asked)
    }
    const fourth = { principal: others[3]!, agent: agent! }
    expect((await ask('clerk', 'proxies.check', fourth)).findings.map(({ code }) => code)).toEqual(['E.301'])
    const asked = { ...fourth, reason: '外出', means: '书面', document: 'W4' } as const
    expect(await refused(['lead', 'clerk'], 'proxies.approve', asked)).toBe('proxy.over-limit')
    const onward = { principal: agent!, agent: others[3]! }
    expect((await ask('clerk', 'proxies.check', onward)).findings.map(({ code }) => code)).toEqual(['E.303'])
    expect(await refused(['lead', 'clerk'], 'proxies.approve', { ...asked, ...onward })).toBe('proxy.chain')
    const { lines } = await ask('lead', 'proxies.list', { text: 'W0' })
    // As somebody is found at the check-in: a full-width letter is no other one.
    expect((await ask('lead', 'proxies.list', { text: ' Ｗ０' })).lines).toEqual(lines)
    const { ref } = lines.find(({ document }) => document === 'W0')!
    await ask(['lead', 'overseer-1'], 'proxies.withdraw', { ref, reason: '本人改为到站' })
    expect(await refused(['lead', 'overseer-1'], 'proxies.withdraw', { ref, reason: '再撤' })).toBe('proxy.already-withdrawn')
    await ask(['lead', 'clerk'], 'proxies.approve', asked)
    expect((await ask('lead', 'proxies.list', {})).counts).toMatchObject({ withdrawn: 1, used: 0 })
  })

  it('makes one entry of a request sent twice, whoever confirms it the second time, and of no other person’s', async () => {
    const { lines } = await ask('lead', 'proxies.list', {})
    const line = lines.find(({ document }) => document === 'W2')!
    const [asked, id] = [{ ref: line.ref, reason: '不去了' }, randomUUID()] as const
    const first = await ask(['lead', 'overseer-1'], 'proxies.withdraw', asked, id)
    expect(await ask(['lead', 'overseer-2'], 'proxies.withdraw', asked, id)).toEqual(first)
    expect(await refused('lead', 'proxies.withdraw', asked, id)).toBe('people.second-needed')
    expect(await refused(['overseer-1', 'lead'], 'proxies.withdraw', asked, id)).not.toBe('ok')
  })

  it('notes an incident before the opening already', async () => {
    await ask('clerk', 'voting.incident', { what: '下雨路滑' })
    expect((await ask('lead', 'voting.incidents', {})).incidents).toMatchObject([{ what: '下雨路滑', done: '' }])
  })

  it('opens only after the whole checklist', async () => {
    const opening = { papers: papers(60), checklist }
    const { cameras: _, ...rest } = checklist
    expect(await refused(['lead', 'overseer-1'], 'station.open', { ...opening, checklist: rest })).toBe('station.not-prepared')
    await ask(['lead', 'overseer-1'], 'station.open', opening)
    const late = { principal: card(pair[0]!), agent: card(pair[1]!), reason: '外出', means: '书面', document: 'W9' } as const
    expect(await refused(['lead', 'clerk'], 'proxies.approve', late)).toBe('proxy.too-late')
  })
})

describe('while people vote', () => {
  it('says where a stranger may be listed by full ID number alone', async () => {
    expect(await refused('clerk', 'voting.elsewhere', { number: '330799' })).toBe('elsewhere.full-id')
    const own = await ask('clerk', 'voting.elsewhere', { number: roll[0]!.fields.idNumber.toLowerCase() })
    expect(own.found).toContainEqual({ constituency: 'D01', name: '区人大代表第一选区' })
    const { found } = await ask('clerk', 'voting.elsewhere', { number: '330799190001010013' })
    expect(found.length, 'by chance in one case of thousands').toBeLessThan(2)
  })

  it('says whose a voter card is by the number on it, and of its own and of nobody’s that no roll has it', async () => {
    const other = electionOf(need(places.open('practice'))).body.constituencies.find(({ code }) => code !== 'D01')
    const asked = async (number: string) => (await ask('clerk', 'voting.elsewhere', { number })).found
    const found = [{ constituency: other!.code, name: other!.name }]
    expect(await asked(`${other!.code}-0007`)).toEqual(found)
    expect(await asked(` ${other!.code.toLowerCase()}-0007`)).toEqual(found)
    expect(await asked('D01-9999')).toEqual([])
    expect(await asked('Q99-0001')).toEqual([])
    expect(await refused('clerk', 'voting.elsewhere', { number: `${other!.code}-7` })).toBe('elsewhere.full-id')
  })

  it('makes one entry of a request sent twice, and says whether one person may still undo', async () => {
    const request = randomUUID()
    const asked: Input<'voting.check-in'> = { voter: card(free[0]!), channel: 'station', principals: [] }
    const first = await ask('clerk', 'voting.check-in', asked, request)
    expect(await ask('clerk', 'voting.check-in', asked, request)).toEqual(first)
    expect((await ask('clerk', 'station.overview', {})).last).toMatchObject({ ref: first.ref, alone: true })
    const ledger = need(places.open('practice'))
    ledger.now = () => new Date(Date.now() + 6 * 60_000)
    expect((await ask('clerk', 'station.overview', {})).last).toMatchObject({ alone: false })
    ledger.now = () => new Date()
  })

  it('lets a mobile box out and back with two overseers, and accounts for its papers', async () => {
    const [one, two] = [free[1]!, free[2]!]
    const voters = [one, two].map((i) => ({ voter: card(i), reason: '疾病' }))
    await ask('clerk', 'boxes.assign', { box: '1', voters })
    expect(await refused('clerk', 'boxes.assign', { box: '2', voters })).toBe('boxes.listed-elsewhere')
    const odd = [{ voter: card(free[3]!), reason: '怕冷' }]
    expect(await refused('clerk', 'boxes.assign', { box: '2', voters: odd })).toBe('boxes.reason')
    await ask(['overseer-1', 'overseer-2'], 'boxes.out', { box: '1', papers: papers(3) })
    expect(await refused(['lead', 'overseer-1'], 'closing.close', { unused: papers(0) })).toBe('station.box-out')
    expect((await arrive(one, 'mobile')).ok).toBe(true)
    const used = Object.fromEntries(codes.map((code) => [code, roll[one]!.fields.contests.includes(code) ? 1 : 0]))
    const short = { box: '1', used, returned: papers(1) }
    expect(await refused(['overseer-1', 'overseer-2'], 'boxes.in', short)).toBe('boxes.papers')
    const returned = Object.fromEntries(codes.map((code) => [code, 3 - used[code]!]))
    await ask(['overseer-1', 'overseer-2'], 'boxes.in', { box: '1', used, returned })
    const { boxes } = await ask('lead', 'boxes.list', {})
    expect(boxes).toMatchObject([{ box: '1', state: 'back', findings: [], voters: [{ took: 'mobile' }, { took: null }] }])
  })

  it('shows turnout on the board without a name', async () => {
    for (const i of free.slice(3)) await arrive(i)
    await ask('clerk', 'voting.spoil', { contest: 'D01', count: 1 })
    expect(await refused('clerk', 'voting.spoil', { contest: 'D99', count: 1 })).toBe('spoil.contest')
    const { contests } = await ask('lead', 'closing.preview', { unused: {} })
    const left = contests.find(({ code }) => code === 'D01')!.expected
    const tooMany = await reply('clerk', 'voting.spoil', { contest: 'D01', count: left + 1 })
    expect(tooMany).toMatchObject({ error: { code: 'spoil.too-many', params: { left, count: left + 1 } } })
    await ask('clerk', 'voting.incident', { what: '停电五分钟', done: '换用电池' })
    expect((await ask('lead', 'voting.incidents', {})).incidents.map(({ what }) => what)).toEqual(['停电五分钟', '下雨路滑'])
    const board = await ask('overseer-1', 'voting.board', {})
    const [county] = board.contests
    expect(county!.hours.reduce((sum, hour) => sum + hour.participants, 0)).toBe(county!.participants)
    expect(county).toMatchObject({ roll: roll.length, missing: Math.max(0, county!.quorum - county!.participants) })
    for (const { fields } of roll) expect(JSON.stringify(board)).not.toContain(fields.name)
  })

  it('closes on papers that come out, and prints the summary', async () => {
    const before = await ask('lead', 'closing.preview', { unused: {} })
    const unused = Object.fromEntries(before.contests.map(({ code, expected }) => [code, expected]))
    const short = await ask('lead', 'closing.preview', { unused: { ...unused, D01: unused['D01']! - 1 } })
    expect(short.findings.map(({ code }) => code)).toEqual(['W.202'])
    await ask(['lead', 'overseer-1'], 'closing.close', { unused })
    const printed = await run('lead', 'prints.closing', {})
    const { base64 } = await ask('lead', 'prints.again', { sha256: printed.sha256 })
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await refused('clerk', 'prints.again', { sha256: printed.sha256 })).toBe('app.role')
    const roll = publishedRoll(need(places.open('practice')), 'D01')!.body.sha256
    expect(await refused('lead', 'prints.again', { sha256: roll })).toBe('print.unknown')
  })

  it('tells what a print is only to whoever may ask for it, and of a ledger elsewhere to nobody', async () => {
    const printed = app.jobs.list().find(({ name }) => name === 'prints.closing')!
    const seenBy = async (session: Session) => {
      const state = need(await app.dispatch({ kind: 'query', name: 'app.state', input: {} }, session)) as AppState
      return state.jobs.find(({ id }) => id === printed.id)
    }
    expect(await seenBy(windowOf('lead'))).toEqual(printed)
    expect(await seenBy(windowOf('overseer-1'))).toEqual(printed)
    expect(await seenBy(windowOf('clerk'))).toEqual({ ...printed, value: null })
    expect(await seenBy({ actorAt: () => undefined })).toEqual({ ...printed, value: null })
  })
})

const round = 'first' as const
const stateOf = async (contest: string, who: Id = 'lead') =>
  (await ask(who, 'count.state', {})).contests.find(({ code }) => code === contest)!
const sheetOf = async (contest: string, yes: readonly number[]) => {
  const { rounds } = await stateOf(contest)
  const { participants, candidates } = rounds[0]!
  const votes = candidates.map(({ candidate }, i) => {
    const given = yes[i] ?? 0
    return { candidate, for: given, against: 0, abstain: participants - given, void: 0 }
  })
  return { collected: participants, valid: participants, invalid: 0, votes, writeIns: [] }
}
async function sign(contest: string, which: 'first' | 'revote' = round) {
  const at = { contest, round: which }
  expect(await ask('lead', 'count.sign', at)).toEqual({ missing: ['overseer', 'overseer', 'typist'] })
  await ask(['overseer-1', 'overseer-2'], 'count.sign', at)
  expect(await ask('typist-1', 'count.sign', at)).toEqual({ missing: [] })
}

describe('the count', () => {
  it('keeps two typists blind to each other, and names differing fields alone', async () => {
    const V = (await stateOf('D01')).rounds[0]!.participants
    const sheet = await sheetOf('D01', [V, V, V - 1, 0])
    const slip = { ...sheet, votes: sheet.votes.map((row, i) => (i === 3 ? { ...row, against: 1, abstain: V - 1 } : row)) }
    expect(await ask('typist-1', 'count.type', { contest: 'D01', round, figures: slip })).toMatchObject({ differing: null })
    expect(JSON.stringify(await stateOf('D01', 'typist-2'))).not.toContain('"abstain"')
    const name = sheet.votes[3]!.candidate
    expect((await ask('typist-2', 'count.type', { contest: 'D01', round, figures: sheet })).differing).toEqual([
      `votes.${name}.abstain`,
      `votes.${name}.against`,
    ])
    expect((await stateOf('D01', 'typist-1')).rounds[0]).toMatchObject({ state: 'counting', mine: slip, figures: null })
    expect(await refused('typist-1', 'count.keep-calls', { contest: 'D01', round, batch: 1, papers: [], was: 0 })).toBe(
      'count.by-typing',
    )
    await ask('typist-1', 'count.type', { contest: 'D01', round, figures: sheet })
    expect((await stateOf('D01')).rounds[0]).toMatchObject({ state: 'agreed', figures: sheet, differing: [] })
    const broken = { ...sheet, collected: V + 1 }
    const checked = await ask('typist-1', 'count.check', { contest: 'D01', round, figures: broken })
    expect(checked.identities.filter(({ holds }) => !holds).map(({ id, finding }) => [id, finding?.code])).toEqual([
      ['collected', 'E.243'],
      ['participants', 'E.243'],
    ])
  })

  it('decides step by step, is signed by role, and printed', async () => {
    const result = await ask('lead', 'count.result', { contest: 'D01', round })
    if (result.state !== 'counted') throw new Error(result.state)
    expect(result).toMatchObject({ outcome: 'elected', valid: true })
    const quorum = result.steps.find(({ id }) => id === 'quorum')!
    expect(quorum).toMatchObject({ op: '>', holds: true, article: 'S1 45', right: { formula: 'R', value: String(roll.length) } })
    expect(quorum.left.value).toBe(String(2 * result.figures.participants))
    await ask('overseer-1', 'voting.incident', { what: '有人要求重新计票' })
    await sign('D01')
    expect((await stateOf('D01')).rounds[0]).toMatchObject({ state: 'signed', missing: [] })
    // Though every question stands on it that nobody answered.
    expect(await run('lead', 'prints.result', { contest: 'D01', round })).toMatchObject({ pages: 1 })
  })

  const contest = 'D01-1'
  it('counts papers called aloud once two overseers confirmed them, and finds strokes again after a reload', async () => {
    const { rounds } = await stateOf(contest)
    const { participants, candidates } = rounds[0]!
    const [a, b, c] = candidates.map(({ candidate }) => candidate)
    const paper = (...names: readonly (string | undefined)[]) => ({
      marks: Object.fromEntries(names.map((name) => [name!, 'for' as const])),
      writeIns: [],
    })
    const tied = participants - (participants % 2)
    const all = Array.from({ length: participants }, (_, i) =>
      i < 2 ? { ...paper(a, b), writeIns: [['王小明', '王晓明'][i]!] } : i < tied ? paper(a, b, c) : paper(),
    )
    const called = { contest, round, batch: 1, papers: all }
    const over = { marks: Object.fromEntries(candidates.map(({ candidate }) => [candidate, 'for' as const])), writeIns: [] }
    expect(await refused('typist-1', 'count.keep-calls', { ...called, papers: [over], was: 0 })).toBe('count.over-vote')
    await ask('typist-1', 'count.keep-calls', { ...called, papers: all.slice(0, 2), was: 0 })
    expect(await ask('typist-2', 'count.calling', { contest, round })).toEqual({ batch: 1, papers: all.slice(0, 2) })
    const { ref } = await ask(['typist-1', 'overseer-1'], 'count.call', called)
    expect((await ask('typist-1', 'count.calling', { contest, round })).papers).toEqual([])
    expect((await stateOf(contest)).rounds[0]).toMatchObject({ by: 'calling', called: null })
    expect(await refused(['typist-1', 'overseer-1'], 'count.agree', { contest, round })).toBe('count.unconfirmed')
    expect(await refused(['typist-1', 'overseer-1'], 'count.confirm-call', { ref })).toBe('count.same-overseer')
    await ask(['typist-1', 'overseer-2'], 'count.confirm-call', { ref })
    const { figures } = await ask(['typist-1', 'overseer-1'], 'count.agree', { contest, round })
    expect(figures).toMatchObject({ collected: participants, valid: participants, invalid: 0 })
    expect(figures.votes.map((row) => row.for)).toEqual([tied, tied, tied - 2, 0])
    expect(await refused('typist-2', 'count.type', { contest, round, figures })).toBe('count.by-calls')
    await sign(contest)
    // Nobody signed for spellings that were joined afterwards.
    const join = { contest, round, names: ['王小明', '王晓明'], as: '王小明', reason: '同一人' }
    await ask(['overseer-1', 'overseer-2'], 'count.join-write-ins', join)
    expect((await stateOf(contest)).rounds[0]).toMatchObject({ state: 'agreed' })
    await sign(contest)
    expect((await stateOf(contest)).rounds[0]).toMatchObject({ state: 'signed', missing: [] })
  })

  it('joins spellings and settles odd papers only by two overseers', async () => {
    const join = { contest: 'D01-2', round, names: ['陈丽娟', '陈莉娟'], as: '陈丽娟', reason: '同一人' }
    expect(await refused(['overseer-1', 'overseer-1'], 'count.join-write-ins', join)).toBe('people.same-person')
    expect(await refused(['overseer-1', 'overseer-2'], 'count.join-write-ins', join)).toBe('count.not-written')
    const alone = { ...join, names: ['陈莉娟'] }
    expect(await refused(['overseer-1', 'overseer-2'], 'count.join-write-ins', alone)).toBe('count.one-spelling')
    const odd = { contest: 'D01-2', round, oddPaper: 'O8', papers: 1, decidedAs: 'valid', reason: '意思清楚' } as const
    await ask(['overseer-1', 'overseer-2'], 'count.adjudicate', odd)
    expect(await refused(['overseer-1', 'overseer-2'], 'count.adjudicate', { ...odd, oddPaper: 'O99' })).toBe('count.odd-paper')
    const { papers } = await ask('typist-1', 'count.odd-papers', {})
    expect(papers.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'O1 invalid',
      'O2 invalid',
      'O3 valid',
      'O4 valid',
      'O5 valid',
      'O6 valid',
      'O7 part-void',
      'O8 ask',
      'O9 ask',
      'O10 ask',
      'W4 valid',
    ])
    const [hit] = (await ask('typist-1', 'count.lookup', { contest: 'D01-2', text: card(0) })).hits
    expect(hit).toMatchObject({ voter: card(0), inContest: roll[0]!.fields.contests.includes('D01-2') })
  })

  it('starts a revote among those tied, with its own papers, and counts it', async () => {
    const V = (await stateOf('D01-2')).rounds[0]!.participants
    const figures = await sheetOf('D01-2', [V, V, V])
    const at = { contest: 'D01-2', round }
    const capacity = { ...figures, votes: figures.votes.map((row, i) => (i === 0 ? row : { ...row, for: V - 2, abstain: 2 })) }
    expect(await refused('typist-1', 'count.type', { ...at, figures: capacity })).toBe('count.identity')
    const half = Math.floor(V / 2) + 1
    const tied = { ...figures, votes: figures.votes.map((row) => ({ ...row, for: half, abstain: V - half })) }
    for (const typist of ['typist-1', 'typist-2'] as const) await ask(typist, 'count.type', { ...at, figures: tied })
    expect((await stateOf('D01-2')).next).toBeNull()
    await sign('D01-2')
    const { next } = await stateOf('D01-2')
    expect(next).toMatchObject({ round: 'revote', seats: 2 })
    const start: Input<'count.start-round'> = { contest: 'D01-2', round: 'revote', candidates: [...next!.candidates] }
    expect(await refused(['lead', 'overseer-1'], 'count.start-round', { ...start, candidates: start.candidates.slice(1) })).toBe(
      'count.round-candidates',
    )
    await ask(['lead', 'overseer-1'], 'count.start-round', start)
    const revote = { contest: 'D01-2', round: 'revote' } as const
    const votes = (await stateOf('D01-2')).rounds[1]!.candidates.map(({ candidate }, i) => {
      const given = i === 0 ? 5 : i === 1 ? 4 : 3
      return { candidate, for: given, against: 0, abstain: V - given, void: 0 }
    })
    const counted = { collected: V, valid: V, invalid: 0, votes, writeIns: [] }
    expect(await refused('typist-1', 'count.type', { ...revote, figures: counted })).toBe('count.round-open')
    await ask(['lead', 'overseer-1'], 'count.close-round', {
      ...revote,
      participants: { inPerson: V, mobile: 0, proxy: 0 },
      papers: { printed: V + 3, spoiled: 1, unused: 2 },
    })
    for (const typist of ['typist-1', 'typist-2'] as const) await ask(typist, 'count.type', { ...revote, figures: counted })
    const early = await ended('lead', 'handing-over.export', { kind: 'final', out: stick })
    expect(early.error).toMatchObject({ code: 'export.unsigned', params: { contest: 'D01-2' } })
    expect(await ask('lead', 'count.result', revote)).toMatchObject({
      outcome: 'elected',
      elected: start.candidates.slice(0, 2),
      findings: [],
    })
    await sign('D01-2', 'revote')
  })

  it('is what the office will see of the contest: the later round, and who it elected', () => {
    const ofContest = contestResults(need(places.open('practice')), ['D01']).find(({ contest }) => contest.code === 'D01-2')
    expect(ofContest).toMatchObject({
      round: 'revote',
      underWay: null,
      result: { outcome: 'elected', elected: [expect.any(String), expect.any(String)], findings: [{ code: 'W.641' }] },
    })
  })
})

describe('the hand-over', () => {
  it('writes the final bundle to the stick, reads it back, and names it for the telephone', async () => {
    const handed = await run('lead', 'handing-over.export', { kind: 'final', out: stick })
    expect(readdirSync(stick)).toContain(handed.file)
    expect(handed.groups).toHaveLength(16)
    for (const group of handed.groups) expect(group).toMatch(/^[0-9a-f]{4}$/)
  })

  it('left a ledger that verifies, and no incident', () => {
    expect(verifyLedger(file).ok).toBe(true)
    expect(log).toEqual([])
    rmSync(stick, { recursive: true })
  })
})
