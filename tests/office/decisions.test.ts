import { describe, expect, it } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { readDecisionTable, SAMPLE_DECISIONS } from '#office/deciding/decisions-table.ts'
import { sampleTable } from '#office/reading/sample-table.ts'
import { readDecisions, type Decision } from '#office/deciding/decisions-file.ts'
import { diffExports } from '#office/later-export/diff.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { personOf } from '#office/persons/recorded.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, codeOf, householdCsv, need, office, type Villager } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const number = (birth: string, serial: number): string => {
  const first17 = `330799${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}
const chen: Villager = { name: '陈伟', birth: '1985-05-05', id: number('1985-05-05', 901) }
const wang: Villager = { name: '王芳', birth: '1990-06-06', sex: '女', id: number('1990-06-06', 902) }
const take = (ledger: Ledger, file: string, villagers: readonly Villager[]) =>
  need(importHouseholds(ledger, admin, file, householdCsv(villagers)))
const decide = (ledger: Ledger, ...decisions: readonly Decision[]) => need(decideRows(ledger, admin, decisions))
const names = (ledger: Ledger) =>
  ledger.statements.on('SELECT constituency || name FROM persons WHERE dropped = 0 ORDER BY 1').pluck().all() as string[]

describe('a row that waits', async () => {
  const { ledger } = await office(at, 'waiting')
  take(ledger, 'a.csv', [chen, { ...wang, id: '330799199006069021' }])

  it('keeps the roll from being published until somebody decides', () => {
    need(decideAll(ledger, admin))
    expect(registerCounts(ledger, 'D01')).toMatchObject({ pending: 1, undecided: 0 })
    expect(codeOf(publishRoll(ledger, admin, 'D01'))).toBe('publish.pending')
  })

  it.each<[string, Decision, string]>([
    ['of a file nobody imported', { file: 'z.csv', row: 2, do: 'drop' }, 'decide.unknown-row'],
    ['kept as it is with a wrong number', { file: 'a.csv', row: 3, do: 'keep' }, 'decide.still-wrong'],
    ['given somebody else’s number', { file: 'a.csv', row: 3, do: 'correct', fields: { idNumber: chen.id! } }, 'decide.taken'],
    ['put into a register', { file: 'a.csv', row: 3, do: 'register', register: 1 }, 'decide.no-person'],
  ])('cannot be %s', (_, decision, code) => {
    expect(decide(ledger, decision)).toMatchObject({ done: 0, refused: [{ number: 1, code }] })
    expect(names(ledger)).toEqual(['D01陈伟'])
  })

  it('becomes a person when put right, says who corrected what, and is settled once', () => {
    const decision: Decision = { file: 'a.csv', row: 3, do: 'correct', fields: { idNumber: wang.id! }, reason: '核对身份证' }
    expect(decide(ledger, decision)).toMatchObject({ done: 1, refused: [] })
    expect(decide(ledger, decision)).toMatchObject({ done: 0, already: 1 })
    expect(names(ledger)).toEqual(['D01王芳', 'D01陈伟'])
    expect(factsOf(ledger, 'person.corrected').map(({ body }) => [body.field, body.after, body.reason])).toContainEqual([
      'idNumber',
      wang.id,
      '核对身份证',
    ])
    expect(take(ledger, 'a.csv', [chen, { ...wang, id: '330799199006069021' }])).toMatchObject({ persons: 0 })
  })
})

describe('someone in two constituencies', async () => {
  const { ledger } = await office(at, 'two')
  take(ledger, 'a.csv', [chen])
  take(ledger, 'b.csv', [{ ...chen, village: '下宅村' }])

  it('is decided about in neither before the office says which', () => {
    expect(need(decideAll(ledger, admin))).toMatchObject({ decided: 0, open: 2 })
  })

  it('stays in the one that is kept', () => {
    expect(
      decide(ledger, { file: 'b.csv', row: 2, do: 'same-person', other: { file: 'a.csv', row: 2 }, keep: 'this' }).refused,
    ).toEqual([])
    expect(names(ledger)).toEqual(['D02陈伟'])
    expect(need(decideAll(ledger, admin))).toMatchObject({ decided: 1, open: 0 })
    expect(registerCounts(ledger, 'D01')).toMatchObject({ toHandle: 0, undecided: 0, pending: 0 })
  })
})

describe('a decision of the committee', async () => {
  const { ledger } = await office(at, 'committee')
  take(ledger, 'a.csv', [chen])
  const place = { file: 'a.csv', row: 2 }

  it('stands against the rules', () => {
    need(decideAll(ledger, admin))
    const evidence = { basis: '诊断及确认', documentNo: '模〔2026〕1号', confirmedOn: '2026-11-12' }
    expect(
      decide(ledger, { ...place, do: 'register', register: 4, section: '丙', article: 'S1 27(2)', evidence }).refused,
    ).toEqual([])
    expect(need(decideAll(ledger, admin)).decided).toBe(0)
    expect(registerCounts(ledger, 'D01').sections).toEqual({ 丙: 1 })
  })

  it('names a section in register four and in no other', () => {
    for (const decision of [
      { ...place, do: 'register', register: 4 } as const,
      { ...place, do: 'register', register: 1, section: '甲' } as const,
    ])
      expect(decide(ledger, decision).refused).toMatchObject([{ code: 'decide.section' }])
  })
})

describe('a correction by hand', async () => {
  const { ledger } = await office(at, 'corrected')
  take(ledger, 'a.csv', [{ ...chen, name: '陈?' }, wang])
  const name = () => ledger.statements.on('SELECT name FROM persons WHERE person = ?').pluck().get(personOf(chen.id!))
  const later = (villagers: readonly Villager[], accept: readonly ['all'] | readonly [] = []) =>
    need(diffExports(ledger, admin, [{ path: 'a.csv', bytes: householdCsv(villagers) }], accept))

  it('is not undone by importing again', () => {
    expect(decide(ledger, { file: 'a.csv', row: 2, do: 'correct', fields: { name: '陈㛃' } }).refused).toEqual([])
    expect(take(ledger, 'a.csv', [{ ...chen, name: '陈?' }, wang]).persons).toBe(0)
    expect(name()).toBe('陈㛃')
  })

  it('is shown against a later export that says otherwise, and stays when everything is accepted', () => {
    const { findings } = later([{ ...chen, name: '陈伟' }, wang], ['all'])
    expect(findings).toMatchObject([{ kind: 'correction_kept', params: { kept: '陈㛃', after: '陈伟' } }])
    expect(name()).toBe('陈㛃')
    expect(later([{ ...chen, name: '陈伟', group: '2' }, wang], ['all']).findings.map(({ kind }) => kind)).toEqual([
      'correction_kept',
      'address_changed',
    ])
    expect(name()).toBe('陈㛃')
  })

  it('of one file leaves the others’ villages alone', () => {
    expect(later([{ ...chen, name: '陈?', village: '下宅村' }]).findings.map(({ kind }) => kind)).not.toContain('moved_out')
  })
})

describe('a file of decisions', () => {
  it.each([
    ['no JSON', 'file,row', 'decide.not-json'],
    ['no list', '{}', 'decide.not-json'],
    ['an unknown act', '[{"file":"a","row":2,"do":"guess"}]', 'decide.malformed'],
    ['a row that is no number', '[{"file":"a","row":"2","do":"drop"}]', 'decide.malformed'],
    ['a field nobody asked for', '[{"file":"a","row":2,"do":"drop","all":true}]', 'decide.malformed'],
  ])('with %s is refused', (_, text, code) => {
    expect(codeOf(readDecisions('d.json', text))).toBe(code)
  })
})

it.each(['xlsx', 'csv'] as const)('the sample of a list of decisions, as %s, is one', (kind) => {
  const { name, bytes } = sampleTable(SAMPLE_DECISIONS, kind)
  const read = need(readDecisionTable(name, bytes))
  expect(read.map((each) => each.do)).toEqual(['correct', 'keep', 'drop', 'same-person', 'different', 'register'])
  expect(read[0]).toEqual({
    file: 'D05.csv',
    row: 38,
    do: 'correct',
    reason: '核对户口簿',
    fields: { village: '东坞村', group: '1' },
  })
})
