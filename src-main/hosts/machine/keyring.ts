import { unlockKeys } from '#bundles/device.ts'
import { unwrapKeys, type DeviceKeys } from '#bundles/keys.ts'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { refuse, type Result } from '#contract/result.ts'

/** The system's own place for secrets, bound to this user and computer. */
export type SecretStore = {
  /** Undefined where the system keeps no secrets, or has not proven yet that it does. */
  wrap(text: string): Promise<string | undefined>
  /** Never rejects. */
  unwrap(wrapped: string): Promise<Unwrapped>
}

/** `stale`: readable, but no longer by the newest key. `not-now`: the keyring is not open yet. `lost`: no key here opens it. */
export type Unwrapped =
  | { readonly kept: 'open'; readonly text: string; readonly stale: boolean }
  | { readonly kept: 'not-now' }
  | { readonly kept: 'lost' }

const BY_SYSTEM = 'system:'

/**
 * Wraps what already rests under the passphrase once more, when the store gives back what it was given. A store that refuses or forgets
 * changes nothing: the keys rest under the passphrase then. What an older key of the system's wrapped is wrapped anew, or given back to the
 * passphrase alone. A backup restored elsewhere makes keys of its own, so nothing is lost by it.
 */
export async function wrapBySystem(ledger: Ledger, store: SecretStore | undefined): Promise<void> {
  const wrapped = localValue(ledger, 'wrapped-keys')
  if (!store || wrapped === undefined) return
  const inner = await toWrap(wrapped, store)
  if (inner === undefined) return
  const twice = await store.wrap(inner).catch(() => undefined)
  const back = twice === undefined ? undefined : await store.unwrap(twice)
  setLocalValue(ledger, 'wrapped-keys', back?.kept === 'open' && back.text === inner ? `${BY_SYSTEM}${twice}` : inner)
}

/** What rests under the passphrase alone, or under an older key of the system's. */
async function toWrap(wrapped: string, store: SecretStore): Promise<string | undefined> {
  if (!wrapped.startsWith(BY_SYSTEM)) return wrapped
  const inner = await store.unwrap(wrapped.slice(BY_SYSTEM.length))
  return inner.kept === 'open' && inner.stale ? inner.text : undefined
}

/**
 * The keys of a ledger. Refuses `keys.keyring-shut` where the system's store cannot open them yet, `keys.other-host` where it cannot at all,
 * and what `unlockKeys` refuses.
 */
export async function unlock(ledger: Ledger, passphrase: string, store: SecretStore | undefined): Promise<Result<DeviceKeys>> {
  const wrapped = localValue(ledger, 'wrapped-keys')
  if (!wrapped?.startsWith(BY_SYSTEM)) return unlockKeys(ledger, passphrase)
  const inner = await store?.unwrap(wrapped.slice(BY_SYSTEM.length))
  if (inner?.kept === 'open') return unwrapKeys(inner.text, passphrase)
  return refuse(inner?.kept === 'not-now' ? 'keys.keyring-shut' : 'keys.other-host')
}
