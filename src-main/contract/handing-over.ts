import { z } from 'zod'
import { Path } from '#words/asked.ts'
import { DayBundle } from '#words/election.ts'
import { job } from './procedure.ts'

/** `groups`: the manifest's SHA-256 in sixteen groups of four, to compare on the telephone. */
export type HandedOver = {
  readonly kind: DayBundle
  readonly file: string
  readonly folder: string
  readonly entries: number
  /** SHA-256 of what was signed. */
  readonly manifest: string
  readonly books: readonly { readonly book: string; readonly to: number; readonly head: string }[]
  readonly groups: readonly string[]
}

/** A folder to write into, as `app.drives` lists them or as it was typed. */

export const handingOverProcedures = {
  /** Stages: `seal`, `write`, `read-back`. Only when it is done may the stick be pulled out. */
  'handing-over.export': job<HandedOver>()({
    input: z.strictObject({ kind: DayBundle, out: Path }),
    roles: ['lead'],
    place: 'station',
  }),
}
