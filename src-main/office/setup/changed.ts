import { canonical } from '#ledger/canonical.ts'
import type { Draft, DraftConstituency } from '#words/draft.ts'

const FACTS = ['name', 'term', 'day', 'open', 'close', 'committee', 'town', 'county', 'kind'] as const
const AREA = ['name', 'countySeats', 'population', 'covers', 'contests'] as const

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)

/** What one draft has otherwise than another: `day`, `constituencies.D03.covers`, `constituencies.D10` for one that comes or goes. */
export function changedIn(before: Draft, after: Draft): readonly string[] {
  const areas = new Map(before.constituencies.map((area) => [area.code.trim(), area]))
  const now = new Map(after.constituencies.map((area) => [area.code.trim(), area]))
  return [
    ...FACTS.filter((field) => before[field].trim() !== after[field].trim()),
    ...[...new Set([...areas.keys(), ...now.keys()])].flatMap((code) => inArea(code, areas.get(code), now.get(code))),
  ]
}

function inArea(code: string, before: DraftConstituency | undefined, after: DraftConstituency | undefined): readonly string[] {
  const path = `constituencies.${code}`
  if (!before || !after) return [path]
  return AREA.filter((field) => !same(before[field], after[field])).map((field) => `${path}.${field}`)
}

/** The constituencies that changes are about: of a fact of the whole election, all of them. */
export const placesIn = (changed: readonly string[], all: readonly string[]): readonly string[] =>
  changed.some((path) => !path.startsWith('constituencies.'))
    ? all
    : all.filter((code) =>
        changed.some((path) => path === `constituencies.${code}` || path.startsWith(`constituencies.${code}.`)),
      )
