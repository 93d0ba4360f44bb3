import { counterOf } from '#ledger/all-entries.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Refusal } from '#contract/result.ts'
import { backupFolderOf, type Why } from './backup-file.ts'
import { findBehind } from './behind.ts'
import { backUpAside, backupToStickAside } from './copy-aside.ts'
import { keepNewestOnStick, stickInUse } from './to-stick.ts'

const TEN_MINUTES = 600_000
const AFTER_FAILURE = 60_000

/** What the strip shows: when the last good backup was made, and what stands in the way of the next one, as a refusal with its remedy. */
export type BackupState = {
  readonly lastGood: { readonly at: string; readonly path: string } | undefined
  readonly failure: Refusal | undefined
}

export type Keeper = {
  /**
   * To be called soon after the start, after every command and about once a minute: backs up when it is time, in a thread of its own, one
   * at a time. Answers when what is under way is done; never rejects.
   */
  readonly look: () => Promise<BackupState>
  readonly state: () => BackupState
  /** Where the backups go, whether one is being made, and milliseconds until the next by the clock. */
  readonly plan: () => { readonly folder: string; readonly running: boolean; readonly next: number }
  /** Ends what is under way, so that the files may be replaced. */
  readonly close: () => void
}

export type KeepOptions = {
  readonly folder?: string
  /** Milliseconds between two backups. */
  readonly every?: number
  /** Milliseconds that passed since some moment, by a clock that nobody can set; tests turn it. */
  readonly elapsed?: () => number
  /** How a copy is made: in a worker thread, unless a test does without. */
  readonly copy?: typeof backUpAside
  readonly toStick?: typeof backupToStickAside
}

const keepers = new WeakMap<Ledger, Keeper>()

/** Who keeps an open ledger's backups, or undefined where nobody does. */
export const keeperOf = (ledger: Ledger): Keeper | undefined => keepers.get(ledger)

/**
 * Keeps an open ledger backed up: at the first look, then at phase changes (opened, closed, published, merged) and every ten minutes, whenever
 * the host lets it look; and each time, encrypted, to the stick that was last chosen for it, while that is in. Never throws for what disk or stick do: that is a state. Says `backup.ledger-behind` when the newest backup
 * holds an entry the ledger has lost (its `-wal` went missing, or another file took its place), and then drops no backup any more.
 */
export function keepBackups(ledger: Ledger, options: KeepOptions = {}): Keeper {
  const {
    folder = backupFolderOf(ledger.path),
    every = TEN_MINUTES,
    elapsed = () => performance.now(),
    copy = backUpAside,
    toStick = backupToStickAside,
  } = options
  const behind = findBehind(ledger, folder)
  const closing = new AbortController()
  let lastGood: BackupState['lastGood']
  let failure: Refusal | undefined
  let phases = phasesOf(ledger)
  let due: number | undefined
  let running: Promise<BackupState> | undefined

  const state = (): BackupState => ({ lastGood, failure: failure ?? behind })
  const make = async (why: Why): Promise<BackupState> => {
    const at = ledger.now().toISOString()
    phases = phasesOf(ledger)
    const made = await copy(ledger, { folder, why, keepAll: behind !== undefined }, closing.signal)
    failure = made.ok ? undefined : made.error
    if (made.ok) lastGood = { at, path: made.value.path }
    const stick = made.ok ? stickInUse(ledger) : undefined
    if (stick !== undefined) {
      const sealed = await toStick(ledger, stick, closing.signal)
      if (sealed.ok) keepNewestOnStick(ledger, sealed.value)
      else failure = sealed.error
    }
    due = elapsed() + (made.ok ? every : Math.min(every, AFTER_FAILURE))
    return state()
  }
  const isTime = (): Why | undefined => {
    if (due === undefined) return 'start'
    if (phasesOf(ledger) !== phases) return 'phase'
    return elapsed() >= due ? 'timed' : undefined
  }
  const lookOnce = async (): Promise<BackupState> => {
    try {
      const why = closing.signal.aborted ? undefined : isTime()
      return why === undefined ? state() : await make(why)
    } catch (error) {
      // Whoever looks has just done something that succeeded, and must not be told otherwise.
      failure = { code: 'backup.not-written', params: { path: folder, reason: error instanceof Error ? error.message : '' } }
      return state()
    }
  }
  const look = (): Promise<BackupState> => {
    running ??= lookOnce().finally(() => (running = undefined))
    return running
  }
  const keeper: Keeper = {
    state,
    look,
    plan: () => ({ folder, running: running !== undefined, next: Math.max(0, (due ?? 0) - elapsed()) }),
    close: () => closing.abort(),
  }
  keepers.set(ledger, keeper)
  return keeper
}

/** How many phase changes the ledger holds. */
const phasesOf = counterOf(['station.opened', 'station.closed', 'roll.published', 'bundle.merged', 'book.continued'])
