import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { randomFrom } from '#rehearsal/random.ts'
import { householdHeadings } from '#rehearsal/town/data.ts'
import type { Town } from '#rehearsal/town/town.ts'
import { syntheticTown, writeTown } from '#rehearsal/town/town.ts'

const day = '2026-12-15'
const lastBirthday = '2008-12-15'

type Person = Record<string, string>

const peopleOf = (rows: Town['households'][number]['rows']): Person[] =>
  rows.map((row) => Object.fromEntries(householdHeadings.map((heading, column) => [heading, row[column] ?? ''])))
const everyone = (town: Town): Person[] => town.households.flatMap(({ rows }) => peopleOf(rows))
const isAdult = (person: Person): boolean => person['出生日期']! <= lastBirthday
const hasLeft = (person: Person): boolean => person['迁出日期'] !== '' && person['迁往地'] !== ''
const votes = (person: Person): boolean => isAdult(person) && person['人户状态'] !== '迁出'
const count = (people: readonly Person[], which: (person: Person) => boolean): number => people.filter(which).length

const sizes = [180, 181, 300, 999, 2000, 7321]
const seeds = ['1', '2', 'rehearsal', '青溪']
const towns = sizes.flatMap((voters) => seeds.map((seed) => ({ voters, seed, town: syntheticTown({ seed, voters, day }) })))

describe.each(towns)('a town of $voters voters from seed $seed', ({ voters, town }) => {
  const people = everyone(town)

  test('has exactly that many adults who have not moved out', () => {
    expect(count(people, votes)).toBe(voters)
  })

  test('says for each household file how many voters are in it', () => {
    expect(town.households.map(({ rows }) => count(peopleOf(rows), votes))).toEqual(town.households.map((one) => one.voters))
  })

  test('gives everyone a valid ID number of an area that was never assigned, all different', () => {
    expect(people.filter((person) => !hasValidId(person))).toEqual([])
    expect(new Set(people.map((person) => person['公民身份号码'])).size).toBe(people.length)
    expect(people.filter((person) => !/^\d{4}9[789]/u.test(person['公民身份号码']!))).toEqual([])
  })

  test('places everyone in a village and group of the constituency, and leaves no place empty', () => {
    for (const { constituency, rows } of town.households) {
      const inside = town.constituencies.filter(({ parent }) => parent === constituency)
      const owners = peopleOf(rows).map((person) => ({
        votes: votes(person),
        codes: inside.filter(({ covers }) => isCovered(covers, person)).map(({ code }) => code),
      }))
      expect(owners.filter(({ codes }) => codes.length !== 1)).toEqual([])
      expect(new Set(owners.filter((one) => one.votes).flatMap(({ codes }) => codes))).toEqual(
        new Set(inside.map(({ code }) => code)),
      )
      const villages = town.constituencies.find(({ code }) => code === constituency)!.covers.split(';')
      expect(new Set(peopleOf(rows).map((person) => person['村(居)委会']))).toEqual(new Set(villages))
      for (const { covers } of inside.filter(({ covers }) => covers.includes('['))) {
        const [, from, to] = /\[(\d+)-(\d+)组\]$/u.exec(covers)!
        const groups = new Set(
          peopleOf(rows)
            .filter((person) => isCovered(covers, person))
            .map((person) => Number(person['组'])),
        )
        expect(groups).toEqual(new Set(range(Number(from), Number(to))))
      }
    }
  })

  test('has both birthdays at the edge of the age limit in every constituency', () => {
    for (const { rows } of town.households) {
      const birthdays = peopleOf(rows).map((person) => person['出生日期'])
      expect(birthdays).toContain('2008-12-15')
      expect(birthdays).toContain('2008-12-16')
    }
  })

  test('has every rare character, one name with a dot, four namesakes in one constituency and surnames of two characters', () => {
    const names = people.filter(votes).map((person) => person['姓名']!)
    expect(
      Array.from('㛃䶮𬭎喆堃犇垚祎昇珺頔翀彧').filter((character) => !names.some((name) => name.includes(character))),
    ).toEqual([])
    expect(people.some((person) => person['姓名']!.includes('·') && person['民族'] === '维吾尔族' && votes(person))).toBe(true)
    expect(count(peopleOf(town.households[0]!.rows), (person) => person['姓名'] === '陈伟')).toBeGreaterThanOrEqual(4)
    expect(names.filter((name) => /^(诸葛|欧阳)/u.test(name)).length).toBeGreaterThanOrEqual(2)
  })

  test('gives those who moved out a date and a destination, and nobody else', () => {
    expect(people.filter((person) => hasLeft(person) !== (person['人户状态'] === '迁出'))).toEqual([])
    expect(people.filter((person) => person['迁出日期']! > '2026-10-26')).toEqual([])
  })

  test('has households with one head whose name every member carries, and with plausible generations', () => {
    const households = Map.groupBy(people, (person) => person['户号']!)
    for (const members of households.values()) {
      const heads = members.filter((person) => person['与户主关系'] === '户主')
      expect(heads).toHaveLength(1)
      expect(members.every((person) => person['户主'] === heads[0]!['姓名'])).toBe(true)
      expect(new Set(members.map((person) => person['户籍地址'])).size).toBe(1)
      expect(members.filter((person) => Math.abs(generationGap(heads[0]!, person)) > 1)).toEqual([])
    }
  })

  test('has phone numbers that no operator uses, and nobody born after the export', () => {
    expect(people.filter((person) => !/^(120\d{8})?$/u.test(person['联系电话']!))).toEqual([])
    expect(people.filter((person) => person['出生日期']! > '2026-10-26')).toEqual([])
  })
})

