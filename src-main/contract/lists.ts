import { z } from 'zod'
import { BLANK_SHEETS } from '#words/blank-sheets.ts'
import { Registrars, WorkListKind, WorkPart } from '#words/work-lists.ts'
import { Code, FromOne } from '#words/fields.ts'
import { Path, OfFile, OfPlace } from '#words/asked.ts'
import { DirectoryFilter } from './directory.ts'
import { TypedWord } from '#words/typed.ts'
import { command, job, nothing, OFFICE, query } from './procedure.ts'

export type RegisterFiles = {
  readonly constituency: string
  readonly register: 1 | 2 | 3 | 4
  readonly rows: number
  readonly pages: number
  readonly pdf: string
  readonly xlsx: string
  readonly csv: string
}

export type PosterFiles = {
  readonly constituency: string
  readonly voters: number
  readonly pages: number
  readonly pdf: string
  readonly xlsx: string
}

/** A form without its values. */
export type BlankFiles = {
  readonly constituency: string
  readonly list: string
  readonly pages: number
  readonly pdf: string
  readonly xlsx: string
}

export type ListFiles = {
  readonly list: string
  readonly rows: number
  readonly pages: number
  readonly pdf: string
  readonly xlsx: string
  readonly csv?: string
}

/** A print as it is stated in the town book. */
export type PrintMade = {
  readonly print: string
  readonly form: string
  readonly params: Readonly<Record<string, string>>
  readonly madeAt: string
  readonly sha256: string
  readonly pages: number
  readonly by: readonly string[]
}

/** One sheet that was made to be looked at. */
export type Preview = { readonly name: string; readonly sha256: string; readonly pages: number }

/** Characters that no font has, by code point (`U+30000`). */
export const BlankCharacters = z.strictObject({
  codePoints: z
    .array(z.string().regex(/^U\+[0-9A-F]{4,6}$/))
    .min(1)
    .max(100),
})

/** A folder to write into, as `app.drives` lists them or as it was typed. */
const out = Path

/** The office's lists as files: PDF, XLSX and CSV, each stated in the town book. */
export const listProcedures = {
  /** The four registers of these constituencies, of all without names. Refuses `list.constituency`. */
  'lists.registers': job<readonly RegisterFiles[]>()({
    input: z.strictObject({ constituencies: z.array(Code).max(50).optional(), out }),
    roles: OFFICE,
    place: 'office',
  }),
  /** The notice with the names of the newest published roll, to hang out (S1 28). Refuses `list.constituency`, `post.unpublished`. */
  'lists.poster': job<readonly PosterFiles[]>()({
    input: z.strictObject({ constituencies: z.array(Code).max(50).optional(), out }),
    roles: OFFICE,
    place: 'office',
  }),
  /** 领票册 of the newest published roll, to be signed at the station. Refuses `list.constituency`, `post.unpublished`. */
  'lists.signing-book': job<readonly PosterFiles[]>()({
    input: z.strictObject({ constituencies: z.array(Code).max(50).optional(), out }),
    roles: OFFICE,
    place: 'office',
  }),
  /** The forms of these constituencies without values, to be filled in by hand where no computer works. Refuses `list.constituency`. */
  'lists.blank': job<readonly BlankFiles[]>()({
    input: z.strictObject({ constituencies: z.array(Code).max(50).optional(), out }),
    roles: OFFICE,
    place: 'office',
  }),
  /**
   * Two people let what they print have a marked blank, to be filled in by hand, for characters that no font has; as long as the program
   * runs, and each print that has one states it. Without it such a character stops the print (`print.unprintable`).
   */
  'lists.allow-blanks': command<null>()({
    input: BlankCharacters,
    roles: OFFICE,
    place: 'office',
    second: { needed: 'always', roles: OFFICE },
  }),
  /** One sheet as it would be printed, stated nowhere: fetch the bytes by `lists.previewed`. Refuses `list.constituency`, `post.unpublished`, `print.*`. */
  'lists.preview': job<Preview>()({
    input: z.strictObject({
      constituency: Code,
      list: z.union([
        z.enum(['poster', 'signing-book']),
        z.strictObject({ register: z.literal([1, 2, 3, 4]) }),
        z.strictObject({ blank: z.enum(BLANK_SHEETS) }),
      ]),
    }),
    roles: OFFICE,
    place: 'office',
  }),
  /** The card of what to do when the day goes wrong, for the desk of the office: fetch the bytes by `lists.again`. Refuses `print.*`. */
  'lists.when-wrong': job<Preview>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** The newest preview, in base64. Refuses `print.unknown` for any other. */
  'lists.previewed': query<{ readonly name: string; readonly base64: string }>()({
    input: OfFile,
    roles: OFFICE,
    place: 'office',
  }),
  /** What this office has printed, of one constituency or of all, newest first. */
  'lists.made': query<readonly PrintMade[]>()({
    input: OfPlace,
    roles: OFFICE,
    place: 'office',
  }),
  /** A print as it was made, the same bytes, in base64. Refuses `print.unknown`. */
  'lists.again': query<{ readonly name: string; readonly base64: string }>()({
    input: OfFile,
    roles: OFFICE,
    place: 'office',
  }),
  'lists.completeness': job<readonly ListFiles[]>()({
    input: z.strictObject({ constituency: Code.optional(), out }),
    roles: OFFICE,
    place: 'office',
  }),
  /** All of a list, or the `part` of it that one registrar or one village and group has. */
  'lists.work': job<readonly ListFiles[]>()({
    input: z.strictObject({ constituency: Code, kind: WorkListKind, registrars: Registrars, part: WorkPart.optional(), out }),
    roles: OFFICE,
    place: 'office',
  }),
  /** The directory as it is filtered and sorted. */
  'lists.directory': job<readonly ListFiles[]>()({
    /** What was looked for stands in its title. */
    input: DirectoryFilter.extend({ text: TypedWord.optional(), out }),
    roles: OFFICE,
    place: 'office',
  }),
  /** As it is posted: fails closed where no font has a character. */
  'lists.supplement': job<readonly ListFiles[]>()({
    input: z.strictObject({ constituency: Code, version: FromOne.optional(), out }),
    roles: OFFICE,
    place: 'office',
  }),
}
