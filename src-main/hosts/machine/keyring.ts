import { unlockKeys } from '#bundles/device.ts'
import { unwrapKeys, type DeviceKeys } from '#bundles/keys.ts'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import { refuse, type Result } from '#ledger/result.ts'

/** The system's own place for secrets, bound to this user and computer. */
export type SecretStore = {
  /** Undefined where the system keeps no secrets. */
  wrap(text: string): Promise<string | undefined>
  /** Throws what the system says. */
  unwrap(wrapped: string): Promise<string>
}

const BY_SYSTEM = 'system:'

/**
 * Wraps what already rests under the passphrase once more, when the store gives back what it was given. A store that refuses or forgets
 * changes nothing: the keys rest under the passphrase then. A backup restored elsewhere makes keys of its own, so nothing is lost by it.
 */
export async function wrapBySystem(ledger: Ledger, store: SecretStore | undefined): Promise<void> {
  const wrapped = localValue(ledger, 'wrapped-keys')
  if (!store || wrapped === undefined || wrapped.startsWith(BY_SYSTEM)) return
  const twice = await store.wrap(wrapped).catch(() => undefined)
  if (twice !== undefined && (await bySystem(twice, store)) === wrapped) setLocalValue(ledger, 'wrapped-keys', BY_SYSTEM + twice)
}

/** The keys of a ledger. Refuses `keys.other-host` where the system's store cannot open them, and what `unlockKeys` refuses. */
export async function unlock(ledger: Ledger, passphrase: string, store: SecretStore | undefined): Promise<Result<DeviceKeys>> {
  const wrapped = localValue(ledger, 'wrapped-keys')
  if (!wrapped?.startsWith(BY_SYSTEM)) return unlockKeys(ledger, passphrase)
  const inner = await bySystem(wrapped.slice(BY_SYSTEM.length), store)
  return inner === undefined ? refuse('keys.other-host') : unwrapKeys(inner, passphrase)
}

async function bySystem(wrapped: string, store: SecretStore | undefined): Promise<string | undefined> {
  try {
    return await store?.unwrap(wrapped)
  } catch {
    return undefined
  }
}
