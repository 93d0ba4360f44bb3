import { describe, expect, it } from 'vitest'
import { archiveLacks, declare, seatIsVoid } from '#rules/count/declaration.ts'
import { markFrom } from '#rules/count/marks.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { judgePaper, reportedAs } from '#rules/count/paper.ts'
import { readTheSame } from '#rules/count/typed-twice.ts'
import { differenceIn, holds, identitiesOf, unusedToDestroy, type Sheet } from '#rules/count/reconciliation.ts'
import { checkMobileBox, checkMobileList, checkOverseers, checkResultSignatures } from '#rules/day/staffing.ts'
import { tallyContest } from '#rules/count/tally.ts'
import {
  breaksSecrecy,
  channelsFor,
  checkArrival,
  checkChannel,
  checkContest,
  checkDocument,
  mayHaveHelpWriting,
  mayUseMobileBox,
  papersDrawn,
} from '#rules/day/voting.ts'
import type { Arrival } from '#rules/day/voting.ts'
import type { Channel } from '#words/fields.ts'
import type { Level } from '#words/election.ts'
import { contest } from './contests.ts'
import { paramsOf } from '../fixtures/params.ts'

const codes = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code)

describe('a voter at the check-in', () => {
  type Comes = Arrival & { readonly channel: Channel; readonly standing?: string; readonly document: string }
  const arrival: Comes = {
    name: '某人',
    channel: 'station',
    onRoll: true,
    takenPart: false,
    document: '身份证',
  }
  it.each<[string, Partial<Comes>, string[]]>([
    ['votes [S1 37]', {}, []],
    ['votes with the voter card [S1 37]', { document: '选民证' }, []],
    ['shows nothing [S1 37]', { document: '医保卡' }, ['E.510']],
    ['is on another roll [S2 26]', { onRoll: false }, ['E.508']],
    ['has voted already [S1 5; S2 42]', { takenPart: true }, ['E.506']],
    ['is detained and comes in person [S2 44; S3 五]', { standing: '拘留' }, ['E.501']],
    ['is on bail [S2 31, 44]', { standing: '取保候审' }, []],
    ['serves a sentence without deprivation [S2 30]', { standing: '服刑未剥夺' }, []],
  ])('%s', (_what, change, expected) => {
    const { name, channel, standing, document, ...asks } = { ...arrival, ...change }
    const found = [
      ...checkArrival({ name, ...asks }),
      ...checkChannel(name, channel, pack, standing),
      ...checkDocument(name, document, pack),
    ]
    expect(codes(found)).toEqual(expected)
  })

  it.each<[string, string, Level | undefined, string[]]>([
    ['of their own', 'D01', '县级', []],
    ['of another level [S2 27(3)]', 'D01-1', '乡级', ['E.507']],
    ['of another roll [S2 26]', 'D02', '县级', ['E.508']],
    ['of no contest', 'D99', undefined, ['E.508']],
  ])('had a paper %s', (_what, contest, level, expected) => {
    const own = new Map<string, Level>([['D01', '县级']])
    expect(codes(checkContest('某人', own, contest, level))).toEqual(expected)
  })

  it('opens the channels that fit the standing [S2 30, 31, 44]', () => {
    expect(channelsFor('羁押未停止', pack)).toEqual(['proxy', 'mobile'])
    expect(channelsFor('社区矫正', pack)).toEqual(['station', 'mobile'])
    expect(channelsFor('未知', pack)).toEqual([])
  })

  it('hands an agent of three principals four papers per level [S1 42]', () => {
    const both = ['D01', 'D01-1'] as const
    expect(papersDrawn(both, [both, both, both])).toEqual({ D01: 4, 'D01-1': 4 })
    expect(papersDrawn(both, [['D01']])).toEqual({ D01: 2, 'D01-1': 1 })
    expect(papersDrawn([], [both])).toEqual({ D01: 1, 'D01-1': 1 })
  })

  it('takes the mobile box to the infirm, not to the busy [S1 38]', () => {
    expect([mayUseMobileBox('行动不便', pack), mayUseMobileBox('工作忙', pack)]).toEqual([true, false])
  })

  it('lets those who cannot write be helped, and prints nothing that leads to a voter [S1 40]', () => {
    expect([mayHaveHelpWriting('文盲', pack), mayHaveHelpWriting('外出', pack)]).toEqual([true, false])
    expect(breaksSecrecy(['title', 'seal', 'serial', 'card'], pack)).toEqual(['serial', 'card'])
  })
})

