import { randomBytes } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { DeviceKeys } from '#bundles/keys.ts'
import { isEmpty } from '#ledger/all-entries.ts'
import { write } from '#ledger/append.ts'
import { setLocalValue, type Ledger } from '#ledger/open.ts'
import type { Actor } from '#words/acting.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { packHash } from '#roll/law.ts'
import type { Areas, ElectionFile } from './setup-files.ts'

export type Created = {
  readonly election: string
  /** `AGE-SECRET-KEY-1…`, to be printed and locked away; it is kept nowhere. */
  readonly recoveryIdentity: string
}

/** Begins an election in an empty office ledger: states it, and certifies this machine as its office. Refuses `election.exists`. */
export async function createElection(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  { file, areas, mode }: { readonly file: ElectionFile; readonly areas: Areas; readonly mode: 'live' | 'rehearsal' },
): Promise<Result<Created>> {
  if (!isEmpty(ledger)) return refuse('election.exists', { path: ledger.path })
  const recoveryIdentity = await generateX25519Identity()
  const recovery = await identityToRecipient(recoveryIdentity)
  const election = `${mode === 'rehearsal' ? 'R-' : ''}${file.election_day.replaceAll('-', '')}-${randomBytes(4).toString('hex')}`
  setLocalValue(ledger, 'election', election)
  return write(ledger, { actor }, (append) => {
    append('town', 'election.created', {
      name: file.name,
      day: file.election_day,
      ...(file.poll_open && { pollOpen: file.poll_open.slice(-5) }),
      mode,
      pack: file.rule_pack,
      packSha256: packHash(file.rule_pack),
      committee: file.committee,
      town: file.town,
      county: file.county,
      recovery,
      constituencies: [...areas.constituencies],
      contests: [...areas.contests],
    })
    const { device, signKey, ageRecipient } = keys
    append('town', 'device.certified', { device, signKey, ageRecipient, scope: 'town', role: 'office', readBack: { own: true } })
    return done({ election, recoveryIdentity })
  })
}
