import { describe, expect, it } from 'vitest'
import { checkListOrder, checkUnaltered, inListOrder } from '#rules/nomination/candidate-list.ts'
import { formalNumbers, formalRange, separateRange } from '#rules/nomination/candidate-numbers.ts'
import { checkFormalList } from '#rules/nomination/formal-list.ts'
import { checkAcrossContests, checkNominators, checkNumbers, checkProposal } from '#rules/nomination/nominations.ts'
import type { Contest, Proposal } from '#rules/nomination/nominations.ts'
import { packById } from '#rules/packs/index.ts'
import { wordings } from '#rules/packs/wordings.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { checkPreselected, checkPreselection, checkTie, preselect, preselectionNeeded } from '#rules/nomination/preselection.ts'
import { checkCouncil, checkSeats, councilSeats, fewestConstituencies, peoplePerSeat } from '#rules/nomination/seats.ts'
import { checkStaffKin } from '#rules/day/staffing.ts'

const codes = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code)
const departments = ['组织', '公安']
const passed = departments.map((department) => ({ department, answer: 'pass' as const }))
const contest: Contest = { code: 'D01', level: '县级', seats: 2, election: 'general', day: '2026-12-15' }
const proposal: Proposal = {
  person: '1',
  name: '某人',
  onRoll: true,
  by: 'party',
  nominator: '某党委',
  vetting: passed,
  formal: true,
}
const tenVoters = Array.from({ length: 10 }, (_, index) => `选民${index}`)

describe('one proposal', () => {
  it.each<[string, Partial<Proposal>, string[]]>([
    ['by a party, vetted [S1 30]', {}, []],
    ['of somebody not yet 18 [S1 4]', { birth: '2008-12-16' }, ['E.420']],
    ['by ten voters, signed [S1 30; S2 34]', { by: 'voters', joint: tenVoters, signed: true }, []],
    ['by nine voters [S1 30]', { by: 'voters', joint: tenVoters.slice(1) }, ['E.406']],
    ['by ten signatures of nine people [S1 30]', { by: 'voters', joint: [...tenVoters.slice(1), '选民1'] }, ['E.406']],
    [
      'by ten, one of them from elsewhere [S1 30]',
      { by: 'voters', joint: tenVoters, jointOutside: ['选民3'] },
      ['E.406', 'E.422'],
    ],
    ['by nine voters, only counted [S1 30]', { by: 'voters', jointCount: 9 }, ['E.406']],
    ['by ten voters, unsigned [S2 34]', { by: 'voters', jointCount: 10, signed: false }, ['E.418']],
    [
      'vetoed by one department',
      {
        vetting: [
          { department: '组织', answer: 'pass' },
          { department: '公安', answer: 'veto' },
        ],
      },
      ['E.404'],
    ],
    ['vetoed and not formal', { formal: false, vetting: [{ department: '公安', answer: 'veto' }] }, []],
    ['not answered by all', { vetting: [{ department: '组织', answer: 'pass' }] }, ['E.408']],
    ['of a member of the committee [S1 10; S2 12]', { onCommittee: true }, ['E.412']],
    ['without the declaration [S1 48; S2 53]', { declared: false }, ['E.413']],
    ['funded from abroad [S1 35]', { foreignFunding: true }, ['E.415']],
  ])('%s', (_what, change, expected) => {
    expect(codes(checkProposal({ ...proposal, ...change }, contest, departments, pack))).toEqual(expected)
  })

  it('lets a nominator, or one voter who joins, propose as many as there are seats and no more [S1 30]', () => {
    const by = (nominator: string, count: number): Proposal[] =>
      Array.from({ length: count }, (_, index) => ({ ...proposal, person: `p${index}`, nominator }))
    expect(codes(checkNominators(by('某党委', 2), 2))).toEqual([])
    expect(codes(checkNominators(by('某党委', 3), 2))).toEqual(['E.407'])
    const joined = by('', 3).map((one) => ({ ...one, by: 'voters' as const, joint: ['同一人'] }))
    expect(checkNominators(joined, 2)[0]?.params).toMatchObject({ nominator: '同一人', given: 3 })
  })

  it('allows county and town together, not two contests of one level [S1 48; S2 53]', () => {
    const at = (code: string, level: '县级' | '乡级') => ({ person: '1', name: '某人', contest: code, level })
    expect(checkAcrossContests([at('D01', '县级'), at('D01-1', '乡级')])).toEqual([])
    expect(codes(checkAcrossContests([at('D01-1', '乡级'), at('D02-1', '乡级'), at('D03-1', '乡级')]))).toEqual(['E.405'])
  })
})

