import { z } from 'zod'
import { Code, Instant, VoterAsked } from '#words/fields.ts'
import { command, job, nothing, query } from './procedure.ts'
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

export type Reentered = { readonly ref: string; readonly seq: number; readonly twice: boolean }

/** A receipt that the old book held beyond the backup, as far as the damaged file tells, and whether it was entered again. */
export type ReceiptToEnter = {
  readonly receipt: number
  /** `unread`: on paper only. `taken-back`: undone before the ledger was lost, so there is nothing to enter. */
  readonly state: 'told' | 'unread' | 'taken-back' | 'done'
  readonly at?: string
  readonly what?:
    | {
        readonly voter: string
        readonly name?: string
        readonly channel: 'station' | 'mobile'
        readonly principals: readonly string[]
        readonly contests: readonly string[]
      }
    | { readonly spoiled: { readonly contest: string; readonly count: number } }
}

/** What one old book of a restored laptop lacks. */
export type BookToEnter = {
  readonly book: string
  /** First receipt that the backup does not hold. */
  readonly from: number
  readonly restoredAt: string
  /** By number; after the last one there may be more on paper. */
  readonly receipts: readonly ReceiptToEnter[]
  /** Lost entries that have no receipt of a voter or a paper, and are done again where they belong. */
  readonly others: number
}

const everyone = ['lead', 'clerk', 'overseer', 'typist', 'registrar', 'reviewer', 'committee', 'admin'] as const
/** The number on the paper, and the old book where this laptop was restored more than once. */
const Receipt = { receipt: z.int().min(1), book: z.string().max(60).optional(), at: Instant.optional() }

export const backupProcedures = {
  /**
   * A receipt that was lost with the old book, entered again from its paper: the voter is not there to ask, so two people read it.
   * `twice`: the voter or a principal had taken part otherwise already, and both stay as a conflict.
   */
  'station.reenter': command<Reentered>()({
    input: z.union([
      z.strictObject({
        ...Receipt,
        voter: VoterAsked,
        channel: z.enum(['station', 'mobile']),
        contests: z.array(Code).max(20).optional(),
        principals: z.array(VoterAsked).max(20),
      }),
      z.strictObject({ ...Receipt, spoiled: z.strictObject({ contest: Code, count: z.int().min(1) }) }),
    ]),
    roles: ['lead', 'clerk'],
    place: 'station',
    second: { needed: 'always', roles: ['lead', 'overseer'] },
  }),
  /** Empty on a laptop that was never restored; newest book first. */
  'station.lost-receipts': query<{ readonly books: readonly BookToEnter[] }>()({
    input: nothing,
    roles: ['lead', 'clerk'],
    place: 'station',
  }),
  'backup.state': query<BackupsNow>()({ input: nothing, roles: everyone, place: 'any', quiet: true }),
  /** To a folder of choice, or `encrypted` to a stick: only the recovery identity and the office open it. */
  'backup.now': job<{ readonly at: string; readonly path: string }>()({
    input: z.strictObject({ folder: z.string().min(1).max(1000), encrypted: z.boolean() }),
    roles: ['lead', 'admin', 'registrar'],
    place: 'any',
  }),
}
