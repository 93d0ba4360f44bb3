import { describe, expect, it } from 'vitest'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import type { PersonFacts } from '#rules/roll/person-facts.ts'
import { checkMigrantPapers } from '#rules/roll/migrant-papers.ts'
import { checkListed, checkOwnRow } from '#rules/roll/row-of-person.ts'
import { ofOneName, ofOneNumber, pairFinding, pairWaits, type PersonRow } from '#rules/roll/same-person.ts'
import { paramsOf } from '../fixtures/params.ts'

const day = '2026-12-15'
const own = (facts: PersonFacts) => checkOwnRow('郑杰', facts, day, pack).map(({ code }) => code)

describe('S2 25: what somebody’s own row says', () => {
  it.each<readonly [string, PersonFacts, readonly string[]]>([
    ['of age', { birth: '1990-01-01' }, []],
    ['18 that very day', { birth: '2008-12-15' }, ['W.102']],
    ['18 the day after', { birth: '2008-12-16' }, ['W.101', 'W.102']],
    ['dead, which goes before moved away', { birth: '1990-01-01', exportStatus: '死亡', movedOutOn: '2026-01-01' }, ['W.108']],
    ['moved away', { birth: '1990-01-01', movedOutOn: '2026-01-01' }, ['W.107']],
    ['too young is enough', { birth: '2010-01-01', exportStatus: '死亡' }, ['W.101']],
    ['a migrant of 18 that very day', { birth: '2008-12-15', source: 'migrant' }, ['W.135']],
    ['a migrant too young', { birth: '2009-12-15', source: 'migrant' }, ['W.134']],
    ['no birth date', { exportStatus: '死亡' }, []],
  ])('%s', (_what, facts, codes) => {
    expect(own({ source: 'household', ...facts })).toEqual(codes)
  })
})

describe('S1 27: what a status list says against them', () => {
  const term = { deprivation: { imposed: 'attached', from: '2026-01-01', until: '2027-01-01' } as const }
  it.each<readonly [string, PersonFacts, readonly string[]]>([
    ['dead', { death: { on: '2026-05-01' } }, ['W.103']],
    ['deprived', term, ['W.104']],
    ['deprived, a migrant', { ...term, source: 'migrant' }, ['W.136']],
    ['a sentence alone', { deprivation: { imposed: 'none' } }, []],
    ['suspended', { suspension: { documentNo: '一号', organ: '某县人民检察院' } }, ['W.105']],
    ['confirmed ill', { mental: { documentNo: '二号', confirmedOn: '2026-05-01' } }, ['W.106']],
    ['not reached is decided when the list is', { away: { contact: '无法联系' } }, []],
  ])('%s', (_what, facts, codes) => {
    expect(checkListed('郑杰', { birth: '1990-01-01', ...facts }, day, pack).map(({ code }) => code)).toEqual(codes)
  })
})

describe('S2 27(5): the papers a migrant lacks', () => {
  const lacking = (migrant: PersonFacts['migrant']) =>
    checkMigrantPapers('郑杰', { birth: '1990-01-01', source: 'migrant', migrant: migrant! }, (paper) => paper, day, pack)
  it('names the permit before the certificate, and of a certificate what is missing', () => {
    const certificate = { certificateNo: '1', certificateOrgan: '镇选举委员会', certificateDate: '2026-11-01' }
    expect(lacking({}).map(({ code }) => code)).toEqual(['W.112'])
    expect(lacking({ permitNo: '1' }).map(({ code }) => code)).toEqual(['W.110'])
    const partly = lacking({ permitNo: '1', certificateNo: '1' })
    expect(partly.map((each) => [each.code, paramsOf(each)['fields']])).toEqual([['W.111', 'certificateOrgan、certificateDate']])
    expect(lacking({ permitNo: '1', ...certificate })).toEqual([])
  })
})

describe('S2 26: two rows that may be one person', () => {
  const row = (fields: PersonRow['fields'], constituency = 'D01'): PersonRow => ({
    fields: { idNumber: '1', name: '郑杰', birth: '1990-01-01', ...fields },
    extra: {},
    constituency,
  })
  it.each<readonly [string, PersonRow, PersonRow]>([
    ['one_id_two_names', row({}), row({ name: '郑洁' })],
    ['dup_same_constituency', row({}), row({ name: '郑?' })],
    ['dup_cross_constituency', row({}), row({}, 'D02')],
    ['also_in_household_register', row({}), row({ listedAs: 'migrant' })],
    ['same_migrant_in_two_constituencies', row({ listedAs: 'migrant' }), row({ listedAs: 'migrant' }, 'D02')],
  ])('of one number: %s', (kind, a, b) => {
    expect(ofOneNumber(a, b)).toBe(kind)
    expect(pairFinding(ofOneNumber(a, b), a, b).kind).toBe(kind)
    expect(pairWaits(kind)).toBe(kind !== 'also_in_household_register')
  })

  it('of one name and birthday: one person if they share a telephone, namesakes if they have two', () => {
    const [a, b] = [row({ phone: '1' }), row({ idNumber: '2', phone: '1' })]
    expect(ofOneName(a, b)).toBe('probable_same_person')
    expect(ofOneName(a, row({ idNumber: '2', phone: '3' }))).toBe('same_name_and_birth')
    expect(pairWaits('same_name_and_birth')).toBe(false)
  })
})
