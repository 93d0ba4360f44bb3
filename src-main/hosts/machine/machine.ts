import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Keeper } from '#backup/keep-backups.ts'
import { ownIdentity } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { AppState, Input } from '#contract/index.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { isUnkept } from '#people/set-pin.ts'
import { standBy } from '#office/stations/stand-by.ts'
import { requestEnrolment } from '#station/preparing/enrol.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { openPlaces, type Places } from '../places.ts'
import { REHEARSAL_PASSPHRASE } from '../rehearse-job.ts'
import { begin, RECOVERY } from './begin.ts'
import { unlock, wrapBySystem, type SecretStore } from './keyring.ts'
import { outFolder } from './out-folder.ts'
import { keptScreen, type KeptScreen } from './screen.ts'
import { openUploads, type Uploads } from './uploads.ts'

/** What only a host can do. Absent in a browser. */
export type System = {
  readonly secretStore?: SecretStore | undefined
  /** Undefined when the user thought better of it. */
  chooseFolder(): Promise<string | undefined>
  /** Whether a viewer was found. */
  showPdf(path: string): Promise<boolean>
}

/** This computer: the live folder and the rehearsal's, which of them is open, its keys, and files on their way in and out. */
export type Machine = {
  readonly places: Places
  readonly uploads: Uploads
  readonly system: System | undefined
  /** Where the rehearsal lies, open or not. */
  readonly rehearsal: string
  readonly kind: () => AppState['kind']
  readonly screen: KeptScreen
  state(): Omit<AppState, 'jobs'>
  begin(asked: Input<'app.begin'>): Promise<Result<null>>
  open(what: 'live' | 'rehearsal'): Result<null>
  /** Lays the practice station out anew, and opens it. */
  practise(): Promise<Result<null>>
  unlock(passphrase: string): Promise<Result<null>>
  lock(): void
  /** The keys of the ledger at a place; in a rehearsal its passphrase is known to everyone. Refuses `keys.locked`. */
  keysAt(place: string): Promise<Result<DeviceKeys>>
  /** Nobody who could sign in as administrator has a PIN yet: whoever sets the office up is at it still. */
  isUnkept(): boolean
  recovery(): Result<{ readonly election: string; readonly identity: string }>
  recoveryKept(): Result<null>
  enrolment(out: string): Promise<Result<{ readonly path: string }>>
  /** What the office sends a new place first. */
  firstBundle(upload: string, fingerprint: string): Promise<Result<null>>
  /** A place whose file was replaced is opened anew. */
  forget(place: string): void
  /** A folder to export to, checked. Refuses `out.*`. */
  outFolder(path: string): Result<string>
  close(): void
}

/** Of the invented election that is practised with. */
const PRACTICE_DAY = '2026-12-15'

type Options = {
  readonly home: string
  readonly keep?: (ledger: Ledger) => Keeper
  readonly system?: System
  /** A rehearsal's ledgers that somebody else opened; `home` is theirs. */
  readonly places?: Places
}

