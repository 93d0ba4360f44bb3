import { DayBundle } from '#words/election.ts'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { refusedFor } from '#bundles/accept.ts'
import { acceptBundle } from '#bundles/accept-bundle.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { groupsOf } from '#bundles/manifest.ts'
import { checkTrust } from '#bundles/trust.ts'
import type { SignedManifest } from '#bundles/signed-manifest.ts'
import { openBundle, type OpenedBundle } from '#bundles/unseal.ts'
import { writtenForUs } from '#bundles/written-for-us.ts'
import { MAX_TOTAL } from '#bundles/zip.ts'
import { write } from '#ledger/append.ts'
import { sha256 } from '#ledger/canonical.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { calledDevice, deviceNames } from '#trust/device-names.ts'
import { factsOf, hasEntry } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { leads } from '#counting/counting-books.ts'
import { desksOut } from '#counting/desks-out.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { otherLaw } from '#roll/law.ts'
import { finding, told, type ToldFinding } from '#rules/findings.ts'
import { type Certificate, type Trust, certificatesByDevice, trustIn } from '#trust/certificates.ts'
import { rollSentTo } from '../stations/sent.ts'
import { quarantineOf } from './quarantine.ts'
import { mayBeFinal } from './may-be-final.ts'
import { sealFindings } from './seal-findings.ts'
import { toldByStation } from './told-by-station.ts'

export type Preview = {
  readonly manifest: OpenedBundle['manifest']
  readonly sender: Certificate
  /** Of the manifest's hash, as the sender's screen showed them. */
  readonly groups: readonly string[]
  /** Entries this ledger does not hold yet. */
  readonly fresh: number
}

export type Merged = {
  readonly constituency: string
  readonly kind: string
  readonly device: string
  readonly name: string
  /** The sixteen groups that the station's screen showed when it handed this bundle over. */
  readonly groups: readonly string[]
  readonly added: number
  readonly known: number
  readonly forked: readonly string[]
  /**
   * W.611: the station works with an older roll than was sent to it; W.612: its final came without a desk's day; W.613: a book that its
   * own device has not signed; R.614: one that its device signed in two ways; W.623: somebody serves there whom the office did not assign;
   * R.621: it has two leads; W.642: somebody acted there whose role the office had ended;
   * W.639: one of its laptops goes on for another that is not revoked.
   */
  readonly findings: readonly ToldFinding[]
}

/**
 * Everything that decides whether a bundle may come in, without taking it in: seal, signature, election, kind, certificates, chains.
 * Refuses `merge.*`, `bundle.*`, `zip.*`, `entry.*`.
 */
export async function previewMerge(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
): Promise<Result<Preview & { opened: OpenedBundle }>> {
  const trust = trustIn(ledger)
  const opened = await openBundle(bytes, [keys.ageIdentity], (signed) => mayCome(ledger, trust, signed))
  if (!opened.ok) return opened
  const { manifest, entries } = opened.value
  const trusted = checkTrust(opened.value, trust)
  if (!trusted.ok) return trusted
  const forged = writtenForUs(ledger, opened.value)
  if (forged) return forged
  const finished = mayBeFinal(ledger, trusted.value, opened.value)
  if (!finished.ok) return finished
  return done({
    manifest,
    sender: trusted.value,
    groups: groupsOf(opened.value.manifestHash),
    fresh: entries.filter(({ hash }) => !hasEntry(ledger, hash)).length,
    opened: opened.value,
  })
}

/** What the signed manifest alone decides. */
function mayCome(ledger: Ledger, { certificates }: Trust, { manifest, signKey }: SignedManifest): Result<unknown> {
  const { election } = electionOf(ledger)
  if (manifest.election !== election) return refuse('merge.other-election', { election, bundle: manifest.election })
  const sender = certificatesByDevice(certificates).get(manifest.sender)
  if (sender?.signKey !== signKey) return refuse('bundle.unknown-device', { device: manifest.sender })
  // A standby that took over hands its books back as an archive; stations hand over their day.
  const kinds: readonly string[] = sender.scope === 'town' ? ['archive'] : DayBundle.options
  if (!kinds.includes(manifest.kind)) return refuse('merge.wrong-kind', { kind: manifest.kind })
  const known = publishedRoll(ledger, sender.scope)?.body.version ?? 0
  if (manifest.rollVersion > known) return refuse('merge.other-roll', { version: manifest.rollVersion, known })
  return otherLaw(manifest.rulePack) ?? done(null)
}