describe('boxes and staff', () => {
  const overseers = ['甲', '乙'].map((person) => ({ person, name: person, role: '监票人' }))
  it('sends a mobile box with two overseers, who are two people [S2 40]', () => {
    expect(checkMobileBox('1', overseers, pack)).toEqual([])
    expect(codes(checkMobileBox('1', overseers.slice(1), pack))).toEqual(['E.502', 'E.503'])
    expect(codes(checkMobileBox('1', [overseers[0]!, { ...overseers[1]!, role: '发票员' }], pack))).toEqual(['E.503'])
    expect(codes(checkMobileBox('1', [overseers[0]!, overseers[0]!], pack))).toEqual(['E.502', 'E.503'])
  })

  it('has each voter of the mobile box sign its list [S4 36]', () => {
    expect(checkMobileList(['甲', '乙'], ['甲']).map((each) => paramsOf(each)['name'])).toEqual(['乙'])
  })

  it('counts under two overseers, and needs every signature on the result [S1 43; S2 47; S4 43]', () => {
    expect(checkOverseers(overseers, pack)).toEqual([])
    expect(codes(checkOverseers(overseers.slice(1), pack))).toEqual(['E.504'])
    const signed = (roles: readonly string[]) =>
      checkResultSignatures(
        roles.map((role, i) => ({ role, person: `${role}${i}` })),
        pack,
      )
    expect(signed(['主持人', '监票人', '监票人', '计票人'])).toEqual([])
    expect(signed(['主持人', '监票人', '监票人'])[0]?.params).toEqual({ roles: '计票人' })
    expect(signed(['主持人', '监票人', '计票人'])[0]?.params).toEqual({ roles: '监票人' })
  })
})

describe('signs on a paper', () => {
  it.each([
    ['○', 'for'],
    ['×', 'against'],
    ['', 'none'],
    ['√', 'odd'],
    ['同意', 'odd'],
    ['○○', 'odd'],
  ])('reads “%s” as %s [S1 41; S2 48]', (sign, mark) => {
    expect(markFrom(sign, pack)).toBe(mark)
  })

  it('reports a blank paper where the pack says, and only reports it [S1 44]', () => {
    const blank = judgePaper({ candidates: [{ name: 'A', mark: 'none' }], writeIns: [] }, 1, pack)
    const local = { ...pack, paper: { ...pack.paper, blankReportedAs: { value: 'invalid' as const, article: 'S1 44' } } }
    expect([reportedAs(blank, pack), reportedAs(blank, local)]).toEqual(['valid', 'invalid'])
    const over = judgePaper({ candidates: ['A', 'B'].map((name) => ({ name, mark: 'for' as const })), writeIns: [] }, 1, pack)
    const odd = judgePaper({ candidates: [{ name: 'A', mark: 'odd' }], writeIns: [] }, 1, pack)
    expect([reportedAs(over, pack), reportedAs(odd, pack)]).toEqual(['invalid', 'undecided'])
  })
})

const broken = (sheet: Sheet) =>
  identitiesOf(sheet)
    .filter((each) => !holds(each))
    .map(differenceIn)

describe('two readings of a sheet', () => {
  const figures = { collected: 3, valid: 3, invalid: 0, votes: [], writeIns: [{ name: '吴敏', for: 2, voter: 'D01-0001' }] }
  const reading = (person: string, change: object = {}) => ({
    by: { person, role: 'typist' },
    figures: { ...figures, ...change },
  })

  it.each<[string, string, object, boolean]>([
    ['of two people and the same make a count [S1 43; S2 47]', 'b', {}, true],
    ['of one person do not [S1 43]', 'a', {}, false],
    ['that differ do not [S1 43]', 'b', { invalid: 1 }, false],
    ['that take a name for another voter do not [S1 43]', 'b', { writeIns: [{ name: '吴敏', for: 2 }] }, false],
  ])('%s', (_what, person, change, agreed) => {
    expect(readTheSame(reading('a'), reading(person, change))).toBe(agreed)
  })
})

