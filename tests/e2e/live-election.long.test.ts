import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { conflictsOf } from '#conflicts/conflicts.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { prepFacts } from '#office/objections/objections.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { contestResults } from '#office/results/results.ts'
import { postingsOf } from '#office/objections/objections.ts'
import { decidedPersons } from '#office/persons/persons.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { contestsOf, electionOf, rollOf } from '#roll/election.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { openBrowser } from './browser.ts'
import {
  boxGoesRound,
  comeLate,
  comesTooLate,
  crowdComes,
  lateVoters,
  principalComesThemselves,
  strangersCome,
} from './life/channels.ts'
import { declareAll, resultShown, takeFinals } from './life/evening.ts'
import { passBothGates, passPublicationGate, publishAndPost } from './life/gates.ts'
import { beginLaptop, emptyStick, enrol, firstPins, officeGroups, onStick, provisionTo, takeFirstBundle } from './life/laptops.ts'
import { postPreliminary, readAnswers, readList, readProxies, recordConsultations, stateFaulty } from './life/nominations.ts'
import { countAndHandOver, otherStation, vote, type OtherStation } from './life/other-stations.ts'
import { cardsOf } from '../fixtures/expected-choices.ts'
import { ADMIN, COMMITTEE, REGISTRAR } from './life/people.ts'
import { closeStation, comeTheRest, count, handOver, openStation, serve, sign } from './life/polling-day.ts'
import { booksOf, decideByRule, decideCards, expected, takeFiles } from './life/roll.ts'
import { createElection, putOnStaff } from './life/set-up.ts'
import { itIs, openDesk, type Desk } from './life/window.ts'
import type { ClosedPapers, ShownResult } from './shown-figures.ts'

const CONSTITUENCIES = Object.keys(expected.registers.by_constituency)
/** Those whose day is lived on screens, each on a laptop and a stick of its own. */
const ON_SCREEN = ['D01', 'D02'] as const
const OTHERS = CONSTITUENCIES.filter((code) => !(ON_SCREEN as readonly string[]).includes(code))
const CONTESTS = expected.candidates.contests.map(({ code }) => code)
/** What the papers of the others show: a tie at the last seat, a seat that nobody fills, a paper too many. */
const PLANTED = { 'D04-1': 'tie', 'D06-1': 'separate', 'D08-1': 'over' } as const

const at = mkdtempSync(join(tmpdir(), 'xuance-life-'))
const stickOf = (code: string): string => emptyStick(at, `stick-${code}`)

let browser: Browser
let office: Desk
const laptops = {} as Record<(typeof ON_SCREEN)[number], Desk>
const others: OtherStation[] = []
const complaints: string[] = []
/** What the screens of the stations said, to be found again on those of the office. */
const shown: Record<string, { closing: readonly ClosedPapers[]; results: readonly ShownResult[]; groups: readonly string[] }> = {}

/** The contests for which the committee stated such a list. */
const stated = (desk: Desk, list: 'preliminary' | 'formal'): readonly string[] => [
  ...new Set(factsOf(booksOf(desk), 'candidate.listed').flatMap(({ body }) => (body.list === list ? [body.contest] : []))),
]

/** The ID number, as it is on the card, of somebody who stands in register four and on no roll. */
function struckNumber(): string {
  const ledger = booksOf(office)
  const onRoll = new Set(CONSTITUENCIES.flatMap((code) => rollOf(ledger, code).map(({ fields }) => fields.idNumber)))
  const struck = CONSTITUENCIES.flatMap((code) => decidedPersons(ledger, code)).flatMap(
    ({ register, fields: { idNumber = '' } }) =>
      register === 4 && idNumber.length === 18 && idNumber.endsWith(checkDigit(idNumber)) && !onRoll.has(idNumber)
        ? [idNumber]
        : [],
  )
  return struck[0]!
}

/** More than half of the voters of every contest took part (S1 45). */
const isQuorate = (ledger: Ledger, constituency: string): boolean =>
  contestsOf(electionOf(ledger).body, constituency).every((contest) => {
    const { participants, roll } = turnoutOf(ledger, contest)
    return participants * 2 > roll
  })

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: new Date('2026-11-05T09:00:00+08:00') })
  mkdirSync(join(at, 'office'))
  browser = await openBrowser()
  office = await openDesk(browser, join(at, 'office'), 'office', complaints)
})

