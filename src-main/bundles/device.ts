import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { makeKeys, unwrapKeys, wrapKeys, type DeviceIdentity, type DeviceKeys, type KeyCost } from './keys.ts'

/** Makes this machine's keys and keeps them in its ledger, wrapped under the passphrase, at a `cost` to whoever tries one. Refuses `keys.exist`, `keys.short-passphrase`. */
export async function setUpKeys(ledger: Ledger, passphrase: string, cost?: KeyCost): Promise<Result<DeviceKeys>> {
  if (localValue(ledger, 'device')) return refuse('keys.exist', { path: ledger.path })
  if (Array.from(passphrase).length < 8) return refuse('keys.short-passphrase', { least: 8 })
  const keys = await makeKeys()
  return ledger.statements.atOnce((): Result<DeviceKeys> => {
    if (localValue(ledger, 'device')) return refuse('keys.exist', { path: ledger.path }) // a second click, while the keys were made
    setLocalValue(ledger, 'device', keys.device)
    setLocalValue(ledger, 'sign-key', keys.signKey)
    setLocalValue(ledger, 'age-recipient', keys.ageRecipient)
    setLocalValue(ledger, 'wrapped-keys', wrapKeys(keys, passphrase, cost))
    return done(keys)
  })
}

/** Refuses `keys.none`, `keys.wrong-passphrase`. */
export async function unlockKeys(ledger: Ledger, passphrase: string): Promise<Result<DeviceKeys>> {
  const wrapped = localValue(ledger, 'wrapped-keys')
  return wrapped ? unwrapKeys(wrapped, passphrase) : refuse('keys.none', { path: ledger.path })
}

/** The public half of this machine's keys, or undefined before they are made. */
export function ownIdentity(ledger: Ledger): DeviceIdentity | undefined {
  const [device, signKey, ageRecipient] = [
    localValue(ledger, 'device'),
    localValue(ledger, 'sign-key'),
    localValue(ledger, 'age-recipient'),
  ]
  return device && signKey && ageRecipient ? { device, signKey, ageRecipient } : undefined
}
