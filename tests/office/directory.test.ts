import { describe, expect, it } from 'vitest'
import type { DirectoryFilter } from '#contract/directory.ts'
import { attached } from '#ledger/attachments.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { directoryTable } from '#office/directory/directory-table.ts'
import { enterPerson } from '#office/directory/enter-person.ts'
import { listPeople } from '#office/directory/list-people.ts'
import { personCard } from '#office/directory/person-card.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { diffExports } from '#office/later-export/diff.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { rollOf } from '#roll/election.ts'
import { approveProxy } from '#roll/authorise.ts'
import { admin, codeOf, householdCsv, need, office, publish, registrar, type Villager } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const number = (birth: string, serial: number): string => {
  const first17 = `330799${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}
const lou: Villager = { name: '楼建国', birth: '1968-03-14', id: number('1968-03-14', 901) }
const jin: Villager = { name: '金秀英', birth: '1970-05-06', sex: '女', id: number('1970-05-06', 902) }
const child: Villager = { name: '楼小', birth: '2015-01-01', id: number('2015-01-01', 903) }
const namesake: Villager = { name: '楼建国', birth: '1990-09-09', group: '2', household: '0202', id: number('1990-09-09', 905) }
const gone: Villager = {
  name: '陈走',
  birth: '1980-01-01',
  household: '0303',
  status: '迁出',
  movedOutOn: '2026-03-01',
  id: number('1980-01-01', 907),
}
const unread: Villager = { name: '王待核', birth: '1985-05-05', household: '0404', id: '330799198505059' }
const town = [lou, jin, child, namesake, gone, unread]

const take = (ledger: Ledger, file: string, villagers: readonly Villager[]) =>
  need(importHouseholds(ledger, admin, file, householdCsv(villagers)))
const names = (ledger: Ledger, filter: DirectoryFilter = {}) => listPeople(ledger, filter).items.map(({ name }) => name)
const keyOf = (ledger: Ledger, name: string, birth?: string) =>
  listPeople(ledger, {}).items.find((line) => line.name === name && (birth === undefined || line.birth === birth))!.of
const cardOf = (ledger: Ledger, name: string, birth?: string) => need(personCard(ledger, keyOf(ledger, name, birth)))

describe('the directory', async () => {
  const { ledger } = await office(at, 'directory')
  take(ledger, 'D01.csv', town)

  it('has everybody the office knows, rows that wait among them, in the order of the way', () => {
    expect(names(ledger)).toEqual(['楼建国', '金秀英', '楼小', '陈走', '王待核', '楼建国'])
    expect(listPeople(ledger, {})).toMatchObject({
      all: 6,
      total: 6,
      states: { waiting: 1, 'no-number': 1, undecided: 4, 'under-age': 1, moved: 1 },
    })
  })

  it('shows the register of each once it was decided', () => {
    need(decideAll(ledger, registrar))
    expect(listPeople(ledger, {}).states).toEqual({
      register1: 3,
      register4: 1,
      moved: 1,
      'under-age': 1,
      waiting: 1,
      'no-number': 1,
    })
    expect(names(ledger, { state: 'moved' })).toEqual(['陈走'])
    expect(names(ledger, { state: 'no-number' })).toEqual(['王待核'])
    expect(names(ledger, { state: 'under-age' })).toEqual(['楼小'])
  })

  it.each<[string, DirectoryFilter, readonly string[]]>([
    ['a name', { text: '建国' }, ['楼建国', '楼建国']],
    ['pinyin', { text: 'jinxiu' }, ['金秀英']],
    ['initials', { text: 'ljg' }, ['楼建国', '楼建国']],
    ['the tail of a number', { text: jin.id!.slice(-4) }, ['金秀英']],
    ['the beginning of a number', { text: '3307991980' }, ['陈走']],
    ['a group', { village: '东坞村', group: '2' }, ['楼建国']],
    ['age', { ageFrom: 50, ageTo: 57 }, ['金秀英']],
    ['a constituency without anybody', { constituency: 'D09' }, []],
    ['name and state together', { text: '楼', state: 'register1' }, ['楼建国', '楼建国']],
  ])('is looked through by %s', (_, filter, found) => {
    expect(names(ledger, filter)).toEqual(found)
  })

  it('is sorted by any column, up and down, and answers one window of it', () => {
    expect(names(ledger, { sort: 'birth' })).toEqual(['楼建国', '金秀英', '陈走', '王待核', '楼建国', '楼小'])
    expect(names(ledger, { sort: 'birth', down: true })[0]).toBe('楼小')
    expect(names(ledger, { sort: 'name' })).toEqual(['陈走', '金秀英', '楼建国', '楼建国', '楼小', '王待核'])
    const window = listPeople(ledger, { sort: 'birth', from: 2, most: 2 })
    expect([window.total, window.items.map(({ name }) => name)]).toEqual([6, ['陈走', '王待核']])
    expect(listPeople(ledger, { village: '东坞村' }).groups).toEqual(['1', '2'])
  })

  it('prints what is shown, in words', () => {
    const table = directoryTable(ledger, { state: 'moved', constituency: 'D01' })
    expect(table.rows).toMatchObject([{ seq: '1', name: '陈走', age: '46', states: '册四、迁出' }])
    expect(table.title).toContain('迁出')
    expect(table.foot[0]).toContain('共 1 人')
  })
})

describe('somebody’s own page', async () => {
  const { ledger } = await office(at, 'page')
  take(ledger, 'D01.csv', town)
  need(decideAll(ledger, registrar))

  it('tells each fact with its file and row, the register with the rule, the household, and namesakes apart', () => {
    const card = cardOf(ledger, '楼建国', lou.birth)
    expect(card.at).toEqual({ file: 'D01.csv', row: 2 })
    expect(card.facts).toContainEqual({ field: 'name', text: '楼建国', from: { is: 'row', at: { file: 'D01.csv', row: 2 } } })
    expect(card.extra).toEqual({ 门牌颜色: '蓝色' })
    expect(card.decision).toMatchObject({ register: 1, rule: 'resident', article: 'S1 27', by: ['registrar'] })
    expect(card.household.map(({ name, age }) => [name, age])).toEqual([
      ['楼建国', 58],
      ['金秀英', 56],
      ['楼小', 11],
    ])
    expect(card.namesakes).toMatchObject([{ name: '楼建国', birth: namesake.birth, group: '2', household: '0202' }])
    expect(card.history.map(({ what, by }) => [what, by])).toEqual([
      ['recorded', ['office-admin']],
      ['decided', ['registrar']],
    ])
  })

  it('says why nobody decided: under age, or a row that waits', () => {
    expect(cardOf(ledger, '楼小')).toMatchObject({ decision: null, open: { why: 'under-age' } })
    expect(cardOf(ledger, '王待核')).toMatchObject({ decision: null, open: { why: 'row-waits' }, history: [{ what: 'held' }] })
  })

  it('is found by the row of a file, also after the row was put right', () => {
    const row = { file: 'D01.csv', row: 7 }
    expect(need(personCard(ledger, row)).line.states).toEqual(['waiting', 'no-number'])
    const right = { idNumber: number('1985-05-05', 911) }
    need(
      decideRows(ledger, registrar, [
        { ...row, do: 'correct', fields: right, reason: '核对身份证', evidence: { 证件: '身份证' } },
      ]),
    )
    const card = need(personCard(ledger, row))
    expect(card.line).toMatchObject({ name: '王待核', idNumber: right.idNumber, states: ['undecided'] })
    expect(card.facts.find(({ field }) => field === 'idNumber')?.from).toMatchObject({
      is: 'hand',
      by: ['registrar'],
      before: '330799198505059',
      reason: '核对身份证',
      evidence: { 证件: '身份证' },
    })
    expect(card.history.map(({ what }) => what)).toEqual(['held', 'corrected', 'recorded', 'settled'])
    expect(names(ledger, { state: 'waiting' })).toEqual([])
  })

  it('keeps the history of whoever has another name in the books since the number was put right', () => {
    const fields = { idNumber: number('1968-03-14', 921) }
    need(decideRows(ledger, registrar, [{ file: 'D01.csv', row: 2, do: 'correct', fields, reason: '核对身份证' }]))
    const card = cardOf(ledger, '楼建国', lou.birth)
    expect(card.history.map(({ what }) => what)).toEqual(['recorded', 'decided', 'dropped', 'corrected', 'again'])
    expect(names(ledger, { state: 'dropped' })).toEqual(['楼建国'])
    expect(names(ledger, { text: '楼建国' })).toHaveLength(2)
  })

  it('of nobody is refused', () => {
    expect(codeOf(personCard(ledger, { constituency: 'D01', person: 'P0000000000000000' }))).toBe('directory.unknown')
    expect(codeOf(personCard(ledger, { file: 'D09.csv', row: 2 }))).toBe('directory.unknown')
  })
})

it('tells the card, the authorisations given and held, and what the roll says', async () => {
  const town = await office(at, 'roll')
  publish(town, [lou, jin])
  const { ledger } = town
  const [principal, agent] = rollOf(ledger, 'D01').map(({ voter }) => voter)
  need(
    approveProxy(
      ledger,
      { actor: admin },
      { principal: principal!, agent: agent!, reason: '外出', means: '书面', document: 'W-1' },
    ),
  )
  const by = (card: string) => {
    const name = rollOf(ledger, 'D01').find(({ voter }) => voter === card)!.fields.name
    return cardOf(ledger, name)
  }
  expect(by(principal!)).toMatchObject({ roll: { card: principal, version: 1, struck: false } })
  expect(by(principal!).authorisations).toMatchObject([{ is: 'given', card: agent, document: 'W-1' }])
  expect(by(agent!).authorisations).toMatchObject([{ is: 'held', card: principal }])
  expect(by(principal!).history.map(({ what }) => what)).toEqual(['recorded', 'decided', 'listed', 'authorised'])
  expect(names(ledger, { text: principal! })).toEqual([by(principal!).line.name])
})

describe('somebody in no file', async () => {
  const { ledger } = await office(at, 'by-hand')
  take(ledger, 'D01.csv', [lou, jin])
  const fields = {
    name: '骆新',
    idNumber: number('1988-08-08', 931),
    village: '东坞村',
    group: '1',
    household: '0101',
    relation: '女婿',
  }
  const entering = { fields, reason: '回乡居住，本人来登记', evidence: { 证件: '户口簿第3页' } }

  it('is registered by hand with evidence, on a slip that is kept like a file', () => {
    const entered = need(enterPerson(ledger, registrar, entering))
    expect(entered).toMatchObject({ constituency: 'D01', file: '登记单001-骆新.csv', namesakes: 0 })
    const card = cardOf(ledger, '骆新')
    expect(card.line).toMatchObject({ birth: '1988-08-08', sex: '男', states: ['undecided', 'by-hand'] })
    expect(card.at).toEqual({ file: '登记单001-骆新.csv', row: 2 })
    expect(card.history).toMatchObject([
      { what: 'slip', by: ['registrar'], reason: entering.reason, evidence: entering.evidence },
      { what: 'recorded' },
    ])
    const [slip] = factsOf(ledger, 'slip.written')
    expect(new TextDecoder().decode(attached(ledger, slip!.body.sha256))).toContain('"户口簿第3页"')
    expect(card.household.map(({ name }) => name)).toContain('骆新')
  })

  it('is put into a register by the rules, and corrected like anybody', () => {
    need(decideAll(ledger, registrar))
    expect(cardOf(ledger, '骆新').decision).toMatchObject({ register: 1 })
    const decided = need(
      decideRows(ledger, registrar, [
        { file: '登记单001-骆新.csv', row: 2, do: 'correct', fields: { phone: '13900000000' }, reason: '本人来电' },
      ]),
    )
    expect(decided).toMatchObject({ done: 1 })
    expect(verifyLedger(ledger.path).ok).toBe(true)
  })

  it('is not told gone by a later export that has never heard of them', () => {
    const { findings } = need(diffExports(ledger, admin, [{ path: 'D01-11.csv', bytes: householdCsv([lou, jin]) }], ['all']))
    expect(findings).toEqual([])
    expect(names(ledger)).toContain('骆新')
  })

  it.each([
    ['whose number is somebody’s', { ...entering, fields: { ...fields, idNumber: lou.id! } }, 'directory.known'],
    ['with a wrong number', { ...entering, fields: { ...fields, idNumber: '330799198808089999' } }, 'directory.wrong'],
    [
      'of no village',
      { ...entering, fields: { ...fields, idNumber: number('1988-08-08', 941), village: '西天村' } },
      'directory.wrong',
    ],
    ['without evidence', { ...entering, evidence: {} }, 'directory.evidence'],
  ])('is not registered %s', (_, input, code) => {
    expect(codeOf(enterPerson(ledger, registrar, input))).toBe(code)
  })
})

describe('what was put right by hand', () => {
  const corrected = async (name: string, fields: Readonly<Record<string, string>>, later: Partial<Villager>) => {
    const { ledger } = await office(at, name)
    take(ledger, 'D01.csv', [lou, jin])
    need(decideRows(ledger, registrar, [{ file: 'D01.csv', row: 2, do: 'correct', fields, reason: '核对户口簿' }]))
    need(diffExports(ledger, admin, [{ path: 'D01-11.csv', bytes: householdCsv([{ ...lou, ...later }, jin]) }], ['all']))
    return { ledger, card: cardOf(ledger, '楼建国') }
  }

  it('as an ID number stays when the export goes on with the wrong one', async () => {
    const idNumber = number('1968-03-14', 921)
    const { ledger, card } = await corrected('kept-number', { idNumber }, { status: '人户分离', group: '3' })
    expect(card.line.idNumber).toBe(idNumber)
    expect(names(ledger, { text: '楼建国' })).toHaveLength(1)
  })

  it('before the number was put right stays as well', async () => {
    const { ledger } = await office(at, 'kept-name')
    take(ledger, 'D01.csv', [lou, jin])
    const put = (fields: Readonly<Record<string, string>>) =>
      need(decideRows(ledger, registrar, [{ file: 'D01.csv', row: 2, do: 'correct', fields, reason: '核对户口簿' }]))
    put({ name: '楼建囯' })
    put({ idNumber: number('1968-03-14', 921) })
    need(diffExports(ledger, admin, [{ path: 'D01-11.csv', bytes: householdCsv([{ ...lou, group: '3' }, jin]) }], ['all']))
    expect(names(ledger)).toEqual(['金秀英', '楼建囯'])
  })

  it('as a village stays, and so does the constituency that follows from it', async () => {
    const { ledger, card } = await corrected('kept-village', { village: '下宅村', group: '' }, { household: '0909', group: '5' })
    expect(card.line).toMatchObject({ village: '下宅村' })
    expect(card.line.constituency).toBe('D02')
    expect(names(ledger, { text: '楼建国' })).toHaveLength(1)
  })

  it('by taking it away stays away', async () => {
    const { card } = await corrected('kept-empty', { household: '' }, { group: '5', household: '0101' })
    expect(card.line).toMatchObject({ group: '5', household: '' })
  })
})
