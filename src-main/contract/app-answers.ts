import type { Language } from '#words/telling.ts'
import type { Phase } from '#words/election.ts'
import type { Archived } from './bundles.ts'
import type { Refusal, Withheld } from './result.ts'
import type { OfficeBundle } from './station.ts'

/** `Told`: as whoever asks may know of a refusal. */
export type JobState<Told = Refusal | Withheld> = {
  readonly id: string
  readonly name: string
  /** Whose ledger it works on; null when on none. */
  readonly place: string | null
  readonly state: 'running' | 'done' | 'refused' | 'cancelled'
  /** What it is doing, as a word the screens translate, and how far it is. */
  readonly stage: string
  readonly done: number
  readonly of: number
  /**
   * What a job that is done answered: its procedure's output. Null for a job on a ledger to whoever is not signed in there in a role that
   * may ask for it.
   */
  readonly value: unknown
  /** To whoever may not see what a job answered it says what was refused and names nobody: without its parameters. */
  readonly error: Told | null
}

export type PlaceState = {
  /** `office`, a constituency's code, or `station` on a polling station's own laptop. */
  readonly place: string
  readonly title: string
  /** `new`: waits for the office's first bundle. `fault`: cannot be opened, see `fault`. */
  readonly phase: 'office' | 'new' | Phase | 'fault'
  /** Why this ledger cannot be opened. Nothing of it was changed, and nothing here deletes it. */
  readonly fault: Refusal | null
  /** What is wrong and stops nobody: the clock far off (`app.clock-*`), the disk nearly full (`app.disk-low`). */
  readonly remarks: readonly Refusal[]
}

/** How the screens of this computer look and speak, whoever sits in front of them. */
export type Screen = {
  readonly language: Language
  readonly size: 'normal' | 'large' | 'largest'
  /** Whether what must not be missed is heard as well. */
  readonly sound: boolean
}

/** What a backup lacks of one book of the damaged ledger. Names are not said: nobody is signed in who might read them. */
export type LostSince = {
  readonly book: string
  /** First number that the backup does not hold: from here on, paper decides. */
  readonly from: number
  /** Check-ins and spoiled papers that the damaged file still tells of. */
  readonly receipts: readonly number[]
  /** Numbers of which nothing can be read any more. */
  readonly unread: readonly number[]
  /** Anything else that has to be done again. */
  readonly others: number
}

/** What a new place took in: the station's roll, or the office's archive. */
export type FirstBundle = OfficeBundle | Archived

/** A backup that can take the place of a damaged ledger. */
export type KnownBackup = {
  /** Its file: what `app.restore` is told. */
  readonly backup: string
  readonly at: string
  /** `itself` is the ledger as it lies there, which reads and may lack its last entries. */
  readonly where: { readonly kind: 'machine' | 'itself' } | { readonly kind: 'stick'; readonly label: string }
} & (
  | {
      readonly sealed: false
      /** Whose ledger it holds. */
      readonly title: string
      readonly entries: number
      /** First twelve digits of the hash of its newest entry. */
      readonly head: string
      readonly lost: readonly LostSince[]
    }
  /** On a stick, encrypted: what is in it shows when the recovery key opens it. */
  | { readonly sealed: true }
)

export type RestoredLedger = {
  readonly path: string
  /** The new keys in public, and their enrolment for the office. */
  readonly device: string
  readonly fingerprint: readonly string[]
  readonly enrolment: string
  /** Where the damaged ledger lies. */
  readonly quarantined: string | null
  /** What has to be entered again. */
  readonly lost: readonly LostSince[]
}

/** A laptop's enrolment as it was written; the fingerprint is read aloud in groups. */
export type Enrolment = { readonly path: string; readonly device: string; readonly fingerprint: readonly string[] }

/** What this computer is, as far as whoever sits in front of it may see. */
export type AppState = {
  /** `unset`: nothing was begun here yet. */
  readonly kind: 'unset' | 'station' | 'office' | 'rehearsal' | 'practice'
  /** What can be opened with `app.open`. */
  readonly has: { readonly live: boolean; readonly rehearsal: boolean }
  /** `electron` has the system's own dialogs (`app.choose-folder`) and PDF viewer (`app.show-pdf`). */
  readonly host: 'electron' | 'loopback'
  /** The keys of this computer wait for `app.unlock`; what signs or opens bundles refuses `keys.locked` until then. */
  readonly locked: boolean
  /** This computer's own keys in public: the fingerprint is read aloud in groups. Null before there are any, and in a rehearsal. */
  readonly device: { readonly device: string; readonly fingerprint: readonly string[] } | null
  /**
   * The recovery identity of a new election still lies on this computer, and whoever asks may print it (`app.recovery`), lock it away and
   * say so.
   */
  readonly recovery: boolean
  readonly screen: Screen
  /** Places that are here: the office, and stations. Those that cannot be opened are named with their fault. */
  readonly places: readonly PlaceState[]
  readonly jobs: readonly JobState[]
}

/** Somewhere an export may be written to. `free`: bytes, or null where the system does not say. */
export type Drive = {
  readonly path: string
  readonly label: string
  readonly kind: 'removable' | 'documents' | 'downloads'
  readonly free: number | null
}
