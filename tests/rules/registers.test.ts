import { describe, expect, it } from 'vitest'
import { evidenceFor, evidenceMissing } from '#rules/roll/evidence.ts'
import { checkGate } from '#rules/roll/gates.ts'
import { levelsFor } from '#rules/roll/levels.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { inPosterOrder, postedColumns } from '#rules/roll/poster.ts'
import { checkOnePlaceEach, checkPartition, rollOf } from '#rules/roll/register-partition.ts'
import { decideByDefault } from '#rules/roll/register.ts'
import type { PersonFacts } from '#rules/roll/register.ts'
import { balanceLines, balanceOf, checkBalance } from '#rules/roll/roll-balance.ts'
import { checkOneConstituency, correctRoll, rollTakes } from '#rules/roll/roll-versions.ts'
import { groupSizes } from '#rules/roll/voter-groups.ts'

const day = '2026-12-15'
const adult: PersonFacts = { birth: '1980-01-01', exportStatus: '在户', source: 'household' }
const codes = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code)

describe('the register of a person', () => {
  const papers = { permitNo: 'MN1', certificateNo: '选资1', certificateOrgan: '某选区', certificateDate: '2026-11-04' }
  it.each<[string, PersonFacts, Record<string, unknown>]>([
    ['a resident [S1 27]', adult, { register: 1, category: '补登' }],
    ['on the last roll [S1 27]', { ...adult, registeredLast: true }, { register: 1, category: '续登' }],
    ['newly 18 [S1 27]', { ...adult, birth: '2008-12-15', lastElectionDay: '2021-12-15' }, { register: 1, category: '新满18' }],
    ['moved in [S1 27]', { ...adult, movedInOn: '2024-01-01', lastElectionDay: '2021-12-15' }, { register: 1, category: '迁入' }],
    ['too young [S1 4]', { ...adult, birth: '2008-12-16' }, { decided: false, underAge: true }],
    ['dead in the list [S1 27]', { ...adult, death: {} }, { register: 4, section: '戊' }],
    [
      'dead in the export [S1 27]',
      { ...adult, exportStatus: '死亡', death: {} },
      { decided: false, outside: true, reason: 'dead_marked_in_export' },
    ],
    ['moved out [S1 27]', { ...adult, exportStatus: '迁出' }, { register: 4, section: '丁' }],
    ['dead before moved out [S1 27]', { ...adult, movedOutOn: '2025-01-01', death: {} }, { section: '戊' }],
    [
      'registers elsewhere, certificate issued [S2 27(5)]',
      { ...adult, away: { contact: '已联系', intent: '转出登记', certificateNo: '1' } },
      { section: '丁' },
    ],
    ['wants to, no certificate [S2 27(5)]', { ...adult, away: { contact: '已联系', intent: '转出登记' } }, { register: 2 }],
    ['registered at work [S2 27(1)]', { ...adult, workplace: { constituency: 'D02', confirmed: true } }, { section: '丁' }],
    ['not confirmed at work [S2 27(1)]', { ...adult, workplace: { constituency: 'D02', confirmed: false } }, { register: 1 }],
    ['deprived [S1 4]', { ...adult, deprivation: { imposed: 'attached', until: '2027-01-01' } }, { section: '甲' }],
    ['deprived until that very day [S1 4]', { ...adult, deprivation: { imposed: 'attached', until: day } }, { section: '甲' }],
    [
      'deprived until the day before [S1 27]',
      { ...adult, deprivation: { imposed: 'attached', until: '2026-12-14' } },
      { register: 1, category: '恢复政治权利' },
    ],
    ['deprived for life [S1 4]', { ...adult, deprivation: { imposed: 'attached', forLife: true } }, { section: '甲' }],
    [
      'end unknown [S1 4]',
      { ...adult, deprivation: { imposed: 'attached' } },
      { decided: false, reason: 'deprivation_end_missing' },
    ],
    [
      'deprived for a term after the prison term that still runs [刑法 58]',
      { ...adult, deprivation: { imposed: 'attached', from: '2027-03-01', until: '2029-03-01' } },
      { section: '甲', article: '刑法 58' },
    ],
    [
      'deprived by itself, from a later day on [S1 4]',
      { ...adult, deprivation: { imposed: 'alone', from: '2027-03-01', until: '2029-03-01' } },
      { register: 1 },
    ],
    ['deprived by itself [S1 4]', { ...adult, deprivation: { imposed: 'alone', until: '2029-03-01' } }, { section: '甲' }],
    [
      'on the list of the courts, in words nobody can read [S1 4]',
      { ...adult, deprivation: { imposed: 'unclear', until: '2029-03-01' } },
      { decided: false, reason: 'deprivation_unclear' },
    ],
    [
      'sentenced, not deprived: where he serves is not said [S2 30]',
      { ...adult, deprivation: { imposed: 'none', term: '有期徒刑1年6个月' } },
      { decided: false, reason: 'serving_where', article: 'S2 30' },
    ],
    [
      'sentenced, not deprived, and not in prison [S2 31]',
      { ...adult, deprivation: { imposed: 'none', term: '有期徒刑1年，缓刑2年' } },
      { register: 1 },
    ],
    [
      'suspended by a procuratorate [S2 32; S3 四]',
      { ...adult, suspension: { documentNo: '停决1', organ: '云越区人民检察院' } },
      { section: '乙' },
    ],
    [
      'suspended by a bureau of police [S2 32]',
      { ...adult, suspension: { documentNo: '停决1', organ: '云越区公安局' } },
      { decided: false, reason: 'suspension_unclear' },
    ],
    ['held, no decision [S2 32]', { ...adult, suspension: {} }, { decided: false, reason: 'suspension_unclear' }],
    [
      'confirmed ill [S1 27(2); S2 28]',
      { ...adult, mental: { documentNo: '认1', confirmedOn: '2026-11-12' } },
      { section: '丙' },
    ],
    ['diagnosed, not confirmed [S2 28]', { ...adult, mental: { documentNo: '认1' } }, { register: 1 }],
    ['not reached [S2 29]', { ...adult, away: { contact: '无法联系' } }, { section: '己' }],
    [
      'reached on D-12 and asked [S2 29]',
      { ...adult, away: { contact: '后取得联系', contactOn: '2026-12-03', askedToRegister: true } },
      { register: 2 },
    ],
    [
      'reached on D-11 [S2 29]',
      { ...adult, away: { contact: '后取得联系', contactOn: '2026-12-04', askedToRegister: true } },
      { section: '己' },
    ],
    ['reached, did not ask [S2 29]', { ...adult, away: { contact: '后取得联系', contactOn: '2026-12-01' } }, { section: '己' }],
    ['away [S1 42]', { ...adult, away: { contact: '已联系', contactOn: '2026-11-03', intent: '委托投票' } }, { register: 2 }],
    ['lives elsewhere [S1 42]', { ...adult, exportStatus: '人户分离' }, { register: 2 }],
    ['back home [S1 27]', { ...adult, away: { contact: '已返乡' } }, { register: 1 }],
    ['contact word unknown', { ...adult, away: { contact: '待核' } }, { decided: false, reason: 'contact_unknown' }],
    ['status word unknown', { ...adult, exportStatus: '空挂' }, { decided: false, reason: 'status_unknown' }],
    ['no birth date', {}, { decided: false, reason: 'birth_missing' }],
    [
      'migrant with permit and certificate [S2 27(5)]',
      { birth: '1980-01-01', source: 'migrant', migrant: papers },
      { register: 3 },
    ],
    [
      'migrant registered here last time [S2 27(5)]',
      { birth: '1980-01-01', source: 'migrant', migrant: { permitNo: 'MN1', registeredHereLast: true } },
      { register: 3 },
    ],
    [
      'migrant without permit [S2 27(5)]',
      { birth: '1980-01-01', source: 'migrant', migrant: { ...papers, permitNo: '' } },
      { outside: true, reason: 'residence_permit_missing' },
    ],
    [
      'migrant without certificate [S2 27(5)]',
      { birth: '1980-01-01', source: 'migrant', migrant: { permitNo: 'MN1' } },
      { outside: true, reason: 'certificate_missing' },
    ],
    [
      'migrant, certificate incomplete [S2 27(5)]',
      { birth: '1980-01-01', source: 'migrant', migrant: { ...papers, certificateOrgan: '' } },
      { outside: true, reason: 'certificate_incomplete' },
    ],
    [
      'migrant deprived [S1 4]',
      { birth: '1980-01-01', source: 'migrant', migrant: papers, deprivation: { imposed: 'attached', until: '2030-01-01' } },
      { section: '甲' },
    ],
    ['migrant with a household row [S2 26]', { ...adult, migrant: papers }, { register: 1 }],
  ])('%s', (_what, facts, decision) => {
    expect(decideByDefault(facts, day, pack)).toMatchObject(decision)
  })

  it('asks for a hospital’s proof as well where a place demands it [S4 22]', () => {
    const evidence = {
      ...pack.registration.evidence,
      丙: { value: ['documentNo', 'confirmedOn', 'hospitalProof'], article: 'S4 22' },
    }
    const shanghai = { ...pack, registration: { ...pack.registration, evidence } }
    const shown = { documentNo: '认1', confirmedOn: '2026-11-12' }
    expect(evidenceMissing('某人', '丙', shown, shanghai)[0]?.params).toMatchObject({ fields: 'hospitalProof' })
  })

  it('asks for the evidence of each section [S1 27; S2 28, 29, 32]', () => {
    expect(evidenceFor('乙', pack)).toEqual(['documentNo', 'organ', 'decidedOn'])
    expect(evidenceMissing('某人', '丙', { documentNo: '认1' }, pack)[0]?.params).toMatchObject({ fields: 'confirmedOn' })
    expect(evidenceMissing('某人', '丙', { documentNo: '认1', confirmedOn: '2026-11-12' }, pack)).toEqual([])
  })

  it('lets staff of higher units vote at county level only [S2 27(3); S2 11]', () => {
    expect(levelsFor('省级单位', pack)).toEqual(['县级'])
    expect(levelsFor(undefined, pack)).toEqual(['县级', '乡级'])
  })
})

