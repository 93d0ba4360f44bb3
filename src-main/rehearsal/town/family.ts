import type { Sex } from './names.ts'
import { givenName, surname } from './names.ts'
import type { Random } from '../random.ts'
import type { DayNumber } from './calendar.ts'
import { dateOf, years } from './calendar.ts'
import type { Origin } from './identity.ts'
import { elsewhere, farWest, local } from './identity.ts'

type Relation = '户主' | '妻' | '夫' | '子' | '长子' | '次子' | '女' | '儿媳' | '女婿' | '孙子' | '孙女' | '父亲' | '母亲'

export type Member = {
  readonly relation: Relation
  readonly surname: string
  readonly name: string
  readonly sex: Sex
  readonly people: string
  readonly area: string
  readonly birth: DayNumber
  /** When the person married into the household, where the register knows it. */
  readonly marriedIn: DayNumber | null
}

/** Something a rehearsal wants to have in the town, each fulfilled by one household. */
export type Wish =
  | { readonly kind: 'head'; readonly sex: Sex; readonly surname?: string; readonly given?: string }
  | { readonly kind: 'child'; readonly birth: DayNumber; readonly votes: boolean }
  | { readonly kind: 'wife'; readonly name: string }

/** Voters that a household needs to fulfil the wish. */
export const needs = (wish: Wish): number => (wish.kind === 'head' || (wish.kind === 'child' && !wish.votes) ? 1 : 2)

const ageOfHead: readonly (readonly [readonly [number, number], number])[] = [
  [[22, 29], 7],
  [[30, 39], 19],
  [[40, 49], 21],
  [[50, 59], 22],
  [[60, 69], 17],
  [[70, 89], 14],
]
const numberOfChildren = [
  [0, 10],
  [1, 43],
  [2, 47],
] as const

/**
 * A household of up to four generations: the head first, then spouse, children with their families, parents. Fathers are 25 to 31 years older than their
 * first child, husbands at most 4 older and 2 younger than their wives; nobody is born after `exported`. With room for fewer than three voters a wished-for
 * child has one parent in the household.
 */
export function family(random: Random, exported: DayNumber, room: number, wish: Wish | undefined): readonly Member[] {
  const age = (birth: DayNumber): number => Math.floor(((exported - birth) * 4) / 1461)
  const head = headOf(random, exported, wish)
  const alone = wish?.kind === 'child' && room < 3
  const spouse = alone ? [] : spouseOf(random, head, age(head.birth), wish)
  const children =
    wish?.kind === 'child' ? [child(random, head, wish.birth)] : childrenOf(random, head, exported, spouse.length > 0)
  return [head, ...spouse, ...withFamilies(random, children, exported, age), ...parentsOf(random, head, age)]
}

function headOf(random: Random, exported: DayNumber, wish: Wish | undefined): Member {
  const sex = wish?.kind === 'head' ? wish.sex : wish?.kind === 'wife' || random.chance(900) ? '男' : '女'
  const [from, to] = wish?.kind === 'wife' ? ([28, 50] as const) : random.weighted(ageOfHead)
  const birth = wish?.kind === 'child' ? parentBirth(random, wish.birth) : exported - random.int(years(from), years(to + 1) - 1)
  const wished = wish?.kind === 'head' ? wish : undefined
  const parts = { relation: '户主', sex, birth, surname: wished?.surname ?? surname(random) } as const
  return member(random, { ...parts, origin: random.weighted(local), given: wished?.given })
}

function spouseOf(random: Random, head: Member, age: number, wish: Wish | undefined): readonly Member[] {
  if (wish?.kind === 'wife') {
    const wife = partner(random, head, '妻', farWest)
    return [{ ...wife, name: wish.name, surname: wish.name }]
  }
  const usual = age < 26 ? 0 : age < 30 ? 550 : age < 70 ? 900 : 600
  return random.chance(head.sex === '男' ? usual : Math.floor(usual / 3))
    ? [partner(random, head, head.sex === '男' ? '妻' : '夫')]
    : []
}

