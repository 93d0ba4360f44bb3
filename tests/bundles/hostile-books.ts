import type { DeviceKeys } from '#bundles/keys.ts'
import type { Manifest } from '#bundles/manifest.ts'
import { canonical } from '#ledger/canonical.ts'
import type { Entry } from '#ledger/entry.ts'
import { checkedIn, listed } from '../ledger/sample-books.ts'
import { rotated, type Random } from './hostile-dice.ts'
import { chained, described, type Evening, type Parts } from './hostile-town.ts'
import { bookOf } from './town.ts'

/** One book in the place of the bundle's first, with a manifest that agrees with it, signed. */
export function withBook(
  parts: Parts & { manifest: Manifest },
  book: string,
  lines: readonly string[],
  keys: DeviceKeys = parts.keys,
): Parts {
  return { manifest: { ...parts.manifest, sender: keys.device, books: [described(book, lines)] }, books: [lines], keys }
}

const entry = (line: string): Entry => JSON.parse(line) as Entry
type Lines = readonly string[]
const withLast = (lines: Lines, line: string): Lines => [...lines.slice(0, -1), line]
/** Chains that are none, by someone who signs them all the same. */
export const unchained: Readonly<Record<string, (lines: Lines, random: Random) => Lines>> = {
  'in another order': (lines, { below }) => rotated(lines, 1 + below(lines.length - 1)),
  'without its beginning': (lines, { below }) => lines.slice(1 + below(lines.length - 1)),
  'with a line missing': (lines, { below }) => lines.toSpliced(below(lines.length - 1), 1),
  'with a line twice': (lines, { below }) => lines.toSpliced(below(lines.length), 0, lines[below(lines.length)]!),
  'with an empty line': (lines, { below }) => lines.toSpliced(below(lines.length), 0, ''),
  'with line ends of Windows': (lines) => lines.map((line) => `${line}\r`),
  'with a byte order mark': ([first, ...rest]) => [`\ufeff${first}`, ...rest],
  'with white space': (lines, { below }) => lines.with(below(lines.length), ` ${lines[0]}`),
  'with a first entry that follows something': ([first, ...rest]) => [
    canonical({ ...entry(first!), prev: 'c'.repeat(64) }),
    ...rest,
  ],
  'with a fact altered in the middle': (lines) =>
    lines.with(0, canonical({ ...entry(lines[0]!), at: '2026-11-10T09:00:00.000Z' })),
  'that nests without end': (lines) => withLast(lines, `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  'with a key twice': (lines) => withLast(lines, lines.at(-1)!.replace('"v":1}', '"v":1,"v":1}')),
  'with a version nobody knows': (lines) => withLast(lines, canonical({ ...entry(lines.at(-1)!), v: 2 })),
  'with a type nobody knows': (lines) => withLast(lines, canonical({ ...entry(lines.at(-1)!), type: 'toString' })),
  'with a body of another type': (lines) => withLast(lines, canonical({ ...entry(lines.at(-1)!), type: 'checked-in' })),
  'with a field more': (lines) => withLast(lines, canonical({ ...entry(lines.at(-1)!), note: 'x' })),
  'with half a paper': (lines) => withLast(lines, lines.at(-1)!.replace('"body":{', '"body":{"papers":{"D01":0.5},')),
  'with three actors': (lines) =>
    withLast(lines, canonical({ ...entry(lines.at(-1)!), actor: [1, 2, 3].map(() => ({ person: 'x', role: 'x' })) })),
  'with a __proto__': (lines) => withLast(lines, lines.at(-1)!.replace('"body":{', '"__proto__":{"a":1},"body":{')),
  'with half a character': (lines) => withLast(lines, lines.at(-1)!.replace('clerk-1', String.raw`\ud800`)),
}

/** Whole books, chained and signed as they should be, that their writer has no right to. */
export function beyondRights(evening: Evening, { pick }: Random): { how: string; parts: Parts } {
  const { lead, second, office, parts } = evening
  const { election } = parts.manifest
  const own = bookOf(lead, 'D01')
  const checkIn = { type: 'checked-in', body: checkedIn(9) }
  const certified = {
    type: 'device.certified',
    body: {
      device: evening.outsider.device,
      signKey: evening.outsider.signKey,
      ageRecipient: evening.outsider.ageRecipient,
      scope: 'D01',
      role: 'lead',
      readBack: { own: true },
    },
  }
  const revoked = { type: 'device.revoked', body: { device: second.keys.device, acceptUpTo: 0, reason: 'x' } }
  const [how, book, facts] = pick<readonly [string, string, readonly { type: string; body: unknown }[]]>([
    ['a certificate in its own book', own, [certified]],
    ['a certificate in a town book of its own', bookOf(lead, 'town'), [certified]],
    ['a revocation in a town book of its own', bookOf(lead, 'town'), [revoked]],
    ['a certificate in the office’s town book', bookOf(office, 'town'), [certified]],
    ['the roll in its own book', own, [{ type: 'voter.listed', body: listed(9) }]],
    ['a publication', own, [{ type: 'roll.published', body: { version: 2, count: 0, sha256: 'b'.repeat(64) } }]],
    ['a preparation', bookOf(lead, 'prep/D01'), [{ type: 'gate.passed', body: { gate: 'review', counts: {} } }]],
    ['another constituency’s day', bookOf(lead, 'D02'), [checkIn]],
    ['the other station’s book', bookOf(second, 'D02'), [checkIn]],
    ['the other station’s book under its own scope', bookOf(second, 'D01'), [checkIn]],
    ['the office’s roll', bookOf(office, 'D01'), [{ type: 'voter.listed', body: listed(9) }]],
    ['a book of a device nobody knows', `${evening.outsider.device}/D01`, [checkIn]],
    ['a declared result', bookOf(lead, 'town'), [
      { type: 'result.declared', body: { contest: 'D01', round: 'first', valid: true, elected: ['x'], refs: [] } },
    ]],
    ['an entry of another election', own, []],
  ]) // prettier-ignore
  const lines = facts.length > 0 ? chained(election, book, facts) : chained('R-20211110-99999999', book, [checkIn])
  return { how, parts: withBook(parts, book, lines) }
}