describe('the four registers as a partition', () => {
  it('holds R = 册一 + 册二 + 册三 and R + 册四 = handled [S1 27]', () => {
    const counts = { 1: 1398, 2: 462, 3: 140, 4: 58, handled: 2058 }
    expect(rollOf(counts)).toBe(2000)
    expect(checkPartition(counts)).toEqual([])
    expect(checkPartition({ ...counts, handled: 2059 })[0]?.params).toEqual({ difference: 1 })
  })

  it('names whoever stands in two [S2 26]', () => {
    const entry = { person: '1', name: '甲某' }
    expect(
      checkOnePlaceEach([
        { ...entry, register: 1 },
        { ...entry, register: 4 },
      ])[0]?.params,
    ).toMatchObject({ first: 1, second: 4 })
    expect(
      checkOnePlaceEach([
        { ...entry, register: 1 },
        { person: '2', name: '甲某', register: 1 },
      ]),
    ).toEqual([])
  })

  it('defines four books whose columns carry every common key, and posts nothing of book four [S1 28]', () => {
    const common = [
      'seq',
      'card',
      'name',
      'sex',
      'ethnicity',
      'birth',
      'idNumber',
      'address',
      'household',
      'relation',
      'group',
      'levels',
      'phone',
      'registeredLast',
      'note',
    ]
    for (const { columns, register } of pack.registers) {
      const keys = columns.map(({ key }) => key)
      expect(keys).toEqual(expect.arrayContaining(common))
      expect(new Set(keys).size).toBe(keys.length)
      expect(postedColumns(register, pack)).toEqual(register === 4 ? [] : ['name', 'sex', 'group'])
    }
  })

  it('posts by group, inside it in stroke order [S1 28]', () => {
    const voters = [
      { name: '魏一', group: '2组' },
      { name: '王一', group: '10组' },
      { name: '丁一', group: '2组' },
    ]
    expect(inPosterOrder(voters).map(({ name }) => name)).toEqual(['丁一', '魏一', '王一'])
  })

  it('proposes groups of about forty voters [S2 24; S4 21]', () => {
    expect(groupSizes(81, pack)).toEqual([27, 27, 27])
    expect(groupSizes(80, pack)).toEqual([40, 40])
    expect(groupSizes(0, pack)).toEqual([])
  })
})

