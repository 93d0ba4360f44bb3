import { describe, expect, it } from 'vitest'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { nameVillage, villagesAsked } from '#office/deciding/name-village.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { recordedPersons } from '#office/persons/recorded.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, codeOf, householdCsv, need, office, type Villager } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()

describe('a village that no constituency has', async () => {
  const { ledger } = await office(at, 'villages')
  const take = (file: string, people: readonly Villager[]) => need(importHouseholds(ledger, admin, file, householdCsv(people)))
  const named = (name: string, birth: string, more: Partial<Villager> = {}): Villager => ({
    name,
    birth,
    village: '冬坞自然村',
    ...more,
  })
  take('a.csv', [
    named('陈伟', '1985-05-05'),
    named('方芳', '1986-05-05'),
    named('李娜', '1987-05-05', { id: '330799198705050000' }),
    { name: '王敏', birth: '1988-05-05' },
  ])
  const village = recordedPersons(ledger)[0]!.fields['village']!

  it('is asked about once, with its rows', () => {
    const { unknown, villages } = villagesAsked(ledger)
    expect(unknown).toMatchObject([
      { written: '冬坞自然村', rows: 3, files: ['a.csv'], examples: [{ at: { file: 'a.csv', row: 2 }, name: '陈伟' }, {}, {}] },
    ])
    expect(villages).toContain(village)
  })

  it('is one of the villages there are', () => {
    expect(codeOf(nameVillage(ledger, admin, { written: '冬坞自然村', village: '没有村' }))).toBe('village.unknown')
    expect(codeOf(nameVillage(ledger, admin, { written: village, village }))).toBe('village.known')
  })

  it('once named, whoever waits for nothing else is recorded, and the others go on waiting', () => {
    expect(need(nameVillage(ledger, admin, { written: '冬坞自然村', village }))).toEqual({
      written: '冬坞自然村',
      village,
      recorded: 2,
      waiting: 1,
    })
    expect(recordedPersons(ledger).map(({ fields }) => [fields['name'], fields['village']])).toEqual([
      ['王敏', village],
      ['陈伟', village],
      ['方芳', village],
    ])
    expect(villagesAsked(ledger).unknown).toEqual([])
    expect(registerCounts(ledger, recordedPersons(ledger)[0]!.constituency).pending).toBe(1)
  })

  it('nor asked again: of the row that waited, and of files to come', () => {
    const right = {
      file: 'a.csv',
      row: 4,
      do: 'correct',
      fields: { idNumber: `33079919870505014${checkDigit('33079919870505014')}` },
    } as const
    const mended = need(decideRows(ledger, admin, [right]))
    expect(mended.refused.map(({ code }) => code)).toEqual([])
    expect(take('b.csv', [named('赵磊', '1990-05-05')])).toMatchObject({ persons: 1 })
    expect(recordedPersons(ledger).map(({ fields }) => fields['village'])).toEqual(Array(5).fill(village))
    expect(villagesAsked(ledger).unknown).toEqual([])
  })
})
