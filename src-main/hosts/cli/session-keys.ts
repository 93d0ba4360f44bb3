import { unlockKeys } from '#bundles/device.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { need, passphrase } from './given.ts'

/** By their wrapped form: the passphrase of a process does not change, and unwrapping takes half a second on purpose. */
const known = new Map<string, DeviceKeys>()

export function rememberKeys(ledger: Ledger, keys: DeviceKeys): DeviceKeys {
  known.set(localValue(ledger, 'wrapped-keys') ?? '', keys)
  return keys
}

/** The keys of a ledger's machine, unlocked once in a session of commands. Throws what `unlockKeys` refuses. */
export const keysOf = async (ledger: Ledger): Promise<DeviceKeys> =>
  known.get(localValue(ledger, 'wrapped-keys') ?? '') ?? rememberKeys(ledger, need(await unlockKeys(ledger, passphrase())))
