import { INVENTED_DAY } from '#words/rehearsed.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mode } from '#words/election.ts'
import type { Keeper } from '#backup/keep-backups.ts'
import { ownIdentity } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import type { AppState, Enrolment, FirstBundle, Input } from '#contract/index.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { isUntouched } from '#people/set-pin.ts'
import { standBy } from '#office/stations/stand-by.ts'
import { requestEnrolment } from '#station/preparing/enrol.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { openPlaces, type Places } from '../places.ts'
import { REHEARSAL_PASSPHRASE } from '../rehearse-job.ts'
import { begin, fileSite, folderSite, RECOVERY } from './begin.ts'
import { holdKeys } from './held-keys.ts'
import type { SecretStore } from './keyring.ts'
import { outFolder } from './out-folder.ts'
import { recoveryIn } from './recovery-file.ts'
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
  /** Whether somebody named its one ledger, which no screen holds open. */
  readonly named: boolean
  readonly kind: () => AppState['kind']
  readonly screen: KeptScreen
  state(): Omit<AppState, 'jobs'>
  /** `election`: of an office, once begun. */
  begin(asked: Input<'app.begin'>): Promise<Result<{ readonly election: string | null }>>
  open(what: Mode): Result<null>
  /** Lays the practice station out anew, and opens it. */
  practise(): Promise<Result<null>>
  unlock(passphrase: string): Promise<Result<null>>
  lock(): void
  /** The keys of the ledger at a place; in a rehearsal its passphrase is known to everyone. Refuses `keys.locked`. */
  keysAt(place: string): Promise<Result<DeviceKeys>>
  /** Nobody who could sign in as administrator has a PIN yet: whoever sets the office up is at it still. */
  isUntouched(): boolean
  recovery(): Result<{ readonly election: string; readonly identity: string }>
  recoveryKept(): Result<null>
  enrolment(out: string): Promise<Result<Enrolment>>
  /** What the office sends a new place first. */
  firstBundle(upload: string, fingerprint: string | undefined): Promise<Result<FirstBundle>>
  /** A place whose file was replaced is opened anew. */
  forget(place: string): void
  /** A folder to export to, checked. Refuses `out.*`. */
  outFolder(path: string): Result<string>
  close(): void
}

type Options = {
  readonly home: string
  readonly keep?: (ledger: Ledger) => Keeper
  readonly system?: System
  /** Ledgers that somebody else opened; `home` is theirs. Those of a rehearsal, unless one is `named`. */
  readonly places?: Places
  readonly named?: NamedLedger
}

/** The one ledger of this computer, where the command line named it, and what its keys open with. */
type NamedLedger = {
  readonly path: string
  /** Where the recovery identity of an election begun here goes. */
  readonly recovery: string
  /** Undefined where none was given: the keys stay locked. */
  readonly passphrase: string | undefined
  readonly uploads: Uploads
}