describe.each(seeds)('a larger town from seed %s', (seed) => {
  const town = syntheticTown({ seed, voters: 12_000, day })
  const people = everyone(town)
  const share = (which: (person: Person) => boolean, of: number): number => count(people, which) / of

  test.each([
    ['minors among its rows', (person: Person) => !isAdult(person), people.length, 0.15, 0.18],
    ['voters who live elsewhere', (person: Person) => isAdult(person) && person['人户状态'] === '人户分离', 12_000, 0.2, 0.24],
    ['people who moved out', (person: Person) => person['人户状态'] === '迁出', 12_000, 0.009, 0.015],
    ['women', (person: Person) => person['性别'] === '女', people.length, 0.45, 0.55],
    ['the commonest surname 陈', (person: Person) => person['姓名']!.startsWith('陈'), people.length, 0.04, 0.11],
  ] as const)('has the usual share of %s', (_, which, of, least, most) => {
    expect(share(which, of)).toBeGreaterThan(least)
    expect(share(which, of)).toBeLessThan(most)
  })

  test('spreads unevenly over the nine constituencies', () => {
    const sizes = town.households.map(({ voters }) => voters)
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeGreaterThan(1.2)
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(4)
  })
})

test('the same seed and size give the same town, another seed another one', () => {
  const town = syntheticTown({ seed: 'S', voters: 500, day })
  expect(syntheticTown({ seed: 'S', voters: 500, day })).toEqual(town)
  expect(syntheticTown({ seed: 'T', voters: 500, day }).households).not.toEqual(town.households)
})

test('every wish of a smallest town is fulfilled, whatever the seed', () => {
  for (let seed = 0; seed < 60; seed++) {
    const town = syntheticTown({ seed: `small ${seed}`, voters: 180, day })
    const names = everyone(town)
      .filter(votes)
      .map((person) => person['姓名']!)
    expect(
      Array.from('㛃䶮𬭎喆堃犇垚祎昇珺頔翀彧·').filter((character) => !names.some((name) => name.includes(character))),
    ).toEqual([])
    for (const { rows } of town.households)
      expect(rows.map((row) => row[7])).toEqual(expect.arrayContaining(['2008-12-15', '2008-12-16']))
  }
})

test.each([0, 179, 200.5, Number.NaN])('a town of %s voters is refused', (voters) => {
  expect(() => syntheticTown({ seed: '1', voters, day })).toThrow(RangeError)
})

test.each(['2026-02-30', '2026-2-3', ''])('election day %j is refused', (day) => {
  expect(() => syntheticTown({ seed: '1', voters: 180, day })).toThrow(RangeError)
})

test('the age limit follows election day, also on 29 February', () => {
  const town = syntheticTown({ seed: '1', voters: 200, day: '2028-02-29' })
  const born = (limit: string): number => count(everyone(town), (one) => one['出生日期']! <= limit && one['人户状态'] !== '迁出')
  expect(born('2010-02-28')).toBe(200)
  expect(town.election).toMatchObject({
    election_day: '2028-02-29',
    poll_open: '2028-02-29 07:00',
    household_export_date: '2028-01-10',
  })
})

