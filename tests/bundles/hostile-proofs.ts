import { sign } from 'node:crypto'
import type { DeviceKeys } from '#bundles/keys.ts'
import { MANIFEST, PROVEN_FORMAT, proofMember, SENDER, SIGNATURE, type Manifest } from '#bundles/manifest.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { pemOf } from '#ledger/device-key.ts'
import type { Offered, Random } from './hostile-dice.ts'
import { changedAt, placesIn, WRONG } from './hostile-manifests.ts'
import { assembled, type Evening } from './hostile-town.ts'
import { damaged } from './hostile-zips.ts'
import type { RawMember } from './raw-zip.ts'

type Three = Readonly<Record<typeof MANIFEST | typeof SIGNATURE | typeof SENDER, Uint8Array>>
const FILES = [MANIFEST, SIGNATURE, SENDER] as const

/** An archive of the office that passes the lead's final book on: nothing in it is new. */
function archiveOf({ office, parts }: Evening, change: object = {}): readonly RawMember[] {
  const manifest = { ...parts.manifest, format: PROVEN_FORMAT, kind: 'archive', rollVersion: 0, sender: office.keys.device }
  return assembled({ ...parts, manifest: { ...manifest, ...change }, keys: office.keys })
}

const named = (three: Partial<Three>, name = sha256(three[MANIFEST]!)): readonly RawMember[] =>
  FILES.flatMap((file) => (three[file] ? [{ name: proofMember(name, file), content: three[file] }] : []))

function signedBy(stated: unknown, keys: DeviceKeys): Three {
  const text = Buffer.from(canonical(stated))
  return { [MANIFEST]: text, [SIGNATURE]: sign(null, text, keys.signing), [SENDER]: Buffer.from(pemOf(keys.signKey)) }
}

/** What an office, a thief of its keys, or somebody on the way may do to what others signed. */
export const proofAttacks: Readonly<Record<string, (evening: Evening, random: Random, n: number) => readonly RawMember[]>> = {
  'damaged in one of its members': (evening, random) => {
    const file = random.pick(FILES)
    return named({ ...own(evening), [file]: damaged(own(evening)[file], random).bytes }, sha256(own(evening)[MANIFEST]))
  },
  'without one of its members': (evening, { pick }) => named({ ...own(evening), [pick([SIGNATURE, SENDER])]: undefined }),
  'under another name': (evening, { pick }) => {
    const name = sha256(own(evening)[MANIFEST])
    return named(own(evening), pick([sha256('x'), name.toUpperCase(), name.slice(1), `../${name}`, `${name}/..`, '']))
  },
  'with something beside it': (evening, { pick }) => [
    ...named(own(evening)),
    { name: `proofs/${pick(['note.txt', `${'a'.repeat(64)}/books/0.ndjson`, `${'a'.repeat(64)}/`])}`, content: Buffer.from('x') },
  ],
  twice: (evening) => [...named(own(evening)), ...named(own(evening))],
  'with the key or signature of another': (evening, { pick }) => {
    const theirs = signedBy(evening.parts.manifest, pick([evening.second.keys, evening.office.keys, evening.outsider]))
    const file = pick([SIGNATURE, SENDER] as const)
    return named({ ...own(evening), [file]: theirs[file] })
  },
  'signed by another in the lead’s name': (evening, { pick }) =>
    named(signedBy(evening.parts.manifest, pick([evening.second.keys, evening.office.keys, evening.outsider]))),
  'signed by another for the lead’s book': (evening, { pick }) => {
    const keys = pick([evening.second.keys, evening.desk.keys, evening.stranger.keys, evening.outsider])
    return named(signedBy({ ...evening.parts.manifest, sender: keys.device }, keys))
  },
  'by the sender of the bundle itself': (evening) =>
    named(signedBy({ ...evening.parts.manifest, sender: evening.office.keys.device }, evening.office.keys)),
  'about another book, election or head': (evening, { pick }) => {
    const { manifest, keys } = evening.parts as { manifest: Manifest; keys: DeviceKeys }
    const [book] = manifest.books
    const other = pick([
      { election: 'R-20211110-99999999' },
      { election: manifest.election.slice(2), mode: 'live' },
      { books: [{ ...book!, head: sha256('x') }] },
      { books: [{ ...book!, to: book!.to - 1, entries: book!.to - 1 }] },
      { books: evening.secondParts.manifest.books },
    ])
    return pick([() => named(signedBy({ ...manifest, ...other }, keys)), () => named(signedBy(evening.secondParts.manifest, evening.second.keys))])() // prettier-ignore
  },
  'beside a good one, about nothing': (evening) => [
    ...named(own(evening)),
    ...named(signedBy(evening.secondParts.manifest, evening.second.keys)),
  ],
  'spelled differently by the lead': (evening, { pick }) => {
    const text = canonical(evening.parts.manifest)
    const bytes = Buffer.from(
      pick([`${text}\n`, `\ufeff${text}`, text.replace('"kind"', '"kind":"sync","kind"'), 'null', '[]', '{}']),
    )
    return named({ ...own(evening), [MANIFEST]: bytes, [SIGNATURE]: sign(null, bytes, evening.lead.keys.signing) })
  },
  'altered by the lead, field after field': (evening, { pick }, n) => {
    const { manifest } = evening.parts
    const places = placesIn(manifest)
    return named(signedBy(changedAt(manifest, places[n % places.length]!, pick([...WRONG, undefined])), evening.lead.keys))
  },
}

const own = ({ members }: Evening): Three => members as Three & Evening['members']

/** The archive, with a proof or two that are not as they should be. */
export async function withBadProofs(evening: Evening, random: Random, n: number): Promise<Offered> {
  const hows = Object.keys(proofAttacks)
  const how = hows[n % hows.length]!
  const proofs = proofAttacks[how]!(evening, random, Math.floor(n / hows.length))
  return { how, bytes: await evening.forOffice([...archiveOf(evening), ...proofs]) }
}

/** Proofs and the format that says whether there are any do not agree, or the format is one to come. */
export async function withBadFormat(evening: Evening, random: Random): Promise<Offered> {
  const [how, format, proofs] = random.pick([
    ['proofs in format 1', 'xuance/bundle/1', named(own(evening))],
    ['no proof in format 2', PROVEN_FORMAT, []],
    ['a newer format', `xuance/bundle/${5 + random.below(900)}`, random.pick([[], named(own(evening))])],
    ['a format that is none', random.pick(['xuance/bundle/0', 'xuance/bundle/02', 'xuance/bundle/2 ', 'XUANCE/BUNDLE/2', '']), named(own(evening))],
  ] as const) // prettier-ignore
  return { how, bytes: await evening.forOffice([...archiveOf(evening, { format }), ...proofs]) }
}

/** The archive as it should be. */
export const withGoodProof = (evening: Evening): Promise<Uint8Array> =>
  evening.forOffice([...archiveOf(evening), ...named(own(evening))])