/**
 * Merges one bundle, all or nothing. A refused one, and one that the programme fails at (`merge.fault`), is copied to `quarantine/` beside
 * the ledger with the reason, and changes nothing.
 * What brings nothing new is not recorded again, however often and in whatever wrapping it comes; a station's first final bundle always is.
 */
export async function mergeBundle(ledger: Ledger, keys: DeviceKeys, actor: Actor, path: string): Promise<Result<Merged>> {
  let bytes: Buffer
  try {
    // Larger than all it may unpack to: not worth the memory, nor the room in quarantine.
    if (statSync(path).size > MAX_TOTAL) return refuse('zip.oversized-member', { name: basename(path) })
    bytes = readFileSync(path)
  } catch {
    return refuse('input.unreadable', { file: basename(path) })
  }
  const preview = await previewMerge(ledger, keys, bytes).catch(refusedFor)
  if (!preview.ok) {
    quarantine(ledger, path, bytes, preview.error)
    return preview
  }
  const merged = takenIn(ledger, actor, preview.value)
  if (!merged.ok && merged.error.code === 'merge.fault') quarantine(ledger, path, bytes, merged.error)
  return merged
}

/** What the entries bring about that nobody thought of keeps them out, and no other bundle. */
function takenIn(ledger: Ledger, actor: Actor, preview: Preview & { readonly opened: OpenedBundle }): Result<Merged> {
  try {
    return addBundle(ledger, actor, preview)
  } catch (error) {
    return refusedFor(error)
  }
}

function addBundle(
  ledger: Ledger,
  actor: Actor,
  { opened, sender, groups }: Preview & { readonly opened: OpenedBundle },
): Result<Merged> {
  return write(ledger, { actor }, (append): Result<Merged> => {
    const accepted = acceptBundle(ledger, opened)
    const { kind, books } = opened.manifest
    const finished = factsOf(ledger, 'bundle.merged').some(({ body }) => body.kind === 'final' && body.sender === sender.device)
    if (accepted.added > 0 || (kind === 'final' && !finished))
      append('town', 'bundle.merged', {
        kind: kind as DayBundle | 'archive',
        manifest: opened.manifestHash,
        sender: sender.device,
        heads: books.map(({ book, to, head }) => ({ book, to, head })),
        added: accepted.added,
      })
    return done({
      constituency: sender.scope,
      kind,
      device: sender.device,
      name: deviceNames(ledger).get(sender.device) ?? sender.device,
      groups,
      ...accepted,
      findings: [
        ...olderRoll(ledger, sender, opened.manifest),
        ...withoutDesks(ledger, sender, kind),
        ...toldByStation(ledger, sender.scope, opened.entries),
        ...sealFindings(ledger, opened.manifest.books).map(told),
      ],
    })
  })
}

/** Desks whose day did not come with the final bundle of the laptop that leads their station. */
function withoutDesks(ledger: Ledger, { scope, device }: Certificate, kind: string): Merged['findings'] {
  if (kind !== 'final' || !leads(ledger, scope, device)) return []
  return desksOut(ledger, scope, device).map((out) => told(finding('W.612', { device: calledDevice(ledger, out.device) })))
}

/** Whether the station has not got the newest roll that was sealed for it. A bundle with a newer one is refused (`merge.other-roll`). */
function olderRoll(ledger: Ledger, { scope }: Certificate, { rollVersion }: OpenedBundle['manifest']): Merged['findings'] {
  const provisioned = rollSentTo(ledger, scope)
  const place = scope
  return rollVersion < provisioned ? [told(finding('W.611', { place, version: rollVersion, provisioned }))] : []
}

/**
 * Named by content, so that a second bad file of the same name does not push out the first, and by the end of its own name, which may
 * be as long as a file name can be. Where the disk takes no copy the refusal stands all the same: the file is still on the stick.
 */
function quarantine(ledger: Ledger, path: string, bytes: Uint8Array, reason: { readonly code: string }): void {
  const folder = quarantineOf(ledger)
  const kept = join(folder, `${sha256(bytes).slice(0, 8)}_${Array.from(basename(path)).slice(-50).join('')}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(kept, bytes)
    writeFileSync(`${kept}.reason.json`, `${JSON.stringify(reason)}\n`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
  }
}
