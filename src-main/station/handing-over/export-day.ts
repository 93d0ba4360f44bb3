import type { DayBundle } from '#words/election.ts'
import { exportBundle, type Exported, type ExportPlan } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { readBook } from '#ledger/books/book.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { booksOf } from '#ledger/read.ts'
import { refuse, type Result } from '#contract/result.ts'
import { roundsOf } from '#counting/contest-round.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { isSigned } from '#counting/signatures.ts'
import { stationDay } from '../day.ts'
import { awaited } from '../desks/leave-out-desks.ts'
import { type Certificate, certificatesByDevice, devicesIn, isOffice, leadsOf, trustIn, mayLead } from '#trust/certificates.ts'
import { calledDevice } from '#trust/device-names.ts'

/**
 * Writes what this laptop holds of its station's day to the stick: `sync` at any time, `final` once it has closed. The lead laptop's
 * final needs the day of every desk, or a word why it is not in, and every round that was started signed, as its figures stand now; it carries the other laptops' books too; theirs go to the lead as well as to the office.
 * Refuses `export.station-open`, `export.desk-missing`, `export.unsigned`, and what `exportBundle` refuses.
 */
export async function exportDay(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  kind: DayBundle,
  folder: string,
  onStage?: ExportPlan['onStage'],
): Promise<Result<Exported>> {
  const { constituency, book, books: own, phase } = stationDay(ledger)
  const trust = trustIn(ledger)
  const leading = leadsOf(trust, constituency)
  const leads = leading.includes(keys.device)
  if (kind === 'final' && phase !== 'closed') return refuse('export.station-open', { constituency })
  const missing = awaited(ledger)
  if (kind === 'final' && missing.length > 0)
    return refuse('export.desk-missing', { devices: missing.map((device) => calledDevice(ledger, device)).join('、') })
  const unsigned = contestsOf(electionOf(ledger).body, constituency).find((contest) =>
    roundsOf(ledger, contest).some((round) => !isSigned(ledger, round)),
  )
  if (kind === 'final' && leads && unsigned) return refuse('export.unsigned', { contest: unsigned.code, name: unsigned.name })

  // The spare gets a desk's day too: it takes the lead's place before anyone here has heard that the lead was revoked.
  const goesTo = (to: Certificate) =>
    isOffice(to) || (!leads && to.scope === constituency && mayLead(to) && to.device !== keys.device)
  const receivers = devicesIn(trust)
    .filter(goesTo)
    .map(({ ageRecipient }) => ageRecipient)
  const byDevice = certificatesByDevice(trust.certificates)
  const ofLaptops = (name: string) => byDevice.get(readBook(name).device)?.scope === constituency
  const books = leads ? [book, ...booksOf(ledger).filter((name) => name !== book && ofLaptops(name))] : own
  return exportBundle(ledger, keys, actor, { kind, scope: constituency, books, receivers, folder, onStage })
}
