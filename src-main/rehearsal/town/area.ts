import type { Random } from '../random.ts'
import type { DayNumber } from './calendar.ts'
import { dateOf, years } from './calendar.ts'
import type { HouseholdHeading } from './data.ts'
import { householdHeadings } from './data.ts'
import type { Member, Wish } from './family.ts'
import { family, needs } from './family.ts'
import type { idNumbers } from './identity.ts'
import type { Village } from './map.ts'
import { townName } from './map.ts'
import { movedOut, particulars, presence } from './person.ts'
import { apportion, uneven } from './shares.ts'

export type Setting = {
  readonly exported: DayNumber
  readonly lastBirthDate: DayNumber
  readonly idNumber: ReturnType<typeof idNumbers>
}

type Place = { readonly village: Village; readonly group: number; readonly voters: number }
type Household = { readonly number: string; readonly address: string; readonly village: string; readonly group: string }
type Entry = Partial<Record<HouseholdHeading, string>>

/** The rows of one area's export: households in the order of villages and groups, with exactly `voters` voters and every wish fulfilled. */
export function areaRows(
  random: Random,
  setting: Setting,
  villages: readonly Village[],
  voters: number,
  wishes: readonly Wish[],
): string[][] {
  const open = [...wishes]
  const records: Entry[] = []
  let left = voters
  for (const place of placesOf(random, villages, voters)) {
    let room = place.voters
    for (let sequence = 1; room > 0; sequence++) {
      const wish = due(random, open, room, left)
      if (wish) open.splice(open.indexOf(wish), 1)
      // While wishes are open, each household leaves the others their share of the area's voters.
      const limit = wish ? Math.min(room, Math.max(needs(wish), Math.floor(left / (open.length + 1)))) : room
      const people = family(random, setting.exported, limit, wish)
      const filled = household(random, setting, people, limit, wish !== undefined, householdAt(random, place, sequence))
      records.push(...filled.records)
      room -= filled.voters
      left -= filled.voters
    }
  }
  return records.map((record, index) =>
    householdHeadings.map((heading) => (heading === '序号' ? `${index + 1}` : (record[heading] ?? ''))),
  )
}

/** A wish that fits into the room: certain when there is little left, otherwise now and then, so that they spread over the villages. */
function due(random: Random, open: readonly Wish[], room: number, left: number): Wish | undefined {
  return random.chance(Math.floor((6000 * open.length) / left)) ? open.find((wish) => needs(wish) <= room) : undefined
}

/** Every group of every village with its number of voters, at least one each. */
function placesOf(random: Random, villages: readonly Village[], voters: number): readonly Place[] {
  const minima = villages.map(({ groups }) => groups ?? 2)
  const shares = uneven(
    random,
    Array.from(villages, () => 1),
    700,
  )
  const perVillage = apportion(voters, shares, minima)
  return villages.flatMap((village, index) => {
    const here = perVillage[index] ?? 0
    const groups = village.groups ?? Math.min(random.int(5, 9), Math.max(1, Math.floor(here / 4)))
    const ones = Array.from({ length: groups }, () => 1)
    return apportion(here, uneven(random, ones, 600), ones).map((voters, n) => ({ village, group: n + 1, voters }))
  })
}

function householdAt(random: Random, { village, group }: Place, sequence: number): Household {
  const door = random.chance(150) ? `${sequence}-${random.int(1, 3)}` : `${sequence}`
  return {
    number: two(village.number) + two(group) + String(sequence).padStart(3, '0'),
    address: `${townName}${village.name}${group}组${door}号`,
    village: village.name,
    group: String(group),
  }
}

/** Members as records, leaving out adults (last first) for whom the household has no room. */
function household(random: Random, setting: Setting, people: readonly Member[], room: number, wished: boolean, at: Household) {
  const head = people[0]?.name ?? ''
  const records: Entry[] = []
  let voters = 0
  for (const person of people) {
    const adult = person.birth <= setting.lastBirthDate
    const where = adult ? presence(random, !wished) : '在户'
    const votes = adult && where !== '迁出'
    if (votes && voters === room) continue
    if (votes) voters += 1
    const register = { 户号: at.number, 户主: head, 户籍地址: at.address, '村(居)委会': at.village, 组: at.group }
    const left = where === '迁出' ? movedOut(random, setting.exported, person.marriedIn ?? person.birth) : {}
    records.push({ ...register, ...entry(random, setting, person), 人户状态: where, ...left })
  }
  return { records, voters }
}

function entry(random: Random, { exported, idNumber }: Setting, person: Member): Entry {
  const { birth, sex, marriedIn } = person
  const age = Math.floor((exported - birth) / years(1))
  return {
    与户主关系: person.relation,
    姓名: person.name,
    性别: sex,
    民族: person.people,
    出生日期: dateOf(birth),
    公民身份号码: idNumber(random, person.area, birth, sex),
    ...particulars(random, age),
    ...(marriedIn !== null && marriedIn <= exported ? { 迁入日期: dateOf(marriedIn), 迁入原因: '婚迁' } : {}),
  }
}

const two = (number: number): string => String(number).padStart(2, '0')
