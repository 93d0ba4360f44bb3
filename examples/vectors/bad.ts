// The bundles an importer must refuse, each from the good final bundle by one change.
import { sign } from 'node:crypto'
import type { DeviceKeys } from '#bundles/keys.ts'
import { pemOf } from '#ledger/device-key.ts'
import { MANIFEST, SENDER, SIGNATURE, type Manifest } from '#bundles/manifest.ts'
import { zip, type Members } from '#bundles/zip.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { NO_ENTRY, type Entry } from '#ledger/entry.ts'

const BOOK = 'books/0.ndjson'

export type Bad = { readonly name: string; readonly code: string; readonly why: string; readonly archive: Uint8Array }

/** `members` are those of the good final bundle, `lead` signed it. */
export function badArchives(members: Members, lead: DeviceKeys, stranger: DeviceKeys, voter: Entry['body']): readonly Bad[] {
  const manifest = JSON.parse(text(members[MANIFEST])) as Manifest
  const lines = text(members[BOOK]).split('\n').slice(0, -1)
  const facts = lines.map((line) => JSON.parse(line) as Entry)
  const [first, second] = [facts[0]!, facts[1]!]
  const own = manifest.books[0]!.book

  const signed = (stated: object, by: DeviceKeys, books: Members): Members => {
    const bytes = Buffer.from(canonical(stated))
    return { [MANIFEST]: bytes, [SIGNATURE]: sign(null, bytes, by.signing), [SENDER]: Buffer.from(pemOf(by.signKey)), ...books }
  }
  /** The lead states other lines, with a manifest that agrees with them. */
  const restated = (others: readonly string[], election = manifest.election): Uint8Array => {
    const bytes = Buffer.from(others.map((line) => `${line}\n`).join(''))
    const head = sha256(others.at(-1)!)
    const described = { book: own, from: 1, to: others.length, prev: NO_ENTRY, head, entries: others.length, sha256: sha256(bytes) }
    return zip(signed({ ...manifest, election, books: [described] }, lead, { [BOOK]: bytes }))
  }
  const book = { [BOOK]: members[BOOK]! }

  return [
    ['changed-book', 'bundle.book-differs', 'one byte of books/0.ndjson is another', zip({ ...members, [BOOK]: withByte(members[BOOK]!) })],
    ['changed-manifest', 'bundle.bad-signature', 'one digit of manifest.json is another', zip({ ...members, [MANIFEST]: Buffer.from(text(members[MANIFEST]).replace('"entries":13', '"entries":12')) })],
    ['wrong-signer', 'bundle.bad-sender', 'a stranger signs what the manifest says the lead sends', zip(signed(manifest, stranger, book))],
    ['unknown-signer', 'bundle.unknown-device', 'a stranger signs, and says so', zip(signed({ ...manifest, sender: stranger.device }, stranger, book))],
    ['missing-member', 'bundle.member-missing', 'the book that the manifest lists is not there', zip(signed(manifest, lead, {}))],
    ['unlisted-member', 'zip.unknown-member', 'a note.txt beside the members', zip({ ...members, 'note.txt': Buffer.from('x') })],
    ['duplicate-member', 'zip.duplicate-member', 'books/0.ndjson twice', renamed(zip({ ...members, 'books/1.ndjson': Buffer.from('x\n') }), 'books/1.ndjson', BOOK)],
    ['trailing-byte', 'zip.unreadable', 'one byte behind the end of the ZIP', Buffer.concat([zip(members), Buffer.from([0])])],
    ['extra-key', 'bundle.bad-manifest', 'a signed manifest with a key more', zip(signed({ ...manifest, note: 'x' }, lead, book))],
    ['chain-gap', 'bundle.book-differs', 'the second entry left out, manifest and signature right', restated(lines.toSpliced(1, 1))],
    ['broken-chain', 'bundle.book-differs', 'the second entry does not follow the first', restated([lines[0]!, canonical({ ...second, prev: sha256('x') })])],
    ['not-canonical', 'entry.not-canonical', 'a space in an entry', restated([lines[0]!.replace('"v":1', '"v": 1')])],
    ['unknown-type', 'entry.unknown-type', 'an entry of a type there is not', restated([canonical({ ...first, type: 'no.such-type' })])],
    ['malformed', 'entry.malformed', 'an entry with a field more than its type has', restated([canonical({ ...first, body: { ...first.body, note: 'x' } })])],
    ['not-granted', 'bundle.not-granted', 'a station that lists a voter', restated([canonical({ ...first, type: 'voter.listed', body: voter })])],
    ['foreign-election', 'merge.other-election', 'a sound bundle of another election', restated([canonical({ ...first, election: 'R-20211215-7e57c0de' })], 'R-20211215-7e57c0de')],
  ].map(([name, code, why, archive]) => ({ name, code, why, archive }) as Bad)
}

export const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes!).toString('utf8')

/** The text with the last digit of the first full second in it changed. */
export function withByte(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('.000Z') - 1
  changed[at]! ^= 1
  return changed
}

/** A ZIP in which a member goes by a name of the same length. */
function renamed(archive: Uint8Array, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(archive)
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from)) bytes.write(to, at, 'latin1')
  return bytes
}
