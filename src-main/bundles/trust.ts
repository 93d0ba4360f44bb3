import { readBook } from '#ledger/books/book.ts'
import { mayWrite, type WrittenEntry } from '#ledger/entry.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { certificatesByDevice, isOffice, limitOf, type Certificate, type Trust, isDesk } from '#trust/certificates.ts'
import type { OpenedBundle } from './unseal.ts'

/**
 * Whether a bundle’s signer and every entry in it are within what certificates grant: the key is the certified one, an office device
 * writes office entries, a station device station entries in its own constituency’s book, and nothing after a revocation’s limit;
 * what an office held before that limit was drawn, it may pass on whole. Entries are signed by the bundle alone, so who passes on
 * another’s book could have written it: only the office may, and the lead or spare laptop within its constituency, and none that is
 * revoked.
 */
export function checkTrust({ manifest, signKey, entries, proofs }: OpenedBundle, trust: Trust): Result<Certificate> {
  const byDevice = certificatesByDevice(trust.certificates)
  const sender = byDevice.get(manifest.sender)
  if (!sender || sender.signKey !== signKey) return refuse('bundle.unknown-device', { device: manifest.sender })
  for (const { book, to } of manifest.books) {
    const { device, kind, constituency } = readBook(book)
    const writer = byDevice.get(device)
    if (!writer) return refuse('bundle.unknown-device', { device })
    const ownBook = device === sender.device
    const acceptUpTo = limitOf(trust, device)
    if (acceptUpTo !== undefined && to > acceptUpTo && (ownBook || !isOffice(sender)))
      return refuse('bundle.revoked-device', { device, acceptUpTo })
    const ownScope = kind === 'constituency' && constituency === writer.scope
    if (!isOffice(writer) && !ownScope) return refuse('bundle.not-granted', { device, book })
    const senderLimit = limitOf(trust, sender.device)
    if (!ownBook && senderLimit !== undefined)
      return refuse('bundle.revoked-device', { device: sender.device, acceptUpTo: senderLimit })
    const passesOn = isOffice(sender) || (!isDesk(sender) && writer.scope === sender.scope)
    if (!ownBook && !passesOn) return refuse('bundle.not-granted', { device: sender.device, book })
  }
  const stranger = proofs.find((proof) => byDevice.get(proof.device)?.signKey !== proof.signKey)
  if (stranger) return refuse('proof.unknown-device', { device: stranger.device })
  const overstep = entries.find((written) => !mayWriteIt(written, byDevice))
  if (overstep) return refuse('bundle.not-granted', { device: readBook(overstep.entry.book).device, book: overstep.entry.book })
  return done(sender)
}

function mayWriteIt({ entry }: WrittenEntry, byDevice: ReadonlyMap<string, Certificate>): boolean {
  const certificate = byDevice.get(readBook(entry.book).device)
  return certificate !== undefined && mayWrite(isOffice(certificate) ? 'office' : 'station', entry.type)
}
