import type { DeviceKeys } from '#bundles/keys.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Places } from '../places.ts'
import { REHEARSAL_PASSPHRASE } from '../rehearse-job.ts'
import { unlock, wrapBySystem, type SecretStore } from './keyring.ts'

type Held = {
  /** Those of the election in earnest. Refuses `keys.locked`. */
  readonly own: () => Promise<Result<DeviceKeys>>
  /** Those of the ledger at a place; in a rehearsal its passphrase is known to everyone. */
  readonly keysAt: (place: string) => Promise<Result<DeviceKeys>>
  readonly unlock: (passphrase: string) => Promise<Result<null>>
  /** Keys that were made just now. */
  readonly take: (made: DeviceKeys) => void
  readonly areOpen: () => boolean
  readonly forget: (place: string) => void
  readonly lock: () => void
}

type Around = {
  readonly own: () => Result<Ledger>
  readonly places: Places
  readonly isLive: () => boolean
  /** Of the one ledger that the command line named. */
  readonly passphrase: string | undefined
  readonly secretStore: SecretStore | undefined
}

/** The keys that are open on this computer, until they are locked. */
export function holdKeys({ own, places, isLive, passphrase: given, secretStore }: Around): Held {
  let keys: DeviceKeys | undefined
  const rehearsal = new Map<string, DeviceKeys>()
  const ownKeys = async (): Promise<Result<DeviceKeys>> => {
    if (keys) return done(keys)
    if (given === undefined) return refuse('keys.locked')
    const ledger = own()
    if (!ledger.ok) return ledger
    const unlocked = await unlock(ledger.value, given, undefined)
    if (unlocked.ok) keys = unlocked.value
    return unlocked
  }
  return {
    own: ownKeys,
    keysAt: async (place) => {
      if (isLive()) return ownKeys()
      const known = rehearsal.get(place)
      if (known) return done(known)
      const opened = places.open(place)
      if (!opened.ok) return opened
      const unlocked = await unlock(opened.value, REHEARSAL_PASSPHRASE, undefined)
      if (unlocked.ok) rehearsal.set(place, unlocked.value)
      return unlocked
    },
    unlock: async (passphrase) => {
      const ledger = own()
      if (!ledger.ok) return ledger
      const unlocked = await unlock(ledger.value, passphrase, secretStore)
      if (!unlocked.ok) return unlocked
      keys = unlocked.value
      await wrapBySystem(ledger.value, secretStore)
      return done(null)
    },
    take: (made) => {
      keys = made
    },
    areOpen: () => keys !== undefined,
    forget: (place) => void rehearsal.delete(place),
    lock: () => {
      keys = undefined
      rehearsal.clear()
    },
  }
}