describe('the identities of a result sheet', () => {
  const sheet: Sheet = {
    seats: 2,
    participants: { total: 800, inPerson: 640, mobile: 60, proxy: 100 },
    papers: { printed: 1000, issued: 800, spoiled: 3, unused: 197, collected: 798, valid: 790, invalid: 8 },
    byNames: [40, 238, 512],
    votes: [{ name: 'A', for: 500, against: 240, abstain: 50, void: 0 }],
    writeIns: [{ name: 'W', for: 12 }],
  }
  it('hold on the worked sheet [S1 43]', () => {
    expect(broken(sheet)).toEqual([])
  })

  it.each<[string, Partial<Sheet>, string]>([
    ['V', { participants: { ...sheet.participants, mobile: 61 } }, 'V=本人+流动+委托'],
    ['I', { papers: { ...sheet.papers, issued: 801, unused: 196 } }, 'I=V'],
    ['printed', { papers: { ...sheet.papers, unused: 196 } }, '印制=发出+作废+剩余'],
    ['B', { papers: { ...sheet.papers, invalid: 9 } }, 'B=有效+废票'],
    ['names', { byNames: [40, 238, 511] }, '有效票=各选人数票之和'],
    [
      'a candidate',
      { votes: [{ name: 'A', for: 500, against: 240, abstain: 49, void: 0 }] },
      'A: 赞成+反对+弃权+部分无效=有效票',
    ],
    ['a written-in name', { writeIns: [{ name: 'W', for: 791 }] }, 'W: 得票≤有效票'],
    [
      'capacity',
      {
        writeIns: [
          { name: 'W', for: 541 },
          { name: 'X', for: 540 },
        ],
      },
      '得票合计≤应选×有效票',
    ],
    ['B ≤ V', { papers: { ...sheet.papers, collected: 801, invalid: 11 } }, 'B≤V'],
  ])('%s off by one is named with the difference [S1 43, 44]', (_what, change, identity) => {
    expect(broken({ ...sheet, ...change }).map((each) => [paramsOf(each)['identity'], paramsOf(each)['difference']])).toEqual([
      [identity, '1'],
    ])
  })

  it('keeps three unused papers for the archive and destroys the rest', () => {
    expect([unusedToDestroy(197, pack), unusedToDestroy(2, pack)]).toEqual([194, 0])
  })
})

describe('who declares', () => {
  const count = contest({ roll: 1000, V: 800, votes: { A: 500, B: 300 } })
  const reply = tallyContest(count)
  const computed = reply.ok ? reply.value : undefined
  const act = { roles: ['committee', 'committee'], valid: true, elected: ['A'] }
  it('only the committee gives the result its force [S1 46]', () => {
    expect(declare(computed!, act, count, pack)).toEqual({ ok: true, value: { valid: true, elected: ['A'] } })
    expect(declare(computed!, { ...act, roles: ['committee', 'lead'] }, count, pack)).toEqual({
      ok: false,
      error: 'not_the_committee',
    })
  })

  it('gives its reason where it differs or decides what was referred [S1 46]', () => {
    expect(declare(computed!, { ...act, elected: [] }, count, pack)).toEqual({ ok: false, error: 'reason_missing' })
    expect(declare(computed!, { ...act, elected: [], reason: '裁定〔2026〕1号' }, count, pack).ok).toBe(true)
    expect(declare({ ...computed!, outcome: 'refer' }, act, count, pack)).toEqual({ ok: false, error: 'reason_missing' })
  })

  it('declares those who were voted for, once each, for so many seats, and nobody where the vote is void [S1 46]', () => {
    const reason = '裁定〔2026〕1号'
    const refused = { ok: false, error: 'not_electable' }
    for (const wrong of [{ elected: ['C'] }, { elected: ['A', 'A'] }, { elected: ['A', 'B'] }, { valid: false, elected: ['A'] }])
      expect(declare(computed!, { ...act, ...wrong, reason }, count, pack)).toEqual(refused)
    expect(declare(computed!, { ...act, valid: false, elected: [], reason }, count, pack).ok).toBe(true)
  })

  it('elects nobody whom the law does not elect, and finds nothing valid that is void by law [S1 45, 46]', () => {
    const reason = '裁定〔2026〕1号'
    const two = { ...count, votes: [...count.votes, { ...count.votes[0]!, candidate: 'B', name: 'B' }] }
    const other = { ...act, elected: ['B'], reason }
    expect(declare(computed!, other, two, pack)).toEqual({ ok: false, error: 'not_by_law' })
    expect(declare({ ...computed!, outcome: 'refer' }, other, two, pack).ok).toBe(true)
    const nobody = { valid: false, elected: [], outcome: 'void' as const }
    expect(declare(nobody, { ...act, elected: [], reason }, two, pack)).toEqual({ ok: false, error: 'not_by_law' })
    expect(declare(nobody, { ...act, valid: false, elected: [] }, two, pack).ok).toBe(true)
  })

  it('knows the grounds that void a seat already won [S1 35, 47, 58(3)]', () => {
    expect([seatIsVoid(['接受境外资助'], pack), seatIsVoid(['破坏选举'], pack), seatIsVoid([], pack)]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('hands over papers, files, registers and seals [S2 13, 14]', () => {
    expect(archiveLacks(['选票', '文件'], pack)).toEqual(['表册', '印章'])
  })
})