/** Opens the computer's home: the election in earnest where there is one, else the rehearsal, else nothing yet. */
export function openMachine({ home, keep, system, places: given, named }: Options): Machine {
  const folders = { live: join(home, 'live'), rehearsal: join(home, 'rehearsal'), practice: join(home, 'practice') }
  const has = () => ({
    live: existsSync(named?.path ?? folders.live),
    rehearsal: !named && existsSync(join(folders.rehearsal, 'office.sqlite')),
  })
  const rehearsing = given ? !named : !has().live && has().rehearsal
  let which: Mode | 'practice' = rehearsing ? 'rehearsal' : 'live'

  const places = given ?? openPlaces(() => folders[which], keep)
  const uploads = named?.uploads ?? openUploads(join(home, 'uploads'))
  const screen = keptScreen(home)

  /** The one ledger of the live folder. */
  const own = (): Result<Ledger> => {
    const place = which === 'live' ? places.names()[0] : undefined
    return place === undefined ? refuse('app.not-begun') : places.open(place)
  }
  const isLive = (): boolean => which === 'live'
  const held = holdKeys({ own, places, isLive, passphrase: named?.passphrase, secretStore: system?.secretStore })
  const recovery = recoveryIn(named?.recovery ?? join(folders.live, RECOVERY), { isLive, areOpen: held.areOpen })
  const kind = (): AppState['kind'] => {
    if (which !== 'live') return which
    const place = places.names()[0]
    return place === undefined ? 'unset' : places.kindOf(place)!
  }
  const open = (what: typeof which): Result<null> => {
    if (what === 'live' && !has().live) return refuse('app.not-begun')
    places.close()
    held.lock()
    which = what
    return done(null)
  }

  return {
    places,
    uploads,
    system,
    rehearsal: folders.rehearsal,
    named: named !== undefined,
    screen,
    kind,
    open,
    lock: held.lock,
    unlock: held.unlock,
    keysAt: held.keysAt,
    state: () => {
      const list = places.list()
      const ledger = own()
      const identity = ledger.ok ? ownIdentity(ledger.value) : undefined
      return {
        kind: kind(),
        has: has(),
        host: system ? 'electron' : 'loopback',
        locked: ledger.ok && !held.areOpen(),
        device: identity ? { device: identity.device, fingerprint: fingerprintOf(identity) } : null,
        recovery: recovery.isThere(),
        screen: screen.now(),
        places: list,
      }
    },
    begin: async (asked) => {
      if (asked.kind === 'rehearsal') {
        const opened = open('rehearsal')
        return opened.ok ? done({ election: null }) : opened
      }
      const trial = asked.kind === 'trial' && !named
      const site = named ? fileSite(named.path, named.recovery) : folderSite(trial ? folders.rehearsal : folders.live)
      const passphrase = named?.passphrase ?? REHEARSAL_PASSPHRASE
      const made = await begin(site, asked, { secretStore: trial ? undefined : system?.secretStore, passphrase })
      if (!made.ok) return made
      const opened = open(trial ? 'rehearsal' : 'live')
      if (!opened.ok) return opened
      if (!trial) held.take(made.value)
      const office = places.open('office')
      return done({ election: (office.ok && localValue(office.value, 'election')) || null })
    },
    practise: async () => {
      if (which === 'practice') places.close()
      // Loaded when somebody practises: the start waits for nothing it does not need.
      const { layOutPractice } = await import('#rehearsal/practise.ts')
      await layOutPractice(folders.practice, { day: INVENTED_DAY, passphrase: REHEARSAL_PASSPHRASE })
      return open('practice')
    },
    isUntouched: () => {
      const ledger = own()
      return ledger.ok && isUntouched(ledger.value)
    },
    recovery: recovery.read,
    recoveryKept: recovery.keep,
    enrolment: async (out) => {
      const [ledger, folder] = [own(), outFolder(out, named ? undefined : home)]
      if (!ledger.ok) return ledger
      if (!folder.ok) return folder
      const unlocked = await held.own()
      return unlocked.ok ? written(out, () => requestEnrolment(ledger.value, unlocked.value, folder.value)) : unlocked
    },
    firstBundle: async (upload, fingerprint) => {
      const [ledger, file] = [own(), uploads.file(upload)]
      if (!ledger.ok) return ledger
      if (localValue(ledger.value, 'election') !== undefined) return refuse('app.begun')
      const unlocked = await held.own()
      if (!unlocked.ok) return unlocked
      if (!file.ok) return file
      const bytes = readFileSync(file.value.path)
      if (kind() !== 'office') return receiveBundle(ledger.value, unlocked.value, bytes, fingerprint)
      const taken = await standBy(ledger.value, unlocked.value, bytes, fingerprint)
      if (!taken.ok) return taken
      const { added, known, findings } = taken.value
      return done({ added, known, findings })
    },
    forget: (place) => {
      held.forget(place)
      places.forget(place)
    },
    outFolder: (path) => outFolder(path, named ? undefined : home),
    close: () => {
      held.lock()
      places.close()
      uploads.clear()
    },
  }
}

/** The stick may be pulled at any moment. */
function written(out: string, act: () => Enrolment): Result<Enrolment> {
  try {
    return done(act())
  } catch {
    return refuse('out.not-writable', { path: out })
  }
}
