import { isMigrant, ofOneName, ofOneNumber, pairWaits, type PairKind } from '#rules/roll/same-person.ts'
import { nameKey, sameName } from '#words/names.ts'
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

export type Twin = { readonly kind: PairKind; readonly blocking: boolean; readonly other: KnownRow }

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
  const under = known.byNumber.get(row.fields['idNumber'] ?? '') ?? []
  // Of two people who really have one number the one of this name is meant.
  const sameNumber = under.find(({ fields }) => sameName(fields['name'] ?? '', row.fields['name'] ?? '')) ?? under[0]
  if (sameNumber) return twin(ofOneNumber(row, sameNumber), sameNumber)
  if (isMigrant(row)) return undefined
  const namesakes = (known.byNameAndBirth.get(birthKey(row)) ?? []).filter((other) => !isMigrant(other))
  const pairs = namesakes.map((other) => twin(ofOneName(row, other), other))
  return pairs.find(({ blocking }) => blocking) ?? pairs[0]
}

const twin = (kind: PairKind, other: KnownRow): Twin => ({ kind, blocking: pairWaits(kind), other })
