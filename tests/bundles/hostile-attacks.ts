import { MANIFEST, SENDER, SIGNATURE, type Manifest } from '#bundles/manifest.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { checkedIn } from '../ledger/sample-books.ts'
import { beyondRights, unchained, withBook } from './hostile-books.ts'
import type { Offered, Random } from './hostile-dice.ts'
import { changedAt, placesIn, WRONG } from './hostile-manifests.ts'
import { asRaw, assembled, bytesOf, chained, described, type Evening, type Parts } from './hostile-town.ts'
import { proofAttacks, withBadFormat, withBadProofs } from './hostile-proofs.ts'
import { damaged, harmless, repacks } from './hostile-zips.ts'
import { bookOf } from './town.ts'

export type Attack = {
  readonly name: string
  readonly times: number
  /** Whether some of these hold nothing but what the office has already, under a signature it believes. */
  readonly mayBeKnown: boolean
  readonly make: (evening: Evening, random: Random, n: number) => Promise<Offered>
}

const sealedOf = async (evening: Evening, how: string, parts: Parts, text?: string): Promise<Offered> => ({
  how,
  bytes: await evening.forOffice(assembled(parts, text)),
})

export const attacks: readonly Attack[] = [
  {
    name: 'the sealed file damaged',
    times: 300,
    mayBeKnown: false,
    make: async ({ bundles }, random) => damaged(random.pick([bundles.late, bundles.early, bundles.second]), random),
  },
  {
    name: 'the archive damaged and sealed again',
    times: 300,
    mayBeKnown: true, // a few bytes of a ZIP's directory mean nothing (who made it, file attributes)
    make: async (evening, random) => {
      const { how, bytes } = damaged(evening.archive, random)
      return { how, bytes: await evening.forOffice(bytes) }
    },
  },
  {
    name: 'zipped again',
    times: 10 * Object.keys(repacks).length,
    mayBeKnown: true,
    make: async (evening, random, n) => {
      const how = Object.keys(repacks)[n % Object.keys(repacks).length]!
      const archive = repacks[how]!(asRaw(evening.members), random, evening.archive)
      return { how, bytes: await evening.forOffice(archive), mayBeKnown: harmless.has(how) }
    },
  },
  {
    name: 'signed by somebody else',
    times: 200,
    mayBeKnown: false,
    make: async (evening, random) => {
      const { lead, second, desk, stranger, outsider, parts, secondParts } = evening
      const keys = random.pick([second.keys, desk.keys, stranger.keys, outsider])
      const original = keys === second.keys || random.below(2) === 0 ? parts : secondParts
      const asSender = { ...original, manifest: { ...original.manifest, sender: keys.device }, keys }
      const [theirs, honest] = [assembled({ ...original, keys }), assembled(original)]
      const put = (name: string, content: Uint8Array) =>
        honest.map((member) => (member.name === name ? { name, content } : member))
      const junk = Buffer.from(Array.from({ length: random.pick([0, 63, 64, 65]) }, () => random.below(256)))
      return random.pick([
        () => sealedOf(evening, 'and says so', asSender),
        () => sealedOf(evening, 'under the sender’s name', { ...original, keys }),
        async () => ({ how: 'with the sender’s own key beside it', bytes: await evening.forOffice(put(SIGNATURE, theirs[1]!.content)) }),
        async () => ({ how: 'with only the key exchanged', bytes: await evening.forOffice(put(SENDER, theirs[2]!.content)) }),
        async () => ({ how: 'by nobody', bytes: await evening.forOffice(put(SIGNATURE, junk)) }),
        () => sealedOf(evening, 'by a laptop that was revoked', evening.revokedParts),
        () => sealedOf(evening, 'by the lead for the revoked desk', { ...evening.revokedParts, manifest: { ...evening.revokedParts.manifest, sender: lead.keys.device }, keys: lead.keys }),
        async () => ({ how: 'by a stranger', bytes: evening.bundles.stranger }),
      ])() // prettier-ignore
    },
  },
  {
    name: 'a manifest altered, and not signed again',
    times: 100,
    mayBeKnown: false,
    make: async (evening, random) => {
      const honest = assembled(evening.parts)
      const place = random.pick(placesIn(evening.parts.manifest))
      const bytes = Buffer.from(canonical(changedAt(evening.parts.manifest, place, random.pick(['x', 1, undefined]))))
      const content = bytes.equals(honest[0]!.content) ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes
      return { how: place.join('.'), bytes: await evening.forOffice([{ name: MANIFEST, content }, ...honest.slice(1)]) }
    },
  },
  {
    name: 'a manifest altered by the sender, field after field',
    times: 400,
    mayBeKnown: true, // another time, version or list of receivers is the sender's own business
    make: (evening, random, n) => {
      const original = random.pick([evening.parts, evening.earlyParts])
      const places = placesIn(original.manifest)
      const place = places[n % places.length]!
      const now = place.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], original.manifest)
      const alike = WRONG.filter((value) => typeof value === typeof now)
      const to = random.below(9) === 0 ? undefined : random.pick(random.below(2) === 0 ? alike : WRONG)
      return sealedOf(evening, `${place.join('.')} → ${JSON.stringify(to)}`, {
        ...original,
        manifest: changedAt(original.manifest, place, to),
      })
    },
  },
  {
    name: 'a manifest spelled differently by the sender',
    times: 40,
    mayBeKnown: false,
    make: (evening, random) => {
      const text = canonical(evening.parts.manifest)
      const [how, change] = random.pick([
        ['a line end', `${text}\n`],
        ['a byte order mark', `\ufeff${text}`],
        ['a key twice', text.replace('"kind"', '"kind":"sync","kind"')],
        ['a key more', canonical({ ...evening.parts.manifest, [random.pick(['note', 'Kind', '', 'toString'])]: random.pick(WRONG.slice(5)) })],
        ['a __proto__', text.replace('"kind"', '"__proto__":{},"kind"')],
        ['no JSON', random.pick(['', 'x', 'null', '[]', '0', '{}', '"', '[['])],
        ['brackets without end', '['.repeat(30_000)],
        ['spaces', JSON.stringify(evening.parts.manifest, null, 1)],
      ] as const) // prettier-ignore
      return sealedOf(evening, how, evening.parts, change)
    },
  },
  {
    name: 'a book altered behind the manifest',
    times: 80,
    mayBeKnown: false,
    make: async (evening, random) => {
      const honest = assembled(evening.parts)
      const { how, bytes } = damaged(bytesOf(evening.parts.books[0]!), random)
      return { how, bytes: await evening.forOffice([...honest.slice(0, 3), { name: 'books/0.ndjson', content: bytes }]) }
    },
  },
  {
    name: 'a chain that is none, signed by the sender',
    times: 8 * Object.keys(unchained).length,
    mayBeKnown: false,
    make: (evening, random, n) => {
      const how = Object.keys(unchained)[n % Object.keys(unchained).length]!
      const lines = unchained[how]!(evening.parts.books[0]!, random)
      return sealedOf(evening, how, withBook(evening.parts, bookOf(evening.lead, 'D01'), lines))
    },
  },
  {
    name: 'books swapped between stations',
    times: 60,
    mayBeKnown: false,
    make: (evening, random) => {
      const { parts, secondParts, revokedParts, lead, second } = evening
      const [mine, theirs] = random.pick([[parts, secondParts], [secondParts, parts], [parts, revokedParts]] as const) // prettier-ignore
      const [own, other] = [mine.manifest.books[0]!, theirs.manifest.books[0]!]
      const both = [mine.books[0]!, theirs.books[0]!]
      return random.pick([
        () => sealedOf(evening, 'under the old manifest', { ...mine, books: [theirs.books[0]!] }),
        () => sealedOf(evening, 'and signed', { ...mine, manifest: { ...mine.manifest, books: [other] }, books: [theirs.books[0]!] }),
        () => sealedOf(evening, 'under the own book’s name', withBook(mine, own.book, theirs.books[0]!)),
        () => sealedOf(evening, 'the own book under the other’s name', withBook(mine, other.book, mine.books[0]!)),
        () => sealedOf(evening, 'both, in the wrong order', { ...mine, manifest: { ...mine.manifest, books: [other, own] }, books: both }),
        () => sealedOf(evening, 'both, signed', { ...mine, manifest: { ...mine.manifest, books: [own, other] }, books: both }),
        () => sealedOf(evening, 'entries of both in one', withBook(mine, bookOf(mine === parts ? lead : second, mine === parts ? 'D01' : 'D02'), both.flat())),
      ])() // prettier-ignore
    },
  },
  {
    name: 'beyond the writer’s rights',
    times: 112,
    mayBeKnown: false,
    make: (evening, random) => {
      const { how, parts } = beyondRights(evening, random)
      return sealedOf(evening, how, parts)
    },
  },
  {
    name: 'from another election, sealed for this office',
    times: 30,
    mayBeKnown: false,
    make: async (evening, random, n) => {
      const { bundles, office } = evening
      if (n < 3) return { how: 'as it is', bytes: bundles.foreign[n]! }
      const { election } = evening.parts.manifest
      const other = random.pick(['R-20211110-99999999', '20261110-0a1b2c3d', 'R-20261110-0a1b2c3e', election.toUpperCase()])
      const mode = random.pick(['live', 'rehearsal'] as const)
      const book = bookOf(evening.lead, 'D01')
      const lines = chained(random.pick([other, election]), book, [{ type: 'checked-in', body: checkedIn(random.below(9)) }])
      const parts = withBook(evening.parts, book, lines)
      const manifest = { ...(parts.manifest as Manifest), election: other, mode, receivers: [office.keys.ageRecipient] }
      return sealedOf(evening, `${other}, ${mode}`, { ...parts, manifest })
    },
  },
  {
    name: 'with a bad proof of a book passed on',
    times: 26 * Object.keys(proofAttacks).length,
    mayBeKnown: true, // time, version, receivers and kind of what the lead signed are its own business
    make: withBadProofs,
  },
  { name: 'of a format that it is not', times: 60, mayBeKnown: false, make: withBadFormat },
  {
    name: 'replayed',
    times: 60,
    mayBeKnown: true,
    make: async (evening, random) => {
      const { early, late, second } = evening.bundles
      const lines = evening.parts.books[0]!
      const cut = lines.slice(0, 1 + random.below(lines.length))
      return random.pick([
        async () => ({ how: 'the interim bundle after the final one', bytes: early }),
        async () => ({ how: 'the final one again', bytes: random.pick([late, second]) }),
        async () => ({ how: 'unwrapped and sealed again', bytes: await evening.forOffice(evening.archive) }),
        () => sealedOf(evening, 'an older state signed anew as final', withBook(evening.parts, bookOf(evening.lead, 'D01'), cut)),
        () => sealedOf(evening, 'both states in one', { ...evening.parts, manifest: { ...evening.parts.manifest, books: [described(bookOf(evening.lead, 'D01'), cut), ...evening.parts.manifest.books] }, books: [cut, lines] }),
      ])() // prettier-ignore
    },
  },
]

/** What tells one offer from another in a report. */
export const nameOf = (attack: Attack, { how, bytes }: Offered): string => `${attack.name}: ${how} (${sha256(bytes).slice(0, 8)})`
