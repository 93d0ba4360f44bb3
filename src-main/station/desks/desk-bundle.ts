import { refusedFor } from '#bundles/accept.ts'
import type { DeskBundle } from '#contract/desks.ts'
import type { SeenFinding } from '#contract/findings.ts'
import { acceptBundle } from '#bundles/accept-bundle.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { groupsOf } from '#bundles/manifest.ts'
import type { OpenedBundle } from '#bundles/unseal.ts'
import type { Ledger } from '#ledger/open.ts'
import { deviceNames } from '#trust/device-names.ts'
import { done, type Result } from '#contract/result.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { stationDay } from '../day.ts'
import { readDesk } from './read-desk.ts'
import { seenFinding } from '#counting/seen-finding.ts'

/** Thrown inside the transaction of a preview, so that nothing of it stays. */
class OnlyLooking extends Error {
  readonly bundle: DeskBundle
  constructor(bundle: DeskBundle) {
    super('preview')
    this.bundle = bundle
  }
}

/** What another laptop of this station would add: its bundle is taken in, looked at, and rolled back. Refuses what `readDesk` refuses. */
export async function previewDesk(ledger: Ledger, keys: DeviceKeys, path: string, file: string): Promise<Result<DeskBundle>> {
  try {
    return await take(ledger, keys, path, file, (bundle) => {
      throw new OnlyLooking(bundle)
    })
  } catch (error) {
    if (error instanceof OnlyLooking) return done(error.bundle)
    throw error
  }
}

/**
 * Takes another laptop's day in, all or nothing, known entries skipped; totals are sums over both
 * books from then on, and the lead passes them on with its own. Refuses `merge.fault`, and what `readDesk` refuses.
 */
export const takeInDesk = (ledger: Ledger, keys: DeviceKeys, path: string, file: string): Promise<Result<DeskBundle>> =>
  take(ledger, keys, path, file, () => undefined)

async function take(
  ledger: Ledger,
  keys: DeviceKeys,
  path: string,
  file: string,
  last: (bundle: DeskBundle) => void,
): Promise<Result<DeskBundle>> {
  const opened = await readDesk(ledger, keys, path)
  if (!opened.ok) return opened
  try {
    return add(ledger, opened.value, file, last)
  } catch (error) {
    if (error instanceof OnlyLooking) throw error
    return refusedFor(error)
  }
}

function add(ledger: Ledger, opened: OpenedBundle, file: string, last: (bundle: DeskBundle) => void): Result<DeskBundle> {
  const { manifest, manifestHash } = opened
  return ledger.statements.atOnce(() => {
    const [before, known] = [totals(ledger), conflicts(ledger)]
    const { added, known: skipped, forked } = acceptBundle(ledger, opened)
    const after = totals(ledger)
    const bundle: DeskBundle = {
      file,
      device: manifest.sender,
      name: deviceNames(ledger).get(manifest.sender) ?? manifest.sender,
      kind: manifest.kind === 'final' ? 'final' : 'sync',
      at: manifest.createdAt,
      groups: groupsOf(manifestHash),
      added,
      known: skipped,
      forked,
      contests: before.map(({ code, name, participants, issued }, i) => ({
        code,
        name,
        before: participants,
        after: after[i]!.participants,
        issuedBefore: issued,
        issuedAfter: after[i]!.issued,
      })),
      conflicts: [...conflicts(ledger)].flatMap(([key, finding]) => (known.has(key) ? [] : [finding])),
    }
    last(bundle)
    return done(bundle)
  })
}

const totals = (ledger: Ledger) =>
  contestsOf(electionOf(ledger).body, stationDay(ledger).constituency).map((contest) => {
    const { participants, issued } = turnoutOf(ledger, contest)
    return { code: contest.code, name: contest.name, participants, issued }
  })

/** Papers counted at one table against marks of both say nothing before every table has closed. */
const conflicts = (ledger: Ledger): ReadonlyMap<string, SeenFinding> => {
  const early = stationDay(ledger).phase !== 'closed'
  const found = conflictsOf(ledger).filter(({ kind }) => !early || kind !== 'count_against_participation')
  return new Map(found.map(({ kind, refs, finding }) => [`${kind} ${refs.join()}`, seenFinding(finding)]))
}
