import { z } from 'zod'
import { command, job, nothing, query } from './procedure.ts'

export type JobState = {
  readonly id: string
  readonly name: string
  /** Whose ledger it works on; null when on none. */
  readonly place: string | null
  readonly state: 'running' | 'done' | 'refused' | 'cancelled'
  /** What it is doing, as a word the screens translate, and how far it is. */
  readonly stage: string
  readonly done: number
  readonly of: number
  /** What a job that is done answered: its procedure's output. */
  readonly value: unknown
  readonly error: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null
}

export type AppState = {
  /** Places that can be opened here: the office, and stations by constituency code. */
  readonly places: readonly {
    readonly place: string
    readonly title: string
    readonly phase: 'office' | 'before' | 'open' | 'closed'
  }[]
  readonly jobs: readonly JobState[]
}

export const appProcedures = {
  'app.state': query<AppState>()({ input: nothing, roles: [], place: 'app' }),
  'app.cancel': command<null>()({ input: z.strictObject({ job: z.string().max(40) }), roles: [], place: 'app' }),
  /** Builds an invented town in this machine's own folder, with one station left open to try the check-in. */
  'app.rehearse': job<null>()({ input: z.strictObject({ voters: z.int().min(180).max(60_000) }), roles: [], place: 'app' }),
}
