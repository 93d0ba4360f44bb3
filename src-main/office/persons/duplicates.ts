import { nameKey } from '#words/names.ts'
import type { FindingKind } from '#rules/findings.ts'
import type { Source } from './sources.ts'

/** A row with an ID number that can be relied on, as far as it matters for finding the same person twice. */
export type KnownRow = {
  readonly source: Source
  readonly constituency: string | undefined
  /** Set once the row is a person; undefined while it waits. */
  readonly person: string | undefined
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
}

/** What two rows that may be one person are called. */
type TwinKind = Extract<
  FindingKind,
  | 'one_id_two_names'
  | 'dup_same_constituency'
  | 'dup_cross_constituency'
  | 'also_in_household_register'
  | 'same_migrant_in_two_constituencies'
  | 'probable_same_person'
  | 'same_name_and_birth'
>

export type Twin = { readonly kind: TwinKind; readonly blocking: boolean; readonly other: KnownRow }

export type KnownRows = {
  readonly byNumber: Map<string, KnownRow[]>
  readonly byNameAndBirth: Map<string, KnownRow[]>
}

export const noRows = (): KnownRows => ({ byNumber: new Map(), byNameAndBirth: new Map() })

const birthKey = ({ fields }: KnownRow): string => `${nameKey(fields['name'] ?? '')}\n${fields['birth']}\n${fields['sex']}`

export function remember({ byNumber, byNameAndBirth }: KnownRows, row: KnownRow): void {
  add(byNumber, row.fields['idNumber'] ?? '', row)
  add(byNameAndBirth, birthKey(row), row)
}

function add(map: Map<string, KnownRow[]>, key: string, row: KnownRow): void {
  const rows = map.get(key)
  if (rows) rows.push(row)
  else map.set(key, [row])
}

/** The row that `row` doubles, if any: by ID number first, then by name, birthday and sex. */
export function twinOf(known: KnownRows, row: KnownRow): Twin | undefined {
  const sameNumber = known.byNumber.get(row.fields['idNumber'] ?? '')?.[0]
  if (sameNumber) {
    const kind = kindOfPair(row, sameNumber)
    return { kind, blocking: kind !== 'also_in_household_register', other: sameNumber }
  }
  if (isMigrant(row)) return undefined
  const namesakes = (known.byNameAndBirth.get(birthKey(row)) ?? []).filter((other) => !isMigrant(other))
  const same = namesakes.find((other) => speaksForOnePerson(row, other))
  if (same) return { kind: 'probable_same_person', blocking: true, other: same }
  return namesakes[0] && { kind: 'same_name_and_birth', blocking: false, other: namesakes[0] }
}

/** Whether the row is of the migrants' list, not of the household register. */
export const isMigrant = ({ fields }: Pick<KnownRow, 'fields'>): boolean => fields['listedAs'] === 'migrant'

function kindOfPair(a: KnownRow, b: KnownRow): TwinKind {
  if (!couldBeSameName(a.fields['name'] ?? '', b.fields['name'] ?? '')) return 'one_id_two_names'
  if (isMigrant(a) !== isMigrant(b)) return 'also_in_household_register'
  if (isMigrant(a)) return 'same_migrant_in_two_constituencies'
  return a.constituency === b.constituency ? 'dup_same_constituency' : 'dup_cross_constituency'
}

/** A `?` stands for one character that an export could not write. */
export function couldBeSameName(a: string, b: string): boolean {
  const [one, two] = [Array.from(nameKey(a)), Array.from(nameKey(b))]
  const lost = (character: string | undefined): boolean => character === '?' || character === '？'
  return one.length === two.length && one.every((character, i) => character === two[i] || lost(character) || lost(two[i]))
}

const CHILD = /^(子|女|长子|次子|三子|长女|次女|三女|其他)$/u
const PERSONAL_NUMBER = /^[A-Z]{0,6}\d{7,}$/iu

/** What speaks for two rows of the same name, birthday and sex but different ID numbers being one person. */
export type OneReason = 'same_phone' | 'same_personal_number' | 'guest_in_household' | 'married_away'

/**
 * Why two rows of the same name, birthday and sex but different ID numbers are probably one person: they share a telephone or
 * another personal number, or one of them stands as a child in the household of someone of another name, or as a daughter here and
 * a wife there. None: they are namesakes. Different telephones speak for two people, whatever else there is.
 */
export function reasonsForOne(
  a: Pick<KnownRow, 'fields' | 'extra'>,
  b: Pick<KnownRow, 'fields' | 'extra'>,
): readonly OneReason[] {
  const phone = a.fields['phone']
  if (phone !== undefined && b.fields['phone'] !== undefined) return phone === b.fields['phone'] ? ['same_phone'] : []
  const shared = Object.entries(a.extra).some(([heading, value]) => PERSONAL_NUMBER.test(value) && b.extra[heading] === value)
  return [
    ...(shared ? ['same_personal_number' as const] : []),
    ...(isGuest(a) || isGuest(b) ? ['guest_in_household' as const] : []),
    ...(isMarriedAway(a, b) || isMarriedAway(b, a) ? ['married_away' as const] : []),
  ]
}

const speaksForOnePerson = (a: KnownRow, b: KnownRow): boolean => reasonsForOne(a, b).length > 0

type Told = Pick<KnownRow, 'fields'>

const DAUGHTER = /^(女|[长次三]女)$/u
const WIFE = /^(妻|儿媳|孙媳)$/u

/** A daughter still in her parents' household book, and a wife in her husband's. */
const isMarriedAway = (a: Told, b: Told): boolean =>
  DAUGHTER.test(a.fields['relation'] ?? '') && WIFE.test(b.fields['relation'] ?? '')

const isGuest = ({ fields: { name = '', head = '', relation = '' } }: Told): boolean =>
  CHILD.test(relation) && head !== '' && head[0] !== name[0]