function childrenOf(random: Random, parent: Member, exported: DayNumber, married: boolean): readonly Member[] {
  if (!married && (exported - parent.birth < years(45) || random.chance(200))) return []
  const first = parent.birth + random.int(years(25), years(31))
  const births = [first, first + random.int(years(2), years(6))].slice(0, random.weighted(numberOfChildren))
  return births.filter((birth) => birth <= exported).map((birth) => child(random, parent, birth))
}

/** Grown-up children mostly live elsewhere; one who stays may have a spouse and children in the household. */
function withFamilies(
  random: Random,
  all: readonly Member[],
  exported: DayNumber,
  age: (birth: DayNumber) => number,
): readonly Member[] {
  const here = inOrderOfBirth(all).filter(({ birth, sex }) => !random.chance(goneFromHome(age(birth), sex)))
  const heir = here.find(({ birth, sex }) => age(birth) >= 25 && random.chance(sex === '男' ? 750 : 150))
  if (!heir) return here
  const after = here.indexOf(heir) + 1
  const inLaw = partner(random, heir, heir.sex === '男' ? '儿媳' : '女婿')
  const grandchildren = childrenOf(random, heir, exported, true).map((one) => as(one, one.sex === '男' ? '孙子' : '孙女'))
  return [...here.slice(0, after), inLaw, ...grandchildren, ...here.slice(after)]
}

function inOrderOfBirth(children: readonly Member[]): readonly Member[] {
  if (children.filter(({ sex }) => sex === '男').length < 2) return children
  return children.map((one, index) => as(one, index === 0 ? '长子' : '次子'))
}

function goneFromHome(age: number, sex: Sex): number {
  if (age < 25) return age < 18 ? 0 : 60
  return age > 45 ? 850 : sex === '男' ? 400 : 650
}

function parentsOf(random: Random, head: Member, age: (birth: DayNumber) => number): readonly Member[] {
  if (head.sex === '女' || age(head.birth) > 55 || !random.chance(270)) return []
  const birth = parentBirth(random, head.birth)
  const father = member(random, { relation: '父亲', sex: '男', birth, surname: head.surname, origin: random.weighted(local) })
  return [...(random.chance(750) ? [father] : []), ...(random.chance(880) ? [partner(random, father, '母亲')] : [])]
}

const as = (person: Member, relation: Relation): Member => ({ ...person, relation })

const parentBirth = (random: Random, child: DayNumber): DayNumber => child - random.int(years(25), years(31))

function child(random: Random, parent: Member, birth: DayNumber): Member {
  const sex = random.chance(520) ? '男' : '女'
  const one = member(random, {
    relation: sex === '男' ? '子' : '女',
    sex,
    birth,
    surname: parent.surname,
    origin: random.weighted(local),
  })
  return { ...one, people: parent.people }
}

function partner(random: Random, of: Member, relation: Relation, origin = random.weighted(elsewhere)): Member {
  const younger = random.int(-years(2), years(4))
  const birth = of.sex === '男' ? of.birth + younger : of.birth - younger
  const one = member(random, { relation, sex: of.sex === '男' ? '女' : '男', birth, surname: surname(random), origin })
  return relation === '母亲' || random.chance(350)
    ? one
    : { ...one, marriedIn: Math.max(birth, of.birth) + random.int(years(20), years(21)) }
}

type Parts = Pick<Member, 'relation' | 'sex' | 'birth' | 'surname'> & {
  readonly origin: Origin
  readonly given?: string | undefined
}

function member(random: Random, { relation, sex, birth, surname, origin, given }: Parts): Member {
  const name = surname + (given ?? givenName(random, sex, Number(dateOf(birth).slice(0, 4))))
  return { relation, surname, name, sex, people: random.pick(origin.peoples), area: origin.area, birth, marriedIn: null }
}