describe('三增三减', () => {
  const changes = {
    omittedLast: 57,
    movedIn: 8,
    new18: 109,
    restored: 2,
    migrantNew: 85,
    movedOut: 24,
    dead: 52,
    notFound: 32,
    deprived: 5,
    notReached: 9,
    suspended: 2,
    mental: 3,
  }
  it('explains the whole difference to last term [S1 27]', () => {
    expect(balanceOf(1866, changes, pack)).toBe(2000)
    expect(checkBalance(1866, changes, 2000, pack)).toEqual([])
    expect(checkBalance(1866, changes, 2001, pack)[0]?.code).toBe('E.119')
    expect(balanceLines(changes, pack)).toHaveLength(pack.balance.length)
  })
})

describe('versions of the roll', () => {
  const roll = { version: 1, voters: ['a', 'b'], frozen: false }
  it('makes a numbered version until D-2, and leaves the old one alone [S4 25]', () => {
    const next = correctRoll(
      roll,
      [
        { voter: 'c', kind: 'listed' },
        { voter: 'a', kind: 'struck' },
      ],
      '2026-12-13',
      day,
      pack,
    )
    expect(next).toEqual({ ok: true, value: { version: 2, voters: ['b', 'c'], frozen: false } })
    expect(roll.voters).toEqual(['a', 'b'])
  })

  it.each([
    ['after D-2', roll, { voter: 'c', kind: 'listed' }, '2026-12-14', 'E.126'],
    [
      'ordered by a court, on a frozen roll',
      { ...roll, frozen: true },
      { voter: 'c', kind: 'listed', judged: true },
      '2026-12-14',
      'E.125',
    ],
    ['on a frozen roll', { ...roll, frozen: true }, { voter: 'c', kind: 'listed' }, '2026-12-01', 'E.125'],
    ['of someone already listed', roll, { voter: 'a', kind: 'listed' }, '2026-12-01', 'E.127'],
    ['striking someone absent', roll, { voter: 'z', kind: 'struck' }, '2026-12-01', 'E.127'],
  ] as const)('refuses a correction %s [S1 28; S4 25]', (_what, version, correction, today, code) => {
    const next = correctRoll(version, [correction], today, day, pack)
    expect(!next.ok && codes(next.error)).toEqual([code])
  })

  it('carries out what a court ordered after D-2 as well [S1 29]', () => {
    const ordered = { voter: 'c', kind: 'listed', judged: true } as const
    expect(correctRoll(roll, [ordered], '2026-12-14', day, pack)).toMatchObject({ ok: true, value: { version: 2 } })
    const beside = correctRoll(roll, [ordered, { voter: 'a', kind: 'struck' }], '2026-12-14', day, pack)
    expect(!beside.ok && codes(beside.error)).toEqual(['E.126'])
  })

  it.each([
    ['any correction until D-2', false, '2026-12-13', undefined, 'corrections'],
    ['then what a court ordered', false, '2026-12-14', undefined, 'orders'],
    ['any as long as two decided', false, '2026-12-14', { until: '2026-12-14', reason: '台风' }, 'corrections'],
    ['and no longer', false, '2026-12-15', { until: '2026-12-14', reason: '台风' }, 'orders'],
    ['nothing once it is frozen', true, '2026-12-01', undefined, 'nothing'],
    ['nothing after election day', false, '2026-12-16', undefined, 'nothing'],
  ] as const)('takes %s [S1 28, 29; S4 25]', (_what, frozen, on, decision, takes) => {
    expect(rollTakes(frozen, on, day, pack, decision)).toBe(takes)
  })

  it('finds a voter on two lists of one level [S2 26]', () => {
    expect(checkOneConstituency({ D01: ['a', 'b', 'a'], D02: ['b'] }).map(({ params }) => params.name)).toEqual(['b'])
  })
})

describe('三关', () => {
  const request = { gate: 2, persons: ['甲', '乙'], counts: { handled: 10, decided: 10 }, openErrors: 0 } as const
  it.each([
    ['opens in order', request, [1], []],
    ['stays shut before the first', request, [], ['E.120']],
    ['stays shut with open errors', { ...request, openErrors: 1 }, [1], ['E.121']],
    ['needs two persons for the review', { ...request, persons: ['甲', '甲'] }, [1], ['E.122']],
    ['needs counts that are settled', { ...request, counts: { handled: 10, decided: 9 } }, [1], ['E.123']],
    ['needs counts', { ...request, counts: null }, [1], ['E.123']],
    ['opens the first for one person', { ...request, gate: 1, persons: ['甲'] }, [], []],
    ['opens the third after both', { ...request, gate: 3, persons: ['甲'] }, [1, 2], []],
    ['keeps the third shut after the first alone', { ...request, gate: 3 }, [1], ['E.120']],
  ] as const)('%s [S1 27, 28, 29]', (_what, asked, passed, expected) => {
    expect(codes(checkGate(asked, passed, pack))).toEqual(expected)
  })
})
