import { z } from 'zod'
import { Path } from '#words/asked.ts'
import { EVERYONE, job, nothing, query } from './procedure.ts'
import type { Refusal } from './result.ts'

/** How the backups of a place stand, for the status strip. Times are ISO, UTC. */
export type BackupsNow = {
  /** The last good one since the program was started, else the newest in the folder. */
  readonly lastGood: { readonly at: string; readonly path: string } | null
  /** What stands in the way of the next one, or is wrong with the ledger: a refusal with its remedy. */
  readonly failure: Refusal | null
  readonly folder: string
  readonly running: boolean
  /** Seconds until the next one by the clock; null where nothing keeps backups. */
  readonly next: number | null
  /** The last encrypted one that reached a stick. */
  readonly stick: { readonly at: string; readonly path: string } | null
}

export type BackupMade = {
  readonly at: string
  readonly path: string
  /** Rises by one with every backup of a folder; none on a stick. */
  readonly serial?: number
  readonly why?: string
  readonly bytes?: number
}

export const backupProcedures = {
  'backup.state': query<BackupsNow>()({ input: nothing, roles: EVERYONE, place: 'any', quiet: true }),
  /** To a folder of choice, the usual one where none is named; `encrypted` to a stick: only the recovery identity and the office open it. */
  'backup.now': job<BackupMade>()({
    input: z.strictObject({ folder: Path.optional(), encrypted: z.boolean() }),
    roles: ['lead', 'admin', 'registrar'],
    place: 'any',
  }),
}
