import { randomBytes } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { DeviceKeys } from '#bundles/keys.ts'
import { isEmpty } from '#ledger/all-entries.ts'
import { write } from '#ledger/append.ts'
import { setLocalValue, type Ledger } from '#ledger/open.ts'
import type { Actor } from '#words/acting.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { packHash } from '#roll/law.ts'
import { NEWEST } from '#rules/packs/index.ts'
import type { Draft } from '#words/draft.ts'
import { electionFrom } from './from-draft.ts'

export type Created = {
  readonly election: string
  /** `AGE-SECRET-KEY-1…`, to be printed and locked away; it is kept nowhere. */
  readonly recoveryIdentity: string
}

/**
 * Begins an election in an empty office ledger: states it as it was drafted, and certifies this machine as its office. Refuses
 * `election.exists`, and what `electionFrom` refuses.
 */
export async function createElection(
  ledger: Ledger,
  keys: DeviceKeys,
  actor: Actor,
  { draft, mode }: { readonly draft: Draft; readonly mode: 'live' | 'rehearsal' },
): Promise<Result<Created>> {
  if (!isEmpty(ledger)) return refuse('election.exists', { path: ledger.path })
  const stated = electionFrom(draft)
  if (!stated.ok) return stated
  const pack = draft.rulePack ?? NEWEST
  const recoveryIdentity = await generateX25519Identity()
  const recovery = await identityToRecipient(recoveryIdentity)
  const election = `${mode === 'rehearsal' ? 'R-' : ''}${stated.value.day.replaceAll('-', '')}-${randomBytes(4).toString('hex')}`
  setLocalValue(ledger, 'election', election)
  return write(ledger, { actor }, (append) => {
    append('town', 'election.created', { ...stated.value, mode, pack, packSha256: packHash(pack), recovery })
    const { device, signKey, ageRecipient } = keys
    append('town', 'device.certified', { device, signKey, ageRecipient, scope: 'town', role: 'office', readBack: { own: true } })
    return done({ election, recoveryIdentity })
  })
}
