import { z } from 'zod'
import type { Severity } from '#words/election.ts'
import { Word } from '#words/fields.ts'
import { FILE_KINDS } from '#words/file-kinds.ts'
import type { Refusal } from './result.ts'
import { job } from './procedure.ts'
import type { RowPlace } from './roll-answers.ts'

/** A finding at its row; `other` is the second row of a pair. */
export type RowRemark = RowPlace & {
  readonly kind: string
  readonly field: string
  readonly code: string
  readonly severity: Severity
  readonly article: string
  readonly message: string
  readonly other?: RowPlace
  readonly contest?: string
}

export type Imported = {
  readonly files: readonly {
    readonly file: string
    readonly sheets: readonly string[]
    readonly rows: number
    readonly persons: number
    /** Rows recorded before. */
    readonly known: number
    /** Authorisations approved, of a file of them. */
    readonly accepted?: number
  }[]
  readonly findings: readonly RowRemark[]
  /** Files of which nothing was taken. */
  readonly refused: readonly ({ readonly file: string } & Refusal)[]
  readonly totals: {
    readonly files: number
    readonly rows: number
    readonly persons: number
    readonly known: number
    readonly findings: number
  }
}

/** A change of a later export; `from` the earlier row, `to` the later one. */
export type ChangeRemark = RowRemark & {
  readonly id: string
  readonly name: string
  readonly from?: RowPlace
  readonly to?: RowPlace
}

export type Compared = {
  readonly files: readonly { readonly file: string; readonly sheets: readonly string[]; readonly rows: number }[]
  readonly findings: readonly ChangeRemark[]
  readonly totals: { readonly files: number; readonly findings: number; readonly accepted: number }
}

const Uploads = z.array(z.uuid()).min(1).max(50)

/** Files of the household registry and the other authorities. */
export const importProcedures = {
  /** Each file whole or not at all. `mapping`: what a heading means that nobody knows. `dry`: everything is done, told, and taken back. */
  'imports.take': job<Imported>()({
    input: z.strictObject({
      kind: z.enum(FILE_KINDS),
      uploads: Uploads,
      mapping: z.record(Word, Word).optional(),
      hidden: z.boolean().optional(),
      dry: z.boolean().optional(),
    }),
    roles: ['registrar', 'reviewer', 'committee', 'admin'],
    place: 'office',
  }),
  /** Later household exports, together, against what was imported; of the kinds in `accept` (or `all`) what changed is recorded. */
  'imports.compare': job<Compared>()({
    input: z.strictObject({ uploads: Uploads, accept: z.array(Word).max(30).optional() }),
    roles: ['registrar', 'reviewer', 'admin'],
    place: 'office',
  }),
}
