import type { Directory, DirectoryFilter, PersonLine, PersonOrder, PersonState } from '#contract/directory.ts'
import type { Ledger } from '#ledger/open.ts'
import { nameKeys } from '#ledger/views/search-keys.ts'
import { findCards } from '#roll/find-cards.ts'
import { voterOf } from '#roll/election.ts'
import { nameKey } from '#words/names.ts'
import { knownPeople, type KnownLine } from './known-people.ts'

type Page = { readonly from?: number | undefined; readonly most?: number | undefined }

const MOST_SENT = 100

/** A window of the directory as it is filtered and sorted, with how many there are of each state. */
export function listPeople(ledger: Ledger, { from = 0, most = MOST_SENT, ...filter }: DirectoryFilter & Page): Directory {
  const people = knownPeople(ledger)
  const { lines, states, groups } = chosenPeople(ledger, filter)
  return {
    all: people.reduce((sum, { dropped }) => sum + (dropped ? 0 : 1), 0),
    total: lines.length,
    from,
    items: lines.slice(from, from + most).map(lineOf),
    states,
    groups,
  }
}

/** A line without what it is sorted and searched by. */
export const lineOf = ({ called: _, dropped: __, where: ___, ...line }: KnownLine): PersonLine => line

type Chosen = {
  readonly lines: readonly KnownLine[]
  readonly states: Readonly<Partial<Record<PersonState, number>>>
  readonly groups: readonly string[]
}

/** All of those asked for, in their order. Whoever was dropped is shown to those alone who ask for the dropped. */
export function chosenPeople(ledger: Ledger, filter: DirectoryFilter): Chosen {
  const people = knownPeople(ledger)
  const { constituency, village, group, state, ageFrom, ageTo, text = '', sort = 'where', down = false } = filter
  const isSought = soughtBy(ledger, people, text)
  const states: Partial<Record<PersonState, number>> = {}
  const groups = new Set<string>()
  const order = orderOf(ledger, people, sort)
  const lines: KnownLine[] = []
  for (const at of order) {
    const line = people[at]!
    if (constituency !== undefined && line.constituency !== constituency) continue
    if (village !== undefined && line.village !== village) continue
    if (village !== undefined) groups.add(line.group)
    if (group !== undefined && line.group !== group) continue
    if (ageFrom !== undefined && (line.age ?? -1) < ageFrom) continue
    if (ageTo !== undefined && (line.age === null || line.age > ageTo)) continue
    if (!isSought(line)) continue
    for (const each of line.states) states[each] = (states[each] ?? 0) + 1
    if (state === undefined ? line.dropped : !line.states.includes(state)) continue
    lines.push(line)
  }
  return { lines: down ? lines.reverse() : lines, states, groups: [...groups].filter((each) => each !== '').sort(byNumber) }
}

const byNumber = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1)

const MOST_CARDS = 200

/** Who is looked for: by name, pinyin, initials, part of the name, ID number or its tail, card number. An empty text seeks everybody. */
function soughtBy(ledger: Ledger, people: readonly KnownLine[], text: string): (line: KnownLine) => boolean {
  const typed = nameKey(text.trim())
  if (typed === '') return () => true
  if (/\d/.test(typed)) {
    const number = typed.toUpperCase()
    const isTail = /^\d{3,17}[\dX]$/.test(number)
    const cards = new Set(findCards(ledger, text, MOST_CARDS).flatMap((card) => voterOf(ledger, card)?.fields.idNumber ?? []))
    return ({ idNumber, called }) =>
      idNumber.startsWith(number) || (isTail && idNumber.endsWith(number)) || cards.has(idNumber) || called.includes(typed)
  }
  if (!/^[a-z]+$/.test(typed)) return ({ called }) => called.includes(typed)
  const names = new Set<string>()
  for (const [name, keys] of spelledNames(people)) if (keys.some((key) => key.startsWith(typed))) names.add(name)
  return ({ name }) => names.has(name)
}

const spellings = new WeakMap<readonly KnownLine[], ReadonlyMap<string, readonly string[]>>()
/** How names are spelled, whoever bears them: it follows from the name alone, and of sixty thousand people a third share theirs. */
const spelled = new Map<string, readonly string[]>()

function spelledNames(people: readonly KnownLine[]): ReadonlyMap<string, readonly string[]> {
  const known = spellings.get(people)
  if (known) return known
  const names = new Map<string, readonly string[]>()
  for (const { name } of people) {
    if (names.has(name)) continue
    const keys = spelled.get(name) ?? nameKeys(name)
    spelled.set(name, keys)
    names.set(name, keys)
  }
  spellings.set(people, names)
  return names
}

const orders = new WeakMap<readonly KnownLine[], Map<PersonOrder, readonly number[]>>()
/** The last order of a ledger's people, from which the next is a few steps away. */
const before = new WeakMap<Ledger, Map<PersonOrder, readonly number[]>>()

/** Places of the people in an order: made once for each order, as long as nobody changes. */
function orderOf(ledger: Ledger, people: readonly KnownLine[], by: PersonOrder): readonly number[] {
  const known = orders.get(people) ?? new Map<PersonOrder, readonly number[]>()
  orders.set(people, known)
  const last = before.get(ledger) ?? new Map<PersonOrder, readonly number[]>()
  before.set(ledger, last)
  const order = known.get(by) ?? ordered(people, by, last.get(by) ?? [])
  known.set(by, order)
  last.set(by, order)
  return order
}

const words = new Intl.Collator('zh-u-co-pinyin')

/** Begun from the order before: what stands right already is only looked at. */
function ordered(people: readonly KnownLine[], by: PersonOrder, last: readonly number[]): readonly number[] {
  const ranks = by === 'name' ? ranksOf(people.map(({ name }) => name)) : undefined
  const key = ({ birth, idNumber, constituency, register, section }: KnownLine, at: number): string | number => {
    if (ranks) return ranks.get(people[at]!.name)!
    if (by === 'birth') return birth === '' ? '~' : birth
    if (by === 'idNumber') return idNumber === '' ? '~' : idNumber
    if (by === 'register') return `${register ?? 9}${section ?? ''}`
    return by === 'constituency' ? constituency : ''
  }
  const keys = people.map(key)
  const where = people.map((line) => line.where)
  const begun = last.filter((at) => at < people.length)
  for (let at = begun.length; at < people.length; at++) begun.push(at)
  return begun.sort((a, b) => compare(keys[a]!, keys[b]!) || compare(where[a]!, where[b]!) || a - b)
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/** Where each name stands among all: names are compared once each, and not once for everybody who bears them. */
const ranksOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(names)].sort(words.compare).map((name, rank) => [name, rank]))
