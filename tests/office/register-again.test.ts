import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { decidedPersons } from '#office/persons/persons.ts'
import { recordedPersons } from '#office/persons/recorded.ts'
import { pendingRows } from '#office/persons/pending-rows.ts'
import { printRegisters } from '#office/registers/print-registers.ts'
import { admin, need, office, publish, villagers, type Villager } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const people: readonly Villager[] = [
  ...villagers(12),
  { name: '王俊䶮', birth: '1990-07-01', household: '901', group: '7' },
  { name: '阿依古丽·买买提', birth: '1985-06-30', household: '902', sex: '女', group: '12' },
  { name: '陈外出', birth: '1979-03-21', household: '903', status: '人户分离' },
]
let ledger: Ledger
let files: readonly string[]

/** What the source said of everyone, by ID number. */
const told = (of: Ledger): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    recordedPersons(of)
      .toSorted((a, b) => (a.fields['idNumber']! < b.fields['idNumber']! ? -1 : 1))
      .map(({ constituency, fields, extra }) => [fields['idNumber']!, { constituency, ...fields, ...extra }]),
  )

beforeAll(async () => {
  const at = folder()
  ledger = (await office(at)).ledger
  publish({ ledger } as never, people)
  const printed = need(await printRegisters(ledger, admin, { constituencies: ['D01'], folder: join(at, 'print') }))
  files = printed.flatMap(({ rows, xlsx }) => (rows > 0 ? [xlsx] : []))
})

const take = (into: Ledger) =>
  files.map((file) => need(importHouseholds(into, admin, file.split('/').at(-1)!, readFileSync(file))))

describe('a register that was exported', () => {
  it('says of nobody anything new where it was exported', () => {
    const before = told(ledger)
    const taken = take(ledger)
    expect(taken.map(({ persons, known }) => [persons, known])).toEqual([
      [0, 14],
      [0, 1],
    ])
    expect(pendingRows(ledger)).toEqual([])
    expect(told(ledger)).toEqual(before)
  })

  it('makes the same people elsewhere, each once', async () => {
    const other = (await office(folder())).ledger
    take(other)
    expect(pendingRows(other)).toEqual([])
    const [here, there] = [told(ledger), told(other)]
    expect(Object.keys(there)).toEqual(Object.keys(here))
    for (const [id, person] of Object.entries(here)) expect(there[id], person['name']).toMatchObject(person)
    need(decideAll(other, admin))
    const registersOf = (of: Ledger) =>
      decidedPersons(of, 'D01')
        .map(({ register, fields }) => `${register} ${fields['idNumber']}`)
        .sort()
    expect(registersOf(other)).toEqual(registersOf(ledger))
    closeLedger(other)
  })
})