afterAll(async () => {
  await browser?.close()
  for (const desk of [office, ...Object.values(laptops)]) await desk?.host.close()
  vi.useRealTimers()
  rmSync(at, { recursive: true, force: true })
})

describe('an election in earnest', () => {
  test('is created from an empty folder by its form, and its people are put on the staff by a list', async () => {
    await createElection(office)
    await putOnStaff(office, CONSTITUENCIES)
    expect(electionOf(booksOf(office)).body).toMatchObject({ mode: 'live', day: '2026-12-15', constituencies: { length: 9 } })
  })
})

describe('the roll', () => {
  test('has every file of the town read, and every waiting row decided by hand', async () => {
    await itIs('2026-11-10T09:00', office)
    await office.signIn(REGISTRAR)
    await takeFiles(office)
    await decideByRule(office)
    expect(await decideCards(office, 'hard')).toBeGreaterThan(40)
    await decideByRule(office)
    expect(await decideCards(office, 'soft')).toBe(expected.true_namesakes_same_birth_date.items.length)
    expect(cardsOf(booksOf(office))).toEqual({ hard: [], soft: [] })
  })

  test.each(CONSTITUENCIES)('of %s has the registers expected', (code) => {
    const { registers, undecided, pending } = registerCounts(booksOf(office), code)
    const { 一, 二, 三, 册四 } = expected.registers.by_constituency[code]!
    expect({ undecided, pending, registers }).toEqual({ undecided: 0, pending: 0, registers: { 1: 一, 2: 二, 3: 三, 4: 册四 } })
  })

  test('passes both gates, is published, and hangs out twenty days before', async () => {
    await itIs('2026-11-23T09:00', office)
    await passBothGates(office)
    await itIs('2026-11-24T09:00', office)
    await publishAndPost(office)
    expect(CONSTITUENCIES.map((code) => postingsOf(booksOf(office), code).length)).toEqual(CONSTITUENCIES.map(() => 1))
  })
})

describe('the candidates', () => {
  test('come out of the list; where it breaks the law somebody else is proposed, and everyone proposed is posted', async () => {
    await itIs('2026-11-26T09:00', office)
    await office.signIn(COMMITTEE)
    await readList(office)
    await postPreliminary(office, CONTESTS)
    expect(stated(office, 'preliminary')).toEqual(CONTESTS)
  })

  test('are discussed by the voter groups, and stand on the formal list of every contest', async () => {
    await itIs('2026-12-05T09:00', office)
    await recordConsultations(office, CONTESTS, '2026-12-05')
    await readList(office)
    await readAnswers(office)
    await stateFaulty(office)
    expect(stated(office, 'formal').toSorted()).toEqual(CONTESTS.toSorted())
  })

  test('and authorisations are read, those against the law kept out', async () => {
    await office.signIn(REGISTRAR)
    await readProxies(office)
    expect(factsOf(booksOf(office), 'proxy.approved')).toHaveLength(expected.proxies.without_finding)
  })
})

describe('the laptops', () => {
  test('the publication gate is passed once nobody may object any more', async () => {
    await itIs('2026-12-12T09:00', office)
    await passPublicationGate(office)
    const signed = CONSTITUENCIES.flatMap((code) => prepFacts(booksOf(office), 'gate.passed', code))
    expect(signed.filter(({ body }) => body.gate === 'publication')).toHaveLength(9)
  })

  test.each(ON_SCREEN)('of %s is enrolled by read-back, named, provisioned, and has its people', async (code) => {
    await itIs('2026-12-13T09:00', office)
    await office.signIn(ADMIN)
    const laptop = (laptops[code] = await openDesk(browser, join(at, code), 'station', complaints))
    await beginLaptop(laptop, stickOf(code))
    await enrol(office, laptop, code, stickOf(code))
    await provisionTo(office, code, stickOf(code))
    await takeFirstBundle(laptop, stickOf(code), await officeGroups(office))
    await firstPins(laptop, code)
    expect(rollOf(booksOf(laptop), code)).toHaveLength(expected.registers.by_constituency[code]!['R']!)
  })

  test('the other seven stations have theirs', async () => {
    for (const code of OTHERS) others.push(await otherStation(office, at, code, stickOf(code)))
    expect(others).toHaveLength(7)
  })
})

