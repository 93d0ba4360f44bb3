import { restore } from '#backup/restore.ts'
import type { Input, RestoredLedger } from '#contract/index.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import { REHEARSAL_PASSPHRASE } from '../rehearse-job.ts'
import { OPERATOR } from './begin.ts'
import { isDamage } from './faults.ts'
import { lostSince } from './find-backups.ts'
import { unlock } from './keyring.ts'
import type { Machine } from './machine.ts'
import type { Actor } from '#words/acting.ts'

const NOT_DAMAGED: Refusal = { code: 'restore.not-damaged', params: {} }

/** The file of a place that cannot be opened, and why. Refuses `app.no-place`, `restore.not-damaged`. */
export function damagedAt({ places, named }: Machine, place: string): Result<{ readonly path: string; readonly fault: Refusal }> {
  const path = places.pathOf(place)
  if (path === undefined) return refuse('app.no-place', { place })
  const opened = places.open(place)
  if (named) {
    places.close()
    return done({ path, fault: opened.ok ? NOT_DAMAGED : opened.error })
  }
  // A newer ledger, a full disk, a file in use: nothing is wrong with what is in it.
  return !opened.ok && isDamage(opened.error.code) ? done({ path, fault: opened.error }) : refuse('restore.not-damaged')
}

/**
 * Restores a backup over a damaged ledger by the word of whoever knows the passphrase: it has to open the keys that lie in the backup,
 * and wraps the new ones. Then the place opens again, and its keys are at hand.
 */
export async function restorePlace(
  machine: Machine,
  { place, backup, passphrase, identity, reason }: Input<'app.restore'>,
  actor: Actor = OPERATOR,
): Promise<Result<RestoredLedger>> {
  const damaged = damagedAt(machine, place)
  if (!damaged.ok) return damaged
  const { path, fault } = damaged.value
  const rehearsal = machine.kind() === 'rehearsal'
  const given = rehearsal ? REHEARSAL_PASSPHRASE : (passphrase ?? '')
  const restored = await restore({
    path,
    backup,
    identities: identity === undefined ? [] : [identity.replaceAll(/\s/g, '').toUpperCase()],
    passphrase: given,
    allow: (ledger) => unlock(ledger, given, machine.system?.secretStore),
    actor,
    reason: reason ?? `账本打不开（${fault.code}），用备份恢复`,
  })
  if (!restored.ok) return restored
  machine.forget(place)
  if (!rehearsal) await machine.unlock(given)
  const { quarantined, lost, ...rest } = restored.value
  return done({ ...rest, quarantined: quarantined ?? null, lost: lost.map(lostSince) })
}
