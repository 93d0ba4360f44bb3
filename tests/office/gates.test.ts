import { describe, expect, it } from 'vitest'
import type { Result } from '#contract/result.ts'
import { write, type Append } from '#ledger/append.ts'
import { factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { gatesOf, type GateName } from '#office/gates/gates.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { townView } from '#office/gates/town-view.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { objectionsOf } from '#office/objections/objections.ts'
import { postRoll } from '#office/objections/post-roll.ts'
import { appealObjection, decideObjection, judgeObjection, receiveObjection } from '#office/objections/record-objection.ts'
import { supplementOf } from '#office/objections/supplement.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { rollOf } from '#roll/election.ts'
import {
  admin,
  codeOf,
  committee,
  householdCsv,
  need,
  office,
  registrar,
  reviewers,
  villagers,
  type Villager,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const ON = '2026-11-20'
const take = (ledger: Ledger, file: string, people: readonly Villager[]) => {
  need(importHouseholds(ledger, admin, file, householdCsv(people)))
  need(decideAll(ledger, admin))
}
const sign = (
  ledger: Ledger,
  gate: GateName,
  who: Actor = registrar,
  more: { acceptAll?: string; on?: string } = { acceptAll: '已核对' },
) => passGate(ledger, who, { constituency: 'D01', gate, on: ON, ...more })
const standing = (ledger: Ledger, on = ON) => gatesOf(townView(ledger), 'D01', on).map((gate) => gate.standing)
const openCodes = (ledger: Ledger, gate: number, on = ON) =>
  gatesOf(townView(ledger), 'D01', on)[gate]!.open.map(({ code }) => code)
const refusal = (result: ReturnType<typeof sign>) =>
  result.ok ? 'ok' : [result.error.code, 'finding' in result.error.params ? result.error.params.finding : undefined]
const bothGates = (ledger: Ledger) => {
  need(sign(ledger, 'registration'))
  need(sign(ledger, 'review', reviewers))
}

describe('the three gates of a constituency', async () => {
  const { ledger } = await office(at, 'gates')

  it('are shut while there is nobody', () => {
    expect(openCodes(ledger, 0)).toContain('E.162')
    expect(refusal(sign(ledger, 'registration'))).toEqual(['gate.shut', 'E.162'])
  })

  it('stay shut for a row that waits, whatever reason is given', () => {
    need(
      importHouseholds(
        ledger,
        admin,
        'a.csv',
        householdCsv([...villagers(3), { name: '王芳', birth: '1990-06-06', id: '330799199006069021' }]),
      ),
    )
    expect(refusal(sign(ledger, 'registration'))).toEqual(['gate.shut', 'E.160'])
    need(decideRows(ledger, admin, [{ file: 'a.csv', row: 5, do: 'drop', reason: '重复' }]))
    expect(refusal(sign(ledger, 'registration'))).toEqual(['gate.shut', 'E.161'])
    need(decideAll(ledger, admin))
  })

  it('do not publish a roll before they are passed', () => {
    expect(codeOf(publishRoll(ledger, admin, 'D01'))).toBe('publish.gate')
  })

  it.each<[string, GateName, Actor, { acceptAll?: string }, string]>([
    ['by somebody whose office it is not', 'registration', committee, { acceptAll: '已核对' }, 'gate.role'],
    ['with a warning nobody took on', 'registration', registrar, {}, 'gate.shut'],
    ['by one person where two review', 'review', committee, { acceptAll: '已核对' }, 'gate.second-person'],
    [
      'by one person in two offices',
      'review',
      [
        { person: 'a', role: 'reviewer' },
        { person: 'a', role: 'committee' },
      ],
      {},
      'gate.second-person',
    ],
    ['out of order', 'review', reviewers, { acceptAll: '已核对' }, 'gate.shut'],
  ])('are not passed %s', (_, gate, who, more, code) => {
    expect(codeOf(sign(ledger, gate, who, more))).toBe(code)
  })

  it('are passed with their counts frozen, and each remark with its reason', () => {
    bothGates(ledger)
    const passed = factsOf(ledger, 'gate.passed').map(({ body, actor }) => [body.gate, body.counts['decided'], actor.length])
    expect(passed).toEqual([
      ['registration', 3, 1],
      ['review', 3, 2],
    ])
    expect(factsOf(ledger, 'gate.passed')[0]!.body.accepted).toEqual([{ code: 'W.163', count: 1, reason: '已核对' }])
    expect(standing(ledger)).toEqual(['passed', 'passed', 'shut'])
    expect(codeOf(sign(ledger, 'registration'))).toBe('gate.passed')
  })

  it('are stale as soon as somebody is put right, and the roll waits for them again', () => {
    need(decideRows(ledger, admin, [{ file: 'a.csv', row: 2, do: 'correct', fields: { name: '村民㛃' } }]))
    expect(standing(ledger)).toEqual(['passed', 'stale', 'shut'])
    take(ledger, 'b.csv', [{ name: '新来', birth: '1970-02-02', household: '888' }])
    expect(standing(ledger)).toEqual(['stale', 'stale', 'shut'])
    expect(codeOf(publishRoll(ledger, admin, 'D01'))).toBe('publish.gate')
    bothGates(ledger)
    expect(codeOf(publishRoll(ledger, admin, 'D01'))).toBe('ok')
  })

  it('close the publication only when the list hangs out, in time, and the term is over', () => {
    expect(openCodes(ledger, 2)).toEqual(['E.177'])
    expect(need(postRoll(ledger, registrar, 'D01', { on: '2026-11-25', places: ['村委会公告栏'] })).findings).toEqual([])
    expect(openCodes(ledger, 2, '2026-11-30')).toEqual(['E.179'])
    expect(codeOf(sign(ledger, 'publication', committee, { on: '2026-12-01' }))).toBe('ok')
    expect(standing(ledger, '2026-12-01')).toEqual(['passed', 'passed', 'passed'])
  })

  it('leave a ledger that verifies', () => {
    expect(verifyLedger(ledger.path).ok).toBe(true)
  })
})

describe('posting', async () => {
  const { ledger } = await office(at, 'late')
  take(ledger, 'a.csv', villagers(3))
  bothGates(ledger)
  need(publishRoll(ledger, admin, 'D01', { on: '2026-11-24' }))

  const post = (on: string, reason?: string) => postRoll(ledger, registrar, 'D01', { on, places: ['公告栏'], reason })

  it('the first list in time', () => {
    expect(need(post('2026-11-25')).findings).toEqual([])
  })

  it('again takes a reason, and the later one counts, also where it says that it was late', () => {
    expect(codeOf(post('2026-11-26'))).toBe('post.reason')
    expect(need(post('2026-11-26', '日期写错')).findings.map(({ code }) => code)).toEqual(['E.130'])
    expect(openCodes(ledger, 2, '2026-12-03')).toEqual(['E.130'])
    expect(need(post('2026-11-25', '照片上是二十五日')).findings).toEqual([])
    expect(openCodes(ledger, 2, '2026-12-03')).toEqual([])
  })

  it('put right after the last gate was signed has it signed again', () => {
    need(sign(ledger, 'publication', committee, { on: '2026-12-03' }))
    expect(standing(ledger, '2026-12-03')[2]).toBe('passed')
    need(post('2026-11-24', '又查了一次'))
    expect(standing(ledger, '2026-12-03')[2]).toBe('stale')
    need(sign(ledger, 'publication', committee, { on: '2026-12-03' }))
  })
})

describe('a posting that cannot be', async () => {
  const { ledger } = await office(at, 'impossible')
  take(ledger, 'a.csv', villagers(3))
  bothGates(ledger)
  need(publishRoll(ledger, admin, 'D01', { on: '2026-11-20' }))

  it.each([
    ['before the publication', '2026-11-19', 'day.too-early'],
    ['after election day', '2026-12-16', 'day.too-late'],
    ['on the day of publication', '2026-11-20', 'ok'],
  ])('%s is refused, or not', (_, on, code) => {
    expect(codeOf(postRoll(ledger, registrar, 'D01', { on, places: ['公告栏'] }))).toBe(code)
  })
})

describe('an objection', async () => {
  const { ledger } = await office(at, 'objections')
  take(ledger, 'a.csv', villagers(5))
  bothGates(ledger)
  need(publishRoll(ledger, admin, 'D01'))
  need(postRoll(ledger, registrar, 'D01', { on: '2026-11-25', places: ['公告栏'] }))
  const received = (name: string, on = '2026-11-28') =>
    need(receiveObjection(ledger, registrar, 'D01', { version: 1, on, by: '王芳', name, claim: 'omitted', text: '漏登' })).ref
  const ref = received('漏登人')
  const codes = (on: string) => objectionsOf(ledger, 'D01', on)[0]!.findings.map(({ code }) => code)
  const decision = { ref, on: '2026-11-30', verdict: 'upheld', asks: 'list', reason: '户口簿在册' } as const

  it('is open until the committee decides, and overdue three days later', () => {
    expect([codes('2026-12-01'), codes('2026-12-02')]).toEqual([['E.180'], ['E.181']])
    expect(codeOf(decideObjection(ledger, registrar, decision))).toBe('objection.committee')
    expect(codeOf(appealObjection(ledger, registrar, { ref, on: '2026-12-01', court: '金东区人民法院' }))).toBe(
      'objection.undecided',
    )
  })

  it('upheld has to be carried out by a correction of the roll, which says whom it adds', () => {
    need(decideObjection(ledger, committee, decision))
    expect(codeOf(decideObjection(ledger, committee, decision))).toBe('objection.decided')
    expect(codes('2026-12-01')).toEqual(['E.183'])
    take(ledger, 'b.csv', [{ name: '漏登人', birth: '1966-06-06', household: '777' }])
    bothGates(ledger)
    need(publishRoll(ledger, admin, 'D01', { on: '2026-12-01' }))
    expect(codes('2026-12-01')).toEqual([])
    expect(need(supplementOf(ledger, 'D01', 2))).toMatchObject({
      count: 6,
      listed: [{ name: '漏登人' }],
      struck: [],
      corrected: [],
    })
  })

  it('rejected goes to court, whose judgment is final', () => {
    const second = received('外村人')
    need(decideObjection(ledger, committee, { ...decision, ref: second, verdict: 'rejected', asks: 'nothing' }))
    need(appealObjection(ledger, registrar, { ref: second, on: '2026-12-08', court: '金东区人民法院' }))
    const judgment = { ref: second, on: '2026-12-12', document: '(2026)民特1号', asks: 'nothing' } as const
    need(judgeObjection(ledger, committee, judgment))
    expect(codeOf(judgeObjection(ledger, committee, judgment))).toBe('objection.judged')
    expect(objectionsOf(ledger, 'D01', '2026-12-12')[1]).toMatchObject({ judged: { document: '(2026)民特1号' }, findings: [] })
  })

  it('strikes nobody by itself: a correction by hand and its version do, and the supplement says so', () => {
    need(
      decideRows(ledger, admin, [
        { file: 'a.csv', row: 2, do: 'register', register: 4, section: '丁', evidence: { basis: '户籍迁出' } },
      ]),
    )
    need(decideRows(ledger, admin, [{ file: 'a.csv', row: 3, do: 'correct', fields: { name: '村民改' } }]))
    bothGates(ledger)
    need(publishRoll(ledger, admin, 'D01', { on: '2026-12-13' }))
    expect(need(supplementOf(ledger, 'D01', 3))).toMatchObject({
      listed: [],
      struck: [{ name: '村民1' }],
      corrected: [{ name: '村民改', fields: ['name'] }],
    })
    need(decideAll(ledger, admin))
    expect(rollOf(ledger, 'D01').map(({ fields }) => fields.name)).toContain('村民改')
  })

  it('comes too late for the roll two days before the election', () => {
    take(ledger, 'c.csv', [{ name: '太晚', birth: '1966-07-07', household: '778' }])
    bothGates(ledger)
    expect(codeOf(publishRoll(ledger, admin, 'D01', { on: '2026-12-14' }))).toBe('publish.late')
    expect(codeOf(publishRoll(ledger, admin, 'D01', { on: '2026-12-13' }))).toBe('ok')
    expect(codeOf(publishRoll(ledger, admin, 'D01', { on: '2026-12-13' }))).toBe('publish.unchanged')
  })

  it('is no roll’s once the station has opened', () => {
    take(ledger, 'e.csv', [{ name: '开箱后', birth: '1966-07-08', household: '779' }])
    bothGates(ledger)
    const opening = { rollVersion: 4, rollSha256: '0'.repeat(64), papers: {}, checklist: {} }
    expect(codeOf(tried(ledger, (append) => append('D01', 'station.opened', opening)))).toBe('publish.opened')
  })

  it('names nobody who stands on another roll (S2 26)', () => {
    const { fields } = rollOf(ledger, 'D01')[0]!
    const elsewhere = { voter: 'D02-0001', version: 1, fields: { ...fields, contests: ['D02'] } }
    expect(tried(ledger, (append) => append('D02', 'voter.listed', elsewhere))).toMatchObject({
      error: { code: 'publish.two-constituencies', params: { constituency: 'D01', other: 'D02', name: fields.name } },
    })
  })

  it('that a court decided on is carried out on the eve, and nothing else (S1 29)', () => {
    const third = received('漏判人', '2026-12-01')
    need(decideObjection(ledger, committee, { ...decision, ref: third, on: '2026-12-02', verdict: 'rejected', asks: 'nothing' }))
    need(appealObjection(ledger, registrar, { ref: third, on: '2026-12-09', court: '金东区人民法院' }))
    take(ledger, 'd.csv', [
      { name: '漏判人', birth: '1966-08-07', household: '780' },
      { name: '旁人', birth: '1966-09-07', household: '781' },
    ])
    bothGates(ledger)
    const publish = () => publishRoll(ledger, admin, 'D01', { on: '2026-12-14' })
    expect(codeOf(publish())).toBe('publish.late')
    need(judgeObjection(ledger, committee, { ref: third, on: '2026-12-14', document: '(2026)民特2号', asks: 'list' }))
    const before = rollOf(ledger, 'D01').length
    expect(need(publish())).toMatchObject({ count: before + 1, left: 2 })
    expect(rollOf(ledger, 'D01').map(({ fields }) => fields.name)).toContain('漏判人')
    const course = objectionsOf(ledger, 'D01', '2026-12-14').find(({ ref: one }) => one === third)!
    expect([course.carriedOut, course.findings.map(({ code }) => code)]).toEqual([true, ['E.133']])
    expect(codeOf(publish())).toBe('publish.late')
  })
})

/** What publishing answers once something was stated; nothing of it stays. */
function tried(ledger: Ledger, state: (append: Append) => unknown): Result<unknown> {
  return write(ledger, { actor: admin }, (append) => {
    state(append)
    return publishRoll(ledger, admin, 'D01', { on: '2026-12-13' })
  })
}

describe('a version', async () => {
  const { ledger } = await office(at, 'unknown')
  it('that was never published has no supplement and no objections', () => {
    expect(codeOf(supplementOf(ledger, 'D01', 1))).toBe('supplement.unknown')
    expect(codeOf(postRoll(ledger, admin, 'D01', { on: ON, places: ['公告栏'] }))).toBe('post.unpublished')
    const objection = { version: 1, on: ON, by: '王芳', name: '陈伟', claim: 'omitted', text: '漏登' } as const
    expect(codeOf(receiveObjection(ledger, admin, 'D01', objection))).toBe('objection.no-roll')
    expect(
      codeOf(decideObjection(ledger, committee, { ref: '0'.repeat(64), on: ON, verdict: 'upheld', asks: 'list', reason: '无' })),
    ).toBe('objection.unknown')
  })
})