describe('polling day', () => {
  test.each(ON_SCREEN)('%s opens, and serves who comes', async (code) => {
    await itIs('2026-12-15T06:30', laptops[code])
    await openStation(laptops[code], code)
    await itIs('2026-12-15T07:30', laptops[code])
    await serve(laptops[code], code)
    expect(factsOf(booksOf(laptops[code]), 'checked-in')).not.toEqual([])
  })

  test.each(ON_SCREEN)(
    '%s has half a hundred by every way there is: cards, proxies, twice, elsewhere, struck, the box',
    async (code) => {
      const laptop = laptops[code]
      const before = booksOf(laptop)
      await itIs('2026-12-15T08:00', laptop)
      await crowdComes(laptop, code)
      await strangersCome(laptop, rollOf(booksOf(office), 'D05')[0]!.fields.idNumber, struckNumber())
      await principalComesThemselves(laptop, code)
      await itIs('2026-12-15T10:00', laptop)
      await boxGoesRound(laptop, code)
      const ways = Object.groupBy(factsOf(before, 'checked-in'), ({ body }) => body.channel)
      expect({ station: ways.station?.length ?? 0, mobile: ways.mobile?.length ?? 0 }).toEqual({
        station: expect.toSatisfy((n: number) => n >= 45),
        mobile: 2,
      })
    },
  )

  test.each(ON_SCREEN)('%s serves the rest of its voters, and those who come late at its screen', async (code) => {
    const laptop = laptops[code]
    const late = lateVoters(laptop, code)
    await comeTheRest(laptop, code, late)
    const came = (): number => late.filter(({ voter }) => participationsOf(booksOf(laptop), voter).length > 0).length
    expect([late.length >= 14, came()]).toEqual([true, 0])
    await comeLate(laptop, code, late)
    expect(came()).toBe(late.length)
    expect(isQuorate(booksOf(laptops[code]), code)).toBe(true)
  })

  test('so do the others', async () => {
    await itIs('2026-12-15T08:00')
    for (const station of others)
      expect(await vote(station)).toSatisfy((missing: readonly number[]) => missing.every((each) => each === 0))
  })

  test.each(ON_SCREEN)('%s closes, counts, signs, and hands over', async (code) => {
    const laptop = laptops[code]
    await itIs('2026-12-15T18:10', laptop)
    const closing = await closeStation(laptop, code)
    await comesTooLate(laptop, code)
    await count(laptop, code)
    const results = await sign(laptop, code)
    const groups = await handOver(laptop, stickOf(code))
    expect(groups).toHaveLength(16)
    shown[code] = { closing, results, groups }
  })

  test('so do the others', async () => {
    await itIs('2026-12-15T18:30')
    for (const station of others) expect(await countAndHandOver(station, PLANTED)).toBe(onStick(station.stick, '.xuance'))
  })
})

describe('the evening', () => {
  test('the office drops all nine in, compares what is read out, and merges', async () => {
    await itIs('2026-12-15T20:00', office)
    const read = Object.fromEntries(ON_SCREEN.map((code) => [code, shown[code]!.groups]))
    await takeFinals(office, Object.fromEntries(CONSTITUENCIES.map((code) => [code, stickOf(code)])), read)
    expect(conflictsOf(booksOf(office))).toEqual([])
  })

  test.each(ON_SCREEN)('and shows of %s what its own screens showed', async (code) => {
    for (const result of shown[code]!.results) {
      const [contest] = shown[code]!.closing[shown[code]!.results.indexOf(result)]!
      expect(await resultShown(office, contest)).toEqual(result)
    }
  })

  test('two of the committee declare every contest as the law reckons it', async () => {
    const said = await declareAll(office, CONTESTS)
    expect(said['D08-1']).toContain('选举无效')
    expect(said['D01']).toMatch(/选举有效，.+当选/)
    const results = contestResults(booksOf(office)).flatMap((each) => (each.state === 'counted' ? [each] : []))
    expect(results).toHaveLength(CONTESTS.length)
    const of = (contest: keyof typeof PLANTED) => results.find((each) => each.contest.code === contest)!.result
    expect(of('D04-1').revote).toMatchObject({ seats: 1 })
    expect(of('D06-1').separate).toMatchObject({ seats: 1 })
    expect(of('D08-1').outcome).toBe('void')
  })

  test('the office’s books hold, and nothing was complained of on the way', () => {
    expect(verifyLedger(booksOf(office).path)).toMatchObject({ ok: true, value: { forked: [] } })
    expect([...complaints, ...[office, ...Object.values(laptops)].flatMap(({ host }) => host.log)]).toEqual([])
  })
})