describe('numbers', () => {
  it.each([
    [1, 2, 2],
    [2, 3, 4],
    [3, 4, 6],
  ])('%i seats take %i to %i candidates [S1 31]', (seats, least, most) => {
    expect(formalRange(seats, pack)).toEqual({ least, most })
    expect(separateRange(seats, pack)).toEqual({ least, most })
    const formal = (count: number): Proposal[] =>
      Array.from({ length: count }, (_, index) => ({ ...proposal, person: `${index}` }))
    const check = (count: number): string[] => codes(checkNumbers(formal(count), { ...contest, seats }, pack))
    expect([check(least - 1), check(least), check(most), check(most + 1)]).toEqual([['E.403'], [], [], ['E.402']])
  })

  it('lets a by-election have as many candidates as seats, or any number more [S1 57; S2 59]', () => {
    expect(formalNumbers(1, pack, 'byelection')).toEqual({ least: 1, most: null })
    expect(checkNumbers([proposal], { ...contest, seats: 1, election: 'byelection' }, pack)).toEqual([])
  })

  it.each([
    ['乡级', 20_000, 58, 20],
    ['乡级', 40_000, 71, 24],
    ['乡级', 55_000, 81, 27],
    ['乡级', 500_000, 160, 54],
    ['县级', 1_550_000, 450, 150],
    ['县级', 5_000_000, 450, 150],
  ] as const)('%s of %i people: %i seats, at least %i constituencies [S1 12, 25]', (level, population, seats, fewest) => {
    expect(councilSeats(level, population, pack).seats).toBe(seats)
    expect(fewestConstituencies(seats, pack)).toBe(fewest)
    expect(checkCouncil(level, population, seats, pack)).toEqual([])
    expect(codes(checkCouncil(level, population, seats - 1, pack))).toEqual(['W.129'])
  })

  it('lets a small town have fewer than 45 [S1 12]', () => {
    expect(checkCouncil('乡级', 1999, 40, pack)).toEqual([])
    expect(codes(checkCouncil('乡级', 2000, 40, pack))).toEqual(['W.129'])
  })

  it('takes up to a twentieth more for what the province’s standing committee decided [S1 12; S2 15]', () => {
    expect(codes(checkCouncil('乡级', 44_000, 74, pack))).toEqual([])
    expect(codes(checkCouncil('乡级', 44_000, 77, pack))).toEqual(['W.841'])
    expect(codes(checkCouncil('乡级', 44_000, 78, pack))).toEqual(['W.129'])
    expect(codes(checkCouncil('乡级', 44_000, 75, packById(`zhejiang-2021@${wordings[0]!.sha256.slice(0, 12)}`)!))).toEqual([
      'W.129',
    ])
  })

  it('gives a constituency one to three seats [S1 25]', () => {
    expect([0, 1, 3, 4].map((seats) => codes(checkSeats(seats, pack)))).toEqual([['E.128'], [], [], ['E.128']])
  })

  it('compares people per seat and judges nothing [S1 26]', () => {
    const rows = peoplePerSeat([
      { code: 'D01', population: 4000, seats: 3 },
      { code: 'D02', population: 4000, seats: 2 },
    ])
    expect(rows).toEqual([
      { code: 'D02', people: 2000 },
      { code: 'D01', people: 1333 },
    ])
  })
})

