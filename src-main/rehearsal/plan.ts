import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TownStage } from '#words/stages.ts'
import type { Input, Name, Output } from '#contract/index.ts'
import type { RefusalCode } from '#contract/refusals.ts'

/** One station's laptop: a process that runs `xuance …` commands one after another and answers what they say as JSON. */
export type StationProcess = {
  run(words: readonly string[]): Promise<unknown>
  /** Ends it; when that is over, its ledgers are closed. */
  close(): void | Promise<void>
}

type How = {
  /** The roles that stand-ins take, where the procedure leaves it open. */
  readonly standIns?: readonly string[]
  readonly onProgress?: (done: number, of: number) => void
}

/** The office, asked by the contract as every screen and command asks it: whoever a procedure needs stands in. */
export type Office = {
  /** What the procedure answers. Throws what it refuses. */
  ask<N extends Name>(name: N, input: Input<N>, how?: How): Promise<Output<N>>
  /** The same; undefined where it refuses by this code, which a rehearsal reckons with. */
  unless<N extends Name>(code: RefusalCode, name: N, input: Input<N>, how?: How): Promise<Output<N> | undefined>
  /** The id by which a procedure takes a file. */
  offer(path: string): string
  close(): Promise<void>
}

export type RehearsalPlan = {
  readonly out: string
  /** The town: a folder with an office's real files, or one invented with so many voters. */
  readonly sample?: string
  readonly voters?: number
  /** Accepts what a sample's later exports say, and publishes the second version of the rolls. */
  readonly acceptLater?: boolean
  readonly seed: string
  readonly passphrase: string
  /** The office at a ledger that is about to be made; `recovery`: where its recovery identity goes. */
  readonly office: (path: string, recovery: string) => Office
  /** Starts the process of one station. */
  readonly station: () => StationProcess
  readonly signal?: AbortSignal
  /** A station that is left open in mid-poll, with an interim bundle merged: for people to try the check-in. */
  readonly leaveOpen?: string
  readonly onProgress?: (stage: TownStage, done: number, of: number) => void
}

export type Folders = ReturnType<typeof makeFolders>
type Laptop = { readonly constituency: string; readonly ledger: string; readonly process: StationProcess }
export type Station = Laptop & {
  /** A second laptop of the same station. */
  readonly desk?: Laptop
}
export type LivedDay = Station & { readonly bundle: string }
export type Stopwatch = ReturnType<typeof stopwatch>

/** Makes the folders of a rehearsal. */
export function makeFolders(out: string) {
  const folder = (name: string): string => {
    const path = join(out, name)
    mkdirSync(path, { recursive: true })
    return path
  }
  return {
    stations: folder('stations'),
    bundles: folder('bundles'),
    sticks: folder('sticks'),
    keys: folder('keys'),
    print: folder('print'),
  }
}

/**
 * Tells progress by stage, stops when the plan is aborted, and keeps the seconds from the beginning of each stage to that of the next:
 * what has begun earlier, beside another stage, is in that one's.
 */
export function stopwatch({ onProgress, signal }: RehearsalPlan) {
  const started = performance.now()
  const seconds: Record<string, number> = {}
  let current: { stage: TownStage; since: number } | undefined
  const lap = (): void => {
    if (current) seconds[current.stage] = Math.round((performance.now() - current.since) / 10) / 100
  }
  const begin = (stage: TownStage): void => {
    signal?.throwIfAborted()
    lap()
    current = { stage, since: performance.now() }
    onProgress?.(stage, 0, 1)
  }
  const step = (done: number, of: number): void => {
    signal?.throwIfAborted()
    if (current) onProgress?.(current.stage, done, of)
  }
  return {
    begin,
    step,
    /** A step of a stage, which begins with it unless it is under way. */
    at: (stage: TownStage, done: number, of: number): void => {
      if (current?.stage !== stage) begin(stage)
      step(done, of)
    },
    end: () => {
      lap()
      return { ...seconds, total: Math.round((performance.now() - started) / 10) / 100 }
    },
  }
}
