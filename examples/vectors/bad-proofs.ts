// Bundles an importer must refuse for the proofs in them, each from the good archive by one change.
import { sign } from 'node:crypto'
import type { DeviceKeys } from '#bundles/keys.ts'
import { MANIFEST, PROOF, proofMember, SENDER, SIGNATURE, type Manifest } from '#bundles/manifest.ts'
import { zip, type Members } from '#bundles/zip.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { pemOf } from '#ledger/device-key.ts'
import { text, withByte, type Bad } from './bad.ts'

/** `members` are those of the good archive: `office` signed it, and it passes on a book that `lead` signed. */
export function badProofs(members: Members, office: DeviceKeys, lead: DeviceKeys, stranger: DeviceKeys): readonly Bad[] {
  const name = Object.keys(members).flatMap((member) => PROOF.exec(member)?.[1] ?? [])[0]!
  const own = Object.fromEntries(Object.entries(members).filter(([member]) => !PROOF.test(member)))
  const manifest = JSON.parse(text(members[MANIFEST])) as Manifest
  const proven = JSON.parse(text(members[proofMember(name, MANIFEST)])) as Manifest
  const [book] = proven.books

  const three = (stated: object, by: DeviceKeys): readonly [Buffer, Buffer, Buffer] => {
    const bytes = Buffer.from(canonical(stated))
    return [bytes, sign(null, bytes, by.signing), Buffer.from(pemOf(by.signKey))]
  }
  /** The archive with another proof in the place of its own. */
  const proving = (stated: object, by: DeviceKeys, called?: string): Uint8Array => {
    const [bytes, signature, sender] = three(stated, by)
    const at = (file: string) => proofMember(called ?? sha256(bytes), file)
    return zip({ ...own, [at(MANIFEST)]: bytes, [at(SIGNATURE)]: signature, [at(SENDER)]: sender })
  }
  /** The archive with another manifest of its own, signed. */
  const saying = (change: object, others: Members): Uint8Array => {
    const [bytes, signature, sender] = three({ ...manifest, ...change }, office)
    return zip({ ...others, [MANIFEST]: bytes, [SIGNATURE]: signature, [SENDER]: sender })
  }
  const at = (file: string) => proofMember(name, file)

  return [
    ['proof-incomplete', 'proof.incomplete', 'the proof lacks its sender.pem', zip(Object.fromEntries(Object.entries(members).filter(([member]) => member !== at(SENDER))))],
    ['proof-changed', 'proof.bad-signature', 'one digit of the proof’s manifest is another', zip({ ...members, [at(MANIFEST)]: withByte(members[at(MANIFEST)]!) })],
    ['proof-wrong-signer', 'proof.bad-sender', 'a stranger signs what the proof says the lead sent', proving(proven, stranger)],
    ['proof-extra-key', 'proof.bad-manifest', 'the proof’s manifest has a key more, and is signed', proving({ ...proven, note: 'x' }, lead)],
    ['proof-misnamed', 'proof.misnamed', 'the proof stands under another hash', proving(proven, lead, sha256('x'))],
    ['proof-foreign-election', 'proof.other-election', 'the lead signed it for another election', proving({ ...proven, election: 'R-20211215-7e57c0de' }, lead)],
    ['proof-other-head', 'proof.nothing-sealed', 'the lead signed another head of its book', proving({ ...proven, books: [{ ...book!, head: sha256('x') }] }, lead)],
    ['proof-other-place', 'proof.nothing-sealed', 'the head stands at another place of the book', proving({ ...proven, books: [{ ...book!, to: 12, entries: 12 }] }, lead)],
    ['proof-of-sender', 'proof.nothing-sealed', 'the office proves its own books, which its manifest does already', proving({ ...manifest, createdAt: '2026-12-15T12:00:01.000Z' }, office)],
    ['proof-unlisted-member', 'zip.unknown-member', 'a note.txt beside the proof', zip({ ...members, [proofMember(name, 'note.txt')]: Buffer.from('x') })],
    ['proof-in-format-1', 'bundle.bad-manifest', 'a manifest of format 1, and a proof', saying({ format: 'xuance/bundle/1' }, members)],
    ['no-proof-in-format-2', 'bundle.bad-manifest', 'a manifest of format 2, and no proof', zip(own)],
    ['newer-format', 'bundle.newer-format', 'a manifest of format 3, and a member that format 2 does not know', saying({ format: 'xuance/bundle/3' }, { ...own, 'more/0.json': Buffer.from('{}') })],
  ].map(([name, code, why, archive]) => ({ name, code, why, archive }) as Bad)
}