describe('lists', () => {
  const voted = (name: string, votes: number) => ({ candidate: name, name, votes })
  const held = {
    on: '2026-12-04',
    places: 3,
    most: 3,
    roll: 300,
    participants: 99,
    valid: 90,
    votes: [voted('A', 50), voted('B', 40), voted('C', 30), voted('D', 20)],
  }
  const listed = ['魏一', '丁一', '王一'].map((name, index) => ({ person: name, name, preselectionVotes: index }))
  it('stands in stroke order, also after a preliminary election in Zhejiang [S2 35, 36]', () => {
    expect(inListOrder(listed, pack).map(({ name }) => name)).toEqual(['丁一', '王一', '魏一'])
    expect(codes(checkListOrder(listed, pack))).toEqual(['E.419'])
    expect(checkListOrder(inListOrder(listed, pack), pack)).toEqual([])
  })

  it('stands by votes after a preliminary election where the pack says so [S3 十]', () => {
    const local = {
      ...pack,
      nomination: { ...pack.nomination, orderAfterPreselection: { value: 'votes' as const, article: 'S3 十' } },
    }
    expect(inListOrder(listed, local).map(({ name }) => name)).toEqual(['王一', '丁一', '魏一'])
  })

  it('is neither exchanged nor altered; withdrawals are events [S2 35]', () => {
    expect(checkUnaltered(listed, listed.slice(1), ['魏一'])).toEqual([])
    expect(checkUnaltered(listed, listed.slice(1), [])[0]?.params).toEqual({ names: '魏一' })
    expect(codes(checkUnaltered(listed.slice(1), listed, []))).toEqual(['E.414'])
  })

  it('calls for a preliminary election when there are too many, and takes the first by votes [S1 32; S2 36]', () => {
    const before = { contest: { seats: 2, election: 'general' as const }, given: 5, isAgreed: false }
    expect(codes(preselectionNeeded(before, pack))).toEqual(['E.416'])
    expect(preselectionNeeded({ ...before, given: 4 }, pack)).toEqual([])
    expect(preselectionNeeded({ ...before, isAgreed: true }, pack)).toEqual([])
    // A by-election has no most (S1 57).
    expect(preselectionNeeded({ ...before, contest: { seats: 2, election: 'byelection' } }, pack)).toEqual([])
    const votes = [voted('A', 50), voted('B', 40), voted('C', 40), voted('D', 30), voted('E', 20)]
    expect(preselect({ votes, places: 3 })).toEqual({ formal: ['A', 'B', 'C'], tied: [], left: 0 })
    const tied = preselect({ votes, places: 2 })
    expect([tied.formal, tied.tied.map(({ name }) => name), tied.left, codes(checkTie(tied))]).toEqual([
      ['A'],
      ['B', 'C'],
      1,
      ['E.417'],
    ])
    const tie = (...chosen: readonly string[]) => preselect({ votes, places: 2, tie: { chosen, reason: '抽签' } }).formal
    expect(tie('C')).toEqual(['A', 'C'])
    // As many as there are places, and only of those who are tied.
    expect([tie('B', 'C'), tie('D'), tie('A'), tie('C', 'D')]).toEqual([['A'], ['A'], ['A'], ['A']])
    // Whoever withdrew leaves the place to the next.
    expect(preselect({ votes, places: 2 }, (candidate) => candidate !== 'A').formal).toEqual(['B', 'C'])
  })

  it.each([
    ['figures that agree', {}, []],
    ['more who took part than voters', { participants: 301, valid: 90 }, ['E.443']],
    ['more papers than people', { valid: 100 }, ['E.444']],
    ['more votes than papers', { votes: [voted('A', 91), voted('B', 1)] }, ['E.445']],
    ['more names than the papers bear', { most: 1, votes: [voted('A', 60), voted('B', 31)] }, ['E.446']],
    ['fewer places than S1 31 allows', { places: 2 }, ['E.447']],
    ['more places than S1 31 allows', { places: 5 }, ['E.447']],
  ] as const)('records a preliminary election with %s: %j', (_, changed, expected) => {
    expect(codes(checkPreselection({ ...held, ...changed }, { seats: 2, election: 'general' }, pack))).toEqual(expected)
  })

  it('wants as many to take part as the pack says, where it says so [北京 41]', () => {
    const turnout = { of: 1, in: 3, bound: 'at least' as const }
    const beijing = {
      ...pack,
      nomination: { ...pack.nomination, preselectionTurnout: { value: turnout, article: '北京 41' } },
    }
    const two = { seats: 2, election: 'general' as const }
    expect(codes(checkPreselection({ ...held, participants: 99 }, two, beijing))).toEqual(['E.421'])
    expect(checkPreselection({ ...held, participants: 100 }, two, beijing)).toEqual([])
  })

  it('is what the preliminary election made it, and nothing before it was held [S1 32]', () => {
    const before = { contest: { seats: 2, election: 'general' as const }, given: 5, isAgreed: false, stands: () => true }
    const list = (...names: readonly string[]) => names.map((name) => ({ candidate: name, name }))
    expect(codes(checkPreselected(list('A', 'B', 'C'), { ...before, held: undefined }, pack))).toEqual(['E.416'])
    expect(checkPreselected(list('C', 'A', 'B'), { ...before, held }, pack)).toEqual([])
    const other = checkPreselected(list('A', 'B', 'D'), { ...before, held }, pack)
    expect([codes(other), other[0]!.params]).toEqual([['E.448'], { names: 'D、C' }])
    // They agreed when they met again: the list is theirs.
    expect(checkPreselected(list('A', 'B', 'D'), { ...before, isAgreed: true, held }, pack)).toEqual([])
    const atTie = { ...held, votes: [voted('A', 50), voted('B', 40), voted('C', 30), voted('D', 30)] }
    expect(codes(checkPreselected(list('A', 'B', 'C'), { ...before, held: atTie }, pack))).toEqual(['E.417'])
  })
})

