import { nameKey } from '#words/names.ts'
import { finding, type Finding } from '../findings.ts'

/** A row of a file, as far as it tells whose it is. */
export type PersonRow = {
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  readonly constituency: string | undefined
}
type Told = Pick<PersonRow, 'fields'>

/** Whether the row is of the migrants' list, not of the household register. */
export const isMigrant = ({ fields }: Told): boolean => fields['listedAs'] === 'migrant'

/** What two rows that may be one person are called: those somebody has to look at, and those decided by rule and only told. */
const WAITING = {
  one_id_two_names: 'E.012',
  dup_same_constituency: 'E.013',
  dup_cross_constituency: 'E.014',
  same_migrant_in_two_constituencies: 'W.113',
  probable_same_person: 'E.015',
} as const
const PAIRS = { ...WAITING, also_in_household_register: 'W.109', same_name_and_birth: 'W.028' } as const

export type PairKind = keyof typeof PAIRS
export type WaitingPair = keyof typeof WAITING

/** Two rows of one ID number: everybody is registered once, and a migrant whom a household register has is counted there (S2 26). */
export function ofOneNumber(a: PersonRow, b: PersonRow): PairKind {
  if (!couldBeSameName(a.fields['name'] ?? '', b.fields['name'] ?? '')) return 'one_id_two_names'
  if (isMigrant(a) !== isMigrant(b)) return 'also_in_household_register'
  if (isMigrant(a)) return 'same_migrant_in_two_constituencies'
  return a.constituency === b.constituency ? 'dup_same_constituency' : 'dup_cross_constituency'
}

/** Two rows of the household register with one name, birthday and sex, under different numbers. */
export const ofOneName = (a: PersonRow, b: PersonRow): PairKind =>
  reasonsForOne(a, b).length > 0 ? 'probable_same_person' : 'same_name_and_birth'

/** People who share an ID number with another and were found to be two: each is a voter, and the number has to be corrected. */
export const numbersShared = (count: number): Finding => finding('W.189', { count })

/** Whether somebody has to look at a pair of this kind before the later row is a person. */
export const pairWaits = (kind: string): kind is WaitingPair => Object.hasOwn(WAITING, kind)

/** The finding of a pair at the one row, which names the other. */
export function pairFinding(kind: PairKind, row: PersonRow, other: PersonRow): Finding {
  return finding(PAIRS[kind], {
    id: row.fields['idNumber'] ?? '',
    name: row.fields['name'] ?? '',
    birth: row.fields['birth'] ?? '',
    constituency: row.constituency ?? '',
    other: kind === 'one_id_two_names' ? (other.fields['name'] ?? '') : (other.constituency ?? ''),
  })
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
  a: Pick<PersonRow, 'fields' | 'extra'>,
  b: Pick<PersonRow, 'fields' | 'extra'>,
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

const DAUGHTER = /^(女|[长次三]女)$/u
const WIFE = /^(妻|儿媳|孙媳)$/u

/** A daughter still in her parents' household book, and a wife in her husband's. */
const isMarriedAway = (a: Told, b: Told): boolean =>
  DAUGHTER.test(a.fields['relation'] ?? '') && WIFE.test(b.fields['relation'] ?? '')

const isGuest = ({ fields: { name = '', head = '', relation = '' } }: Told): boolean =>
  CHILD.test(relation) && head !== '' && head[0] !== name[0]
