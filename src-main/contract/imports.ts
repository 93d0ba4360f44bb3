import { z } from 'zod'
import { Word } from '#words/fields.ts'
import { Uuid } from '#words/asked.ts'
import { TypedWord } from '#words/typed.ts'
import { FILE_KINDS, type FileKind } from '#words/file-kinds.ts'
import type { Remark } from './findings.ts'
import type { Refusal } from './result.ts'
import { job, nothing, OFFICE, query } from './procedure.ts'
import type { RowPlace } from './roll-answers.ts'

/** A finding at its row; `other` is the second row of a pair. */
export type RowRemark = RowPlace &
  Remark & {
    readonly kind: string
    readonly field: string
    readonly other?: RowPlace
    readonly contest?: string
  }

/** Somebody as a file has them, before anything is decided; null for what the file does not say. */
export type ListedPerson = RowPlace & {
  readonly name: string | null
  readonly idNumber: string | null
  readonly birth: string | null
  readonly sex: string | null
  readonly relation: string | null
  readonly village: string | null
  readonly group: string | null
  readonly head: string | null
  readonly constituency: string | null
  /** Kinds of the findings the row waits for; none: it becomes a person, or says again what is known. */
  readonly waits: readonly string[]
}

/** How the columns of a sheet were read: field → its heading, or the letters of its column. Given back as `--layout` it reads files of that shape alike. */
export type FileLayout = {
  readonly sheet?: string | undefined
  readonly headingRow: number
  /** No headings: columns are called by their letters. */
  readonly headless?: true | undefined
  readonly fields: Readonly<Record<string, string>>
}

/** Every row of a file is just one of these. */
export type RowCounts = {
  /** New persons. */
  readonly persons: number
  /** Facts about somebody, of a list. */
  readonly evidence: number
  /** Waiting for somebody, each with its findings. */
  readonly pending: number
  /** Recorded before, or saying again what another row says. */
  readonly known: number
  /** Of nobody: blank rows, titles, headings, lines that say where the people below live or who is head of their household, totals, notes. */
  readonly noise: Readonly<Record<'blank' | 'title' | 'heading' | 'place' | 'household' | 'total' | 'note', number>>
}

/**
 * What became of the formal lists that a file of candidates has: stated, or waiting until the voter groups of the contest met (S1 32), or, in
 * an election in earnest, until its preliminary list is published and what is late is decided.
 */
export type ListsTaken = {
  readonly stated: number
  readonly unconsulted: number
  readonly untimely: number
  /** Of which another list stands already, or whoever reads the file may not state one: the committee does so by hand. */
  readonly byHand: number
}

export type Imported = {
  readonly files: readonly {
    readonly file: string
    readonly kind: FileKind
    readonly sheets: readonly string[]
    readonly rows: number
    readonly persons: number
    /** Rows recorded before. */
    readonly known: number
    /** What became of every row of the file; a household in one row counts once for each of its people. */
    readonly counts: RowCounts
    /** Where `list` was asked for. */
    readonly layout?: readonly FileLayout[]
    /** Authorisations approved, of a file of them. */
    readonly accepted?: number
    readonly lists?: ListsTaken
  }[]
  readonly findings: readonly RowRemark[]
  /** Everyone read, where `list` was asked for. */
  readonly persons?: readonly ListedPerson[]
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

/** A sheet before it is read: what its columns would be read as. */
export type LookedSheet = {
  readonly sheet: string | null
  readonly hidden: boolean
  /** Below the headings. */
  readonly rows: number
  /** 0 where there are none: the columns are then called by their letters. */
  readonly headingRow: number
  /** `field` null: nobody knows the heading, and the column is kept with each row as it is. `sure` below 1: read after a part of its heading. */
  readonly columns: readonly { readonly heading: string; readonly field: string | null; readonly sure: number }[]
  /** Usual headings of what cannot be done without and is not there: nothing of the sheet is read until somebody points at it. */
  readonly missing: readonly string[]
  readonly sample: readonly (readonly string[])[]
}

export type LookedFile = {
  readonly file: string
  /** What it would be read as. */
  readonly kind: FileKind
  /** The kind whose own columns it has; null where it has none of any. */
  readonly proposed: FileKind | null
  /** What a column of this kind can be, with the usual heading. */
  readonly fields: readonly { readonly field: string; readonly heading: string }[]
  readonly sheets: readonly LookedSheet[]
}

/** A file that was taken in, and what is left of it to do. */
export type ImportedBefore = {
  readonly file: string
  readonly kind: FileKind
  readonly rows: number
  readonly persons: number
  /** Rows that waited for a person, and that wait now. */
  readonly waited: number
  readonly waits: number
  readonly at: string
  readonly by: readonly string[]
}

const Uploads = z.array(Uuid).min(1).max(50)
const TakenFile = z.strictObject({
  upload: Uuid,
  kind: z.enum(FILE_KINDS),
  /** What a heading means that nobody knows. */
  mapping: z.record(TypedWord, TypedWord).optional(),
  /** Every column of the mapping has to be there: a file of another shape is refused. */
  shape: z.boolean().optional(),
  /** Sheets that the file hides are read, too. */
  hidden: z.boolean().optional(),
})

/** Files of the household registry and the other authorities. */
export const importProcedures = {
  /** What a file looks like, before anything is read of it. `kind`: as which kind it is looked at, where the proposed one is wrong. */
  'imports.look': query<LookedFile>()({
    input: z.strictObject({ upload: Uuid, kind: z.enum(FILE_KINDS).optional() }),
    roles: OFFICE,
    place: 'office',
  }),
  /** What was taken in, the newest first. */
  'imports.list': query<readonly ImportedBefore[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** Each file whole or not at all, in the order given. `dry`: everything is done, told, and taken back. `list`: with everyone who was read. */
  'imports.take': job<Imported>()({
    input: z.strictObject({
      files: z.array(TakenFile).min(1).max(50),
      dry: z.boolean().optional(),
      list: z.boolean().optional(),
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