describe('the files of a town', () => {
  const town = syntheticTown({ seed: 'files', voters: 400, day })
  const folders: string[] = []

  beforeAll(async () => {
    for (let n = 0; n < 2; n++) folders.push(await mkdtemp(join(tmpdir(), 'xuance-town-')))
    for (const folder of folders) await writeTown(join(folder, 'in', 'here'), town)
  })
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true })
  })
  const bytes = (name: string, folder = 0): Promise<Buffer> => readFile(join(folders[folder]!, 'in', 'here', name))

  test('are two set-up files and nine household exports, the same bytes each time', async () => {
    const names = await readdir(join(folders[0]!, 'in', 'here'))
    expect(names.sort()).toEqual(['constituencies.csv', 'election.json', ...town.households.map(({ file }) => file)].sort())
    expect(names).toContain('青溪镇第九选区户籍导出(模拟数据).xlsx')
    for (const name of names) expect((await bytes(name)).equals(await bytes(name, 1))).toBe(true)
  })

  test('hold the rows of the town, numbers only in 序号 and 组', async () => {
    for (const { file, rows } of town.households) {
      const workbook = read(await bytes(file))
      expect(workbook.SheetNames).toEqual(['户籍人口'])
      const sheet = workbook.Sheets['户籍人口']!
      const [headings, ...cells] = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, defval: '' })
      expect(headings).toEqual([...householdHeadings])
      expect(cells.map((row) => row.map(String))).toEqual(rows)
      expect(
        cells.every((row) => row.every((cell, column) => (typeof cell === 'number') === (column === 0 || column === 11))),
      ).toBe(true)
    }
  })

  test('set up nine county-level and fourteen town-level constituencies', async () => {
    const text = await bytes('constituencies.csv').then(String)
    expect(
      text.startsWith('\uFEFFcode,name,level,parent,seats,covers,remark\r\nD01,区人大代表第一选区,县级,,3,东坞村,模拟数据\r\n'),
    ).toBe(true)
    expect(text).toContain('\r\nD08-2,镇人大代表第十三选区,乡级,D08,3,金坞村[7-12组],模拟数据\r\n')
    expect(text.endsWith('D09-1,镇人大代表第十四选区,乡级,D09,2,里庄村;樟树下村,模拟数据\r\n')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(1 + 9 + 14 + 1)
    expect(JSON.parse(await bytes('election.json').then(String))).toEqual({
      ...town.election,
      town: '青溪镇',
      household_export_date: '2026-10-26',
    })
  })
})

describe('random choices from a seed', () => {
  test('follow xoshiro128** (values from another implementation)', () => {
    const random = randomFrom('xuance')
    expect(Array.from({ length: 6 }, () => random.int(0, 999_999))).toEqual([753888, 241063, 742930, 199862, 397064, 566618])
  })

  test('do not depend on what another stream drew', () => {
    const random = randomFrom('xuance')
    const before = random.stream('D03').int(0, 2 ** 32 - 1)
    random.int(1, 6)
    expect(random.stream('D03').int(0, 2 ** 32 - 1)).toBe(before)
    expect(random.stream('D04').int(0, 2 ** 32 - 1)).not.toBe(before)
  })

  test('fall evenly on every value of a die', () => {
    const random = randomFrom('die')
    const thrown = Map.groupBy(
      Array.from({ length: 6000 }, () => random.int(1, 6)),
      (face) => face,
    )
    expect(new Set(thrown.keys())).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    for (const throws of thrown.values()) expect(Math.abs(throws.length - 1000)).toBeLessThan(150)
  })

  test('shuffle without losing anyone, and sample without repeating', () => {
    const list = range(1, 50)
    const random = randomFrom('cards')
    expect(random.shuffle(list).sort((a, b) => a - b)).toEqual(list)
    expect(random.shuffle(list)).not.toEqual(list)
    expect(new Set(random.sample(list, 20)).size).toBe(20)
  })

  test('refuse an empty choice', () => {
    expect(() => randomFrom('1').pick([])).toThrow(RangeError)
    expect(() => randomFrom('1').int(2, 1)).toThrow(RangeError)
    expect(() => randomFrom('1').weighted([['a', 0]])).toThrow(RangeError)
  })
})

// GB 11643 by its other formulation: read from the left in base 2 modulo 11 (ISO 7064, MOD 11-2), the whole number gives 1.
function hasValidId(person: Person): boolean {
  const id = person['公民身份号码']!
  if (!/^\d{17}[\dX]$/u.test(id)) return false
  const remainder = Array.from(id).reduce((rest, digit) => (rest * 2 + (digit === 'X' ? 10 : Number(digit))) % 11, 0)
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  const exists = new Date(`${birth}T00:00:00Z`).toISOString().startsWith(birth)
  const sex = Number(id.charAt(16)) % 2 === 1 ? '男' : '女'
  return remainder === 1 && exists && birth === person['出生日期'] && sex === person['性别']
}

function isCovered(covers: string, person: Person): boolean {
  return covers.split(';').some((part) => {
    const [, village, from, to] = /^([^[]+)(?:\[(\d+)-(\d+)组\])?$/u.exec(part)!
    const group = Number(person['组'])
    return village === person['村(居)委会'] && (from === undefined || (group >= Number(from) && group <= Number(to)))
  })
}

/** How far someone's age is from what the relation to the head allows: 0 fits. */
function generationGap(head: Person, person: Person): number {
  const allowed: readonly (readonly [RegExp, number, number])[] = [
    [/^户主$/u, 0, 0],
    [/^[妻夫]$/u, -5, 5],
    [/^[子女]$|^[长次]子$/u, -39, -20],
    [/^儿媳$|^女婿$/u, -45, -15],
    [/^孙[子女]$/u, -78, -40],
    [/^[父母]亲$/u, 19, 40],
  ]
  const [, least, most] = allowed.find(([relation]) => relation.test(person['与户主关系']!))!
  const older = Number(head['出生日期']!.slice(0, 4)) - Number(person['出生日期']!.slice(0, 4))
  return older < least ? least - older : older > most ? older - most : 0
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
