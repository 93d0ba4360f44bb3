import { z } from 'zod'
import { OfUpload } from '#words/asked.ts'
import type { DayBundle } from '#words/election.ts'
import { TypedReason } from '#words/typed.ts'
import type { SeenFinding } from './findings.ts'
import { command, job } from './procedure.ts'

export type DeskBundle = {
  readonly file: string
  readonly device: string
  readonly name: string
  readonly kind: DayBundle
  readonly at: string
  readonly groups: readonly string[]
  readonly added: number
  readonly known: number
  /** Books that have two branches with it. */
  readonly forked: readonly string[]
  /** Turnout and papers before and with it: totals are sums. */
  readonly contests: readonly {
    readonly code: string
    readonly name: string
    readonly before: number
    readonly after: number
    readonly issuedBefore: number
    readonly issuedAfter: number
  }[]
  /** What contradicts itself only with it, such as a voter served at both laptops. */
  readonly conflicts: readonly SeenFinding[]
}

/** A bundle the user chose, passed on by `app.upload`. */

/** The other laptops of this station: what they hand to the lead. */
export const deskProcedures = {
  /** What another laptop of this station would add; nothing is written. */
  'desks.preview': job<DeskBundle>()({ input: OfUpload, roles: ['lead'], place: 'station' }),
  'desks.take-in': job<DeskBundle>()({ input: OfUpload, roles: ['lead'], place: 'station' }),
  /** Goes on without the laptops whose day cannot be brought in, and says why: no final bundle before. */
  'desks.leave-out': command<{ readonly receipt: number }>()({
    input: z.strictObject({ reason: TypedReason }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
}
