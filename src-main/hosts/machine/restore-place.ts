import { findBehind } from '#backup/behind.ts'
import { restore } from '#backup/restore.ts'
import type { Input, RestoredLedger } from '#contract/index.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { keeperAt } from '#people/people-at.ts'
import { standIns } from '#rehearsal/staff.ts'
import type { Actor } from '#words/acting.ts'
import { isRehearsed } from '#words/rehearsed.ts'
import { REHEARSAL_PASSPHRASE } from '../rehearse-job.ts'
import { OPERATOR } from './begin.ts'
import { isDamage } from './faults.ts'
import { lostSince } from './find-backups.ts'
import { unlock } from './keyring.ts'
import type { Machine } from './machine.ts'

/** The file of a place that a backup may replace, and why. Refuses `app.no-place`, `restore.not-damaged`, and why it does not open else. */
export function damagedAt({ places, named }: Machine, place: string): Result<{ readonly path: string; readonly fault: Refusal }> {
  const path = places.pathOf(place)
  if (path === undefined) return refuse('app.no-place', { place })
  const opened = places.open(place)
  // Where a screen has it open, it is closed first, and says at the next start that it does not open.
  const fault = opened.ok ? named && findBehind(opened.value) : opened.error
  if (named) places.close()
  if (!fault) return refuse('restore.not-damaged')
  // A newer ledger, a full disk, a file in use: nothing is wrong with what is in it.
  return isDamage(fault.code) ? done({ path, fault }) : { ok: false, error: fault }
}

/** In whose name a ledger is restored where nobody can sign in: by whoever sets the computer up, or who stands in for the keeper. */
const restorer = (backup: Ledger): Actor =>
  isRehearsed(localValue(backup, 'election') ?? '') ? (standIns(backup, [[keeperAt(backup)]]) ?? OPERATOR) : OPERATOR

/**
 * Restores a backup over a damaged ledger by the word of whoever knows the passphrase: it has to open the keys that lie in the backup,
 * and wraps the new ones. Then the place opens again, and its keys are at hand.
 */
export async function restorePlace(
  machine: Machine,
  { place, backup, passphrase, identity, reason }: Input<'app.restore'>,
  actor: Actor | typeof restorer = restorer,
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
