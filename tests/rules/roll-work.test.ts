import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConsultation } from '#rules/nomination/consultation.ts'
import { checkAcceptances, checkGateSigners } from '#rules/roll/gates.ts'
import { finding } from '#rules/findings.ts'
import { checkServing } from '#rules/day/serving.ts'
import { kinInHousehold } from '#rules/nomination/household-kin.ts'
import { checkCourse, checkTermOver, type ObjectionCourse } from '#rules/roll/objections.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)
const day = '2026-12-15'

describe('who signs a gate', () => {
  it.each([
    ['a registrar signs the registration', 1, ['registrar'], []],
    ['the committee does not sign the registration', 1, ['committee'], ['E.173']],
    ['reviewer and committee sign the review', 2, ['reviewer', 'committee'], []],
    ['a registrar beside the reviewer does not', 2, ['reviewer', 'registrar'], ['E.173']],
    ['the committee signs the publication', 3, ['committee'], []],
    ['an admin signs nothing', 3, ['admin'], ['E.173']],
  ] as const)('%s [S1 27, 28]', (_, gate, roles, expected) => {
    expect(codes(checkGateSigners(gate, roles, pack))).toEqual(expected)
  })

  const warning = finding('W.171', { count: 2 })
  it.each([
    ['a warning without a reason keeps it shut', [], ['E.174']],
    ['a blank reason is none', [{ code: 'W.171', reason: '  ' }], ['E.174']],
    ['a reason for another warning is none', [{ code: 'W.172', reason: '已核对' }], ['E.174']],
    ['a reason opens it', [{ code: 'W.171', reason: '已核对户口簿' }], []],
  ])('%s', (_, accepted, expected) => {
    expect(codes(checkAcceptances(1, [warning], accepted, pack))).toEqual(expected)
  })
})

describe('an objection', () => {
  const course: ObjectionCourse = {
    name: '陈伟',
    version: 1,
    posted: '2026-11-25',
    receivedOn: '2026-11-30',
    carriedOut: false,
  }
  const upheld = { on: '2026-12-03', asks: 'list' } as const
  const rejected = { on: '2026-12-03', asks: 'nothing' } as const
  it.each<[string, Partial<ObjectionCourse>, string, readonly string[]]>([
    ['on the fifth day is in time and open', {}, '2026-11-30', ['E.180']],
    ['on the sixth day is late, and owed no decision', { receivedOn: '2026-12-01' }, '2026-12-20', ['E.133']],
    ['is open on the last day for the decision', {}, '2026-12-03', ['E.180']],
    ['is overdue the day after', {}, '2026-12-04', ['E.181']],
    ['rejected in time is closed', { decided: rejected }, '2026-12-04', []],
    ['decided a day late says so', { decided: { on: '2026-12-04', asks: 'nothing' } }, '2026-12-04', ['W.182']],
    ['upheld and not yet on the roll is not carried out', { decided: upheld }, '2026-12-04', ['E.183']],
    ['upheld and on the roll is closed', { decided: upheld, carriedOut: true }, '2026-12-04', []],
    ['before the court is referred', { decided: rejected, appealedOn: '2026-12-10' }, '2026-12-10', ['R.184']],
    [
      'brought to court four days before is late',
      { decided: rejected, appealedOn: '2026-12-11' },
      '2026-12-11',
      ['W.185', 'R.184'],
    ],
    [
      'won in court has to be carried out though the committee had rejected it',
      { decided: rejected, appealedOn: '2026-12-08', judged: { on: '2026-12-14', asks: 'list' } },
      '2026-12-14',
      ['E.183'],
    ],
    [
      'judged on election day is referred',
      { decided: rejected, appealedOn: '2026-12-08', judged: { on: day, asks: 'nothing' } },
      day,
      ['R.186'],
    ],
    [
      'to a correction has no term in the law',
      { version: 2, posted: '2026-12-05', receivedOn: '2026-12-06' },
      '2026-12-06',
      ['R.187', 'E.180'],
    ],
  ])('%s [S1 29; S2 33; S4 25]', (_, change, today, expected) => {
    expect(codes(checkCourse({ ...course, ...change }, today, day, pack))).toEqual(expected)
  })
})

it('the roll stays open until the fifth day after it was posted is over [S1 29]', () => {
  const over = (today: string) => codes(checkTermOver('2026-11-20', today, day, pack))
  expect([over('2026-11-25'), over('2026-11-26')]).toEqual([['E.179'], []])
})

