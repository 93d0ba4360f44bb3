import { NO_ENTRY } from '#ledger/entry.ts'

export const WRONG: readonly unknown[] = [
  null, '', ' ', 'x', 0, 1, 2, -1, 7, 1.5, 1e21, 2 ** 53, true, false, [], {}, [[]], 'x'.repeat(200), '选区', '‮live',
  'live', 'rehearsal', 'provision', 'correction', 'sync', 'final', 'archive', 'zhejiang-1999', 'town', 'R-20261110-0a1b2c3d',
  '20261110-0a1b2c3d', 'a'.repeat(64), 'A'.repeat(64), 'a'.repeat(16), NO_ENTRY, '2026-11-10T12:00:00Z', '2027-01-01T00:00:00.000Z',
  'age1', '../../x', '${7*7}', '<script>', "'; DROP TABLE entries;--", { __proto: 1 }, Array.from({ length: 3 }, () => ({})),
] // prettier-ignore

/** Every place in a value, the value itself left out. */
export function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])])
}

/** The value with what stands at `path` changed; `undefined` takes it out. */
export function changedAt(value: unknown, path: readonly string[], to: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return to
  const inner = changedAt((value as Record<string, unknown>)[key], rest, to)
  if (Array.isArray(value)) return inner === undefined ? value.toSpliced(Number(key), 1) : value.with(Number(key), inner)
  return Object.fromEntries(Object.entries({ ...(value as object), [key]: inner }).filter(([, one]) => one !== undefined))
}
