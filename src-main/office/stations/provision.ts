import type { OfficeBundle } from '#words/election.ts'
import { exportBundle, type Exported } from '#bundles/export.ts'
import { isRecipient, type DeviceKeys } from '#bundles/keys.ts'
import { readBook, scopeOf } from '#ledger/books/book.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf } from '#ledger/read.ts'
import { refuse, type Result } from '#contract/result.ts'
import { listDirectories } from '#roll/directory.ts'
import { formalList } from '#roll/formal-list.ts'
import { contestsOf, electionOf, publishedRoll } from '#roll/election.ts'
import { isProvisioned } from '#roll/sent-to-station.ts'
import { noLongerStanding } from '#roll/no-longer-standing.ts'
import { vetoedSince } from '#roll/vetoed.ts'
import { gateStanding } from '../gates/gates.ts'
import { townView } from '../gates/town-view.ts'
import { barredFrom } from '../staff/staff-kin.ts'
import { today } from '#ledger/today.ts'
import { certificatesByDevice, devicesIn, isOffice, trustIn } from '#trust/certificates.ts'

/**
 * Writes what a constituency's laptops need: the town books and the constituency's published roll, never its preparation; of every
 * office there was, the standby's and a restored one's too; and where the other constituencies' voters are listed, by keyed hash. Revoked devices cannot open it.
 * The publication gate has to stand: what a station takes away is the roll as it was posted and frozen (domain 3.1).
 * Every contest needs its formal list (S1 32), and no candidate nor near kin serves there (S1 43). Refuses `provision.no-device`, `provision.no-roll`, `provision.gate`,
 * `provision.no-candidates`, `provision.candidate-gone` for one who may stand no more, `provision.candidate-vetoed`
 * while the committee has not decided on an objection, `provision.barred`.
 */
export async function provision(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  constituency: string,
  folder: string,
): Promise<Result<Exported>> {
  if (publishedRoll(ledger, constituency)) {
    const { standing, name } = gateStanding(townView(ledger), constituency, 'publication', today(ledger))
    if (standing !== 'passed') return refuse('provision.gate', { constituency, gate: name })
    const unlisted = contestsOf(electionOf(ledger).body, constituency).filter(({ code }) => formalList(ledger, code).length === 0)
    const contests = unlisted.map((contest) => contest.name).join('、')
    if (unlisted.length > 0) return refuse('provision.no-candidates', { constituency, contests })
    const gone = noLongerStanding(ledger, constituency)
    if (gone.length > 0)
      return refuse('provision.candidate-gone', { constituency, names: gone.map(({ name }) => name).join('、') })
    const vetoed = vetoedSince(ledger, constituency)
    if (vetoed.length > 0)
      return refuse('provision.candidate-vetoed', { constituency, names: vetoed.map(({ name }) => name).join('、') })
    const barred = barredFrom(ledger, constituency)
    if (barred.length > 0) return refuse('provision.barred', { constituency, names: barred.map(({ name }) => name).join('、') })
  }
  return bundleForStation(ledger, keys, actor, constituency, folder, { kind: 'provision', roll: true })
}

/**
 * What changed since the provision: a later roll version, a laptop certified or revoked, someone assigned, a conflict or fork decided.
 * `roll: false` leaves the roll out, for stations that have opened: theirs is locked for the day. Refuses `correction.not-provisioned`,
 * and what `provision` refuses.
 */
export async function correct(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  constituency: string,
  folder: string,
  { roll }: { readonly roll: boolean },
): Promise<Result<Exported>> {
  if (!isProvisioned(ledger, constituency)) return refuse('correction.not-provisioned', { constituency })
  return bundleForStation(ledger, keys, actor, constituency, folder, { kind: 'correction', roll })
}

/** Writes either bundle without looking at gates: for those who practise, too. */
export function bundleForStation(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  constituency: string,
  folder: string,
  { kind, roll }: { readonly kind: OfficeBundle; readonly roll: boolean },
): Result<Exported> | Promise<Result<Exported>> {
  const trust = trustIn(ledger)
  const receivers = devicesIn(trust).filter((each) => each.scope === constituency && isRecipient(each.ageRecipient))
  if (receivers.length === 0) return refuse('provision.no-device', { constituency })
  if (!publishedRoll(ledger, constituency)) return refuse('provision.no-roll', { constituency })
  const directories = listDirectories(ledger, actor)
  if (!directories.ok) return directories
  const byDevice = certificatesByDevice(trust.certificates)
  const ofOffices = booksOf(ledger).filter((book) => {
    const writer = byDevice.get(readBook(book).device)
    return writer !== undefined && isOffice(writer)
  })
  const scopes = roll ? ['town', constituency] : ['town']
  return exportBundle(ledger, keys, actor, {
    kind,
    scope: constituency,
    books: scopes.flatMap((scope) => ofOffices.filter((book) => scopeOf(book) === scope)),
    receivers: receivers.map(({ ageRecipient }) => ageRecipient),
    folder,
  })
}
