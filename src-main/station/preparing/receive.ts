import { OFFICE_NEWS, type OfficeBundle } from '#contract/station.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { takeIn } from '#bundles/take-in.ts'
import { scopeOf } from '#ledger/books/book.ts'
import { isOffice } from '#trust/certificates.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { WrittenEntry } from '#ledger/entry.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf, publishedRoll, rollOf } from '#roll/election.ts'
import { stationDay } from '../day.ts'

const OF_THE_ROLL: ReadonlySet<TypeName> = new Set(['voter.listed', 'voter.struck', 'roll.published'])

/**
 * Takes the office's provision or correction bundle. The first one, and the first of an office not met before, is believed only under
 * the office's fingerprint, typed by the operator; later ones by the certificates already held. All or nothing; taking it again changes
 * nothing. Refuses what `takeIn` refuses, `receive.not-certified` for a machine that belongs to no station, and once the station has
 * opened `receive.roll-locked` for a bundle that would change its roll (design 2).
 */
export async function receiveBundle(
  ledger: Ledger,
  keys: DeviceKeys,
  bytes: Uint8Array,
  officeFingerprint?: string,
): Promise<Result<OfficeBundle>> {
  let fresh: readonly WrittenEntry[] = []
  let rollBefore = 0
  let dayBefore: string | null = null
  const taken = await takeIn(ledger, keys, bytes, {
    kinds: ['provision', 'correction'],
    fingerprint: officeFingerprint,
    // What this station or another wrote comes from whoever wrote it: an office could have written it for them, and who closes here signs it.
    brings: ({ scope }, book, writer) => isOffice(writer) && ['town', scope].includes(scopeOf(book)),
    suits: ({ scope }, unknown) => {
      fresh = unknown
      if (scope === 'town') return refuse('receive.not-certified', { device: keys.device })
      if (localValue(ledger, 'constituency') === undefined) return done(null)
      rollBefore = publishedRoll(ledger, scope)?.body.version ?? 0
      dayBefore = electionOf(ledger).body.day
      const locked = stationDay(ledger).opened?.body.rollVersion
      const changesRoll = fresh.some(({ entry }) => OF_THE_ROLL.has(entry.type))
      return locked !== undefined && changesRoll ? refuse('receive.roll-locked', { version: locked }) : done(null)
    },
  })
  if (!taken.ok) return taken
  const { own, added, known } = taken.value
  const rollVersion = publishedRoll(ledger, own.scope)?.body.version ?? 0
  const { day } = electionOf(ledger).body
  const ours = fresh.filter(({ entry: { type, body } }) => type !== 'station.described' || body.constituency === own.scope)
  const counted = OFFICE_NEWS.map((type) => [type, ours.filter(({ entry }) => entry.type === type).length] as const)
  const changes = Object.fromEntries(counted.filter(([, count]) => count > 0))
  return done({
    constituency: own.scope,
    rollVersion,
    rollBefore,
    voters: rollOf(ledger, own.scope).length,
    day,
    dayBefore: dayBefore === day ? null : dayBefore,
    added,
    known,
    changes,
  })
}