it.each([
  ['县级', 'W.423'],
  ['乡级', 'E.401'],
] as const)('somebody registered outside the town stands at %s: %s [S1 4]', (level, expected) => {
  expect(codes(checkProposal({ ...proposal, onRoll: false }, { ...contest, level }, departments, pack))).toEqual([expected])
})

describe('kin and staff', () => {
  const staff = [{ person: 's', name: '工作人员', role: '监票人' }]
  const candidate = (person: string, relation: string) => [{ person: 'c', name: '候选人', kin: [{ person, relation }] }]
  const both = (...relations: readonly string[]) => [
    { person: 'c', name: '候选人', kin: relations.map((relation) => ({ person: 's', relation })) },
  ]

  it.each(
    '夫 丈夫 妻子 配偶 爱人 父亲 继父 养母 妈妈 儿子 长子 养子 继女 独生女 哥哥 弟弟 大姐 妹妹 兄弟 祖父 爷爷 外婆 孙子 外孙 外孙女'.split(
      ' ',
    ),
  )('%s is near kin [民法典 1045]', (relation) => {
    expect(codes(checkStaffKin(staff, candidate('s', relation), pack))).toEqual(['E.409'])
  })

  it.each([
    ['a brother', candidate('s', '兄'), ['E.409']],
    ['a father-in-law', candidate('s', '岳父'), ['W.410']],
    ['a cousin', candidate('s', '表哥'), ['W.410']],
    ['kin by two words, the nearer stands', both('其他亲属', '哥哥'), ['E.409']],
    ['kin by two words, the other way round', both('父亲', '其他亲属'), ['E.409']],
    ['nobody', candidate('x', '兄'), []],
    ['the candidate', [{ person: 's', name: '候选人', kin: [] }], ['E.411']],
  ])('on the staff: %s [S1 43; S2 40]', (_who, candidates, expected) => {
    expect(codes(checkStaffKin(staff, candidates, pack))).toEqual(expected)
  })
})

describe('a formal list', () => {
  const two = [
    { ...proposal, declared: true },
    { ...proposal, declared: true, person: '2', name: '另一人' },
    { ...proposal, declared: true, person: '3', name: '又一人', nominator: '某团体' },
  ]
  it.each<[string, readonly Proposal[], boolean, string[]]>([
    ['of as many as the seats allow, after the groups met, stands [S1 31, 32]', two, true, []],
    ['that no group discussed does not [S1 32; S2 36]', two, false, ['E.430']],
    ['of too few does not [S1 31]', two.slice(1), true, ['E.403']],
    ['of somebody on no roll does not [S1 4]', [...two.slice(1), { ...two[0]!, onRoll: false }], true, ['E.401']],
    ['of whom nobody says that one declared stands, and is told [S1 48]', [...two.slice(1), proposal], true, ['W.425']],
    [
      'of whom nobody says that those who joined signed stands, and is told [S2 34]',
      [...two.slice(1), { ...two[0]!, by: 'voters', jointCount: 10 }],
      true,
      ['W.426'],
    ],
  ])('%s', (_what, proposals, isConsulted, expected) => {
    expect(codes(checkFormalList(proposals, { ...contest, level: '乡级' }, { departments, isConsulted }, pack))).toEqual(expected)
  })
})