describe('the consultation of voter groups', () => {
  const proposal = [
    { candidate: 'A', name: '陈伟' },
    { candidate: 'B', name: '王芳' },
  ]
  const round = { on: '2026-12-05', groups: [{ group: '东坞村1组', voters: 20 }], agreed: true, proposal }
  const contest = { contest: 'D01-1', groups: ['东坞村1组'] }
  it.each([
    ['that nobody held keeps the formal list back', contest, [], ['E.430']],
    ['held by every group in time is in order', contest, [round], []],
    ['on the day of the formal list is in time', contest, [{ ...round, on: '2026-12-08' }], []],
    ['a day later is not', contest, [{ ...round, on: '2026-12-09' }], ['E.433']],
    [
      'a day later by a decision of two is told for good',
      { ...contest, late: { until: '2026-12-10', reason: '台风' } },
      [{ ...round, on: '2026-12-09' }],
      ['W.441'],
    ],
    ['without one group says which', { ...contest, groups: ['东坞村1组', '东坞村2组'] }, [round], ['W.431']],
    [
      'in two rounds counts the groups of both',
      { ...contest, groups: ['东坞村1组', '东坞村2组'] },
      [round, { ...round, groups: [{ group: '东坞村2组', voters: 3 }] }],
      [],
    ],
    ['to which nobody came is none', contest, [{ ...round, groups: [{ group: '东坞村1组', voters: 0 }] }], ['E.432']],
    ['without agreement leads to a preliminary election', contest, [{ ...round, agreed: false, proposal: [] }], ['R.434']],
    ['followed by the same list is in order', { ...contest, formal: proposal }, [round], []],
    ['followed by another list is referred', { ...contest, formal: proposal.slice(0, 1) }, [round], ['R.435']],
  ])('%s [S1 32; S2 36]', (_, about, rounds, expected) => {
    expect(codes(checkConsultation(about, rounds, { day, kind: 'general', pack }))).toEqual(expected)
  })
})

describe('somebody who serves where a candidate stands', () => {
  const kin = [
    { name: '王芳', relation: '妻', voter: 'D01-0002' },
    { name: '王亮', relation: undefined, voter: 'D01-0003' },
  ]
  const candidate = { candidate: 'D01-0001', name: '陈伟', kin }
  it.each([
    ['is the candidate', { name: '陈伟', voter: 'D01-0001' }, ['E.411']],
    ['is near kin', { name: '王芳', voter: 'D01-0002' }, ['E.409']],
    ['lives there, and nobody knows how they are related', { name: '王亮', voter: 'D01-0003' }, ['R.436']],
    ['bears the name of kin, and has a card of their own', { name: '王芳', voter: 'D01-0009', onRoll: '王 芳' }, []],
    ['bears the name of kin, with a card that no roll has', { name: '王芳', voter: 'D01-0999' }, ['R.437']],
    ['bears the name of kin, with a card of somebody else', { name: '王芳', voter: 'D01-0009', onRoll: '楼晓东' }, ['R.437']],
    ['bears the name of kin, without a card number', { name: '王 芳' }, ['R.437']],
    ['is a stranger without a card number', { name: '楼晓东' }, []],
  ])('%s [S1 43; S2 40]', (_, member, expected) => {
    expect(codes(checkServing({ person: 'x', roles: ['clerk'], ...member }, candidate, pack))).toEqual(expected)
  })
})

describe('kin in a household', () => {
  it.each([
    ['the wife of the head', '户主', '妻', '女', '妻'],
    ['the head to his wife', '妻', '户主', '男', '夫'],
    ['the father of a son', '长子', '户主', '男', '父'],
    ['the daughter of the head', '户主', '次女', '女', '女'],
    ['two sons of one head', '长子', '次子', '男', '同胞兄弟姊妹'],
    ['the daughter-in-law of the head', '户主', '儿媳', '女', '儿媳'],
    ['a son and a daughter-in-law, who may be a couple', '长子', '儿媳', '女', undefined],
    ['a son and a grandson, who may be father and child', '长子', '孙子', '男', undefined],
    ['a lodger', '户主', '非亲属', '男', undefined],
  ])('%s [S1 43; S2 40]', (_, relation, of, sex, expected) => {
    expect(kinInHousehold({ relation, sex: '男' }, { relation: of, sex })).toBe(expected)
  })

  it('is near kin both ways or neither way [S1 43]', () => {
    const relations = constantFrom('户主', '妻', '长子', '次女', '儿媳', '孙子', '父亲', '母亲', '岳父', '兄', '祖母', '非亲属')
    const near = (word: string | undefined) => word !== undefined && pack.nomination.nearKin.value.includes(word)
    assert(
      property(relations, relations, (a, b) => {
        const [one, two] = [
          { relation: a, sex: '男' },
          { relation: b, sex: '女' },
        ]
        expect(near(kinInHousehold(one, two))).toBe(near(kinInHousehold(two, one)))
      }),
    )
  })
})