/** Opens the computer's home: the election in earnest where there is one, else the rehearsal, else nothing yet. */
export function openMachine({ home, keep, system, places: given }: Options): Machine {
  const folders = { live: join(home, 'live'), rehearsal: join(home, 'rehearsal'), practice: join(home, 'practice') }
  const has = () => ({ live: existsSync(folders.live), rehearsal: existsSync(join(folders.rehearsal, 'office.sqlite')) })
  let which: 'live' | 'rehearsal' | 'practice' = given || (!has().live && has().rehearsal) ? 'rehearsal' : 'live'
  let keys: DeviceKeys | undefined
  const rehearsalKeys = new Map<string, DeviceKeys>()

  const places = given ?? openPlaces(() => folders[which], keep)
  const uploads = openUploads(join(home, 'uploads'))
  const screen = keptScreen(home)
  const recoveryFile = join(folders.live, RECOVERY)

  /** The one ledger of the live folder. */
  const own = (): Result<Ledger> => {
    const place = which === 'live' ? places.names()[0] : undefined
    return place === undefined ? refuse('app.not-begun') : places.open(place)
  }
  const kind = (): AppState['kind'] => {
    if (which !== 'live') return which
    const place = places.names()[0]
    return place === undefined ? 'unset' : places.kindOf(place)!
  }
  const lock = (): void => {
    keys = undefined
    rehearsalKeys.clear()
  }
  const open = (what: typeof which): Result<null> => {
    if (what === 'live' && !has().live) return refuse('app.not-begun')
    places.close()
    lock()
    which = what
    return done(null)
  }
  const keysAt = async (place: string): Promise<Result<DeviceKeys>> => {
    if (which === 'live') return keys ? done(keys) : refuse('keys.locked')
    const known = rehearsalKeys.get(place)
    if (known) return done(known)
    const opened = places.open(place)
    if (!opened.ok) return opened
    const unlocked = await unlock(opened.value, REHEARSAL_PASSPHRASE, undefined)
    if (unlocked.ok) rehearsalKeys.set(place, unlocked.value)
    return unlocked
  }

  return {
    places,
    uploads,
    system,
    rehearsal: folders.rehearsal,
    screen,
    kind,
    open,
    lock,
    keysAt,
    state: () => {
      const list = places.list()
      const ledger = own()
      const identity = ledger.ok ? ownIdentity(ledger.value) : undefined
      return {
        kind: kind(),
        has: has(),
        host: system ? 'electron' : 'loopback',
        locked: ledger.ok && keys === undefined,
        device: identity ? { device: identity.device, fingerprint: fingerprintOf(identity) } : null,
        recovery: which === 'live' && existsSync(recoveryFile),
        screen: screen.now(),
        places: list,
      }
    },
    begin: async (asked) => {
      if (asked.kind === 'rehearsal') return open('rehearsal')
      const made = await begin(folders.live, asked, { uploads, secretStore: system?.secretStore })
      if (!made.ok) return made
      const opened = open('live')
      keys = made.value
      return opened
    },
    practise: async () => {
      if (which === 'practice') places.close()
      // Loaded when somebody practises: the start waits for nothing it does not need.
      const { layOutPractice } = await import('#rehearsal/practise.ts')
      await layOutPractice(folders.practice, { day: PRACTICE_DAY, passphrase: REHEARSAL_PASSPHRASE })
      return open('practice')
    },
    unlock: async (passphrase) => {
      const ledger = own()
      if (!ledger.ok) return ledger
      const unlocked = await unlock(ledger.value, passphrase, system?.secretStore)
      if (!unlocked.ok) return unlocked
      keys = unlocked.value
      await wrapBySystem(ledger.value, system?.secretStore)
      return done(null)
    },
    isUnkept: () => {
      const ledger = own()
      return ledger.ok && isUnkept(ledger.value)
    },
    recovery: () => {
      if (which !== 'live' || !existsSync(recoveryFile)) return refuse('app.no-recovery')
      if (!keys) return refuse('keys.locked')
      const [election = '', identity = ''] = readFileSync(recoveryFile, 'utf8').split('\n')
      return done({ election: election.replace(/^# /, ''), identity })
    },
    recoveryKept: () => {
      if (which !== 'live' || !existsSync(recoveryFile)) return refuse('app.no-recovery')
      if (!keys) return refuse('keys.locked')
      rmSync(recoveryFile)
      return done(null)
    },
    enrolment: async (out) => {
      const [ledger, folder] = [own(), outFolder(out, home)]
      if (!ledger.ok) return ledger
      if (!folder.ok) return folder
      if (!keys) return refuse('keys.locked')
      return written(out, () => requestEnrolment(ledger.value, keys!, folder.value).path)
    },
    firstBundle: async (upload, fingerprint) => {
      const [ledger, file] = [own(), uploads.file(upload)]
      if (!ledger.ok) return ledger
      if (localValue(ledger.value, 'election') !== undefined) return refuse('app.begun')
      if (!keys) return refuse('keys.locked')
      if (!file.ok) return file
      const take = kind() === 'office' ? standBy : receiveBundle
      const taken = await take(ledger.value, keys, readFileSync(file.value.path), fingerprint)
      return taken.ok ? done(null) : taken
    },
    forget: (place) => {
      rehearsalKeys.delete(place)
      places.forget(place)
    },
    outFolder: (path) => outFolder(path, home),
    close: () => {
      lock()
      places.close()
      uploads.clear()
    },
  }
}

/** The stick may be pulled at any moment. */
function written(out: string, act: () => string): Result<{ readonly path: string }> {
  try {
    return done({ path: act() })
  } catch {
    return refuse('out.not-writable', { path: out })
  }
}
