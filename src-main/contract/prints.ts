import { CLERKS } from '#words/roles.ts'
import { z } from 'zod'
import { Code, Round, Box } from '#words/fields.ts'
import { OfFile, IntoFolder } from '#words/asked.ts'
import { STATION, command, job, nothing, query } from './procedure.ts'
import { BlankCharacters, type Preview, type PrintMade } from './lists.ts'
import type { Refusal } from './result.ts'

/** What a print job ends with: fetch the bytes by `prints.again`. */
export type StationPrint = { readonly print: string; readonly sha256: string; readonly pages: number; readonly name: string }

/** The signing book on a stick, as it stood then. */
export type PaperCopy = { readonly path: string; readonly at: string; readonly pages: number }

/** `code` opens it, typed as it stands. */
export type PaperCopyBegun = PaperCopy & { readonly code: string }

/** A form of the station, and what it is about. */
const PrintAsked = z.union([
  z.strictObject({ form: z.enum(['closing', 'signing-book', 'when-wrong', 'posting']) }),
  z.strictObject({ form: z.literal('result'), contest: Code, round: Round }),
  z.strictObject({ form: z.literal('box'), box: Box }),
])
export type PrintAsked = z.output<typeof PrintAsked>

/** What a station puts on paper. */
export const printProcedures = {
  /** A print as it was made, the same bytes, in base64. */
  'prints.again': query<{ readonly name: string; readonly base64: string }>()({
    input: OfFile,
    roles: STATION,
    place: 'station',
  }),
  /** What this station has printed in forms that whoever asks may print, newest first. */
  'prints.made': query<readonly PrintMade[]>()({ input: nothing, roles: STATION, place: 'station' }),
  /**
   * A form as it would be printed now, under no number and stated nowhere, for whoever may print it: fetch the bytes by
   * `prints.previewed`. Refuses `app.role`, and what the form itself refuses.
   */
  'prints.preview': job<Preview>()({ input: PrintAsked, roles: STATION, place: 'station' }),
  /** The newest preview, in base64. Refuses `print.unknown` for any other. */
  'prints.previewed': query<{ readonly name: string; readonly base64: string }>()({
    input: OfFile,
    roles: STATION,
    place: 'station',
  }),
  /** As `lists.allow-blanks`, for what this station prints. */
  'prints.allow-blanks': command<null>()({
    input: BlankCharacters,
    roles: STATION,
    place: 'station',
    second: { needed: 'always', roles: STATION },
  }),
  'prints.closing': job<StationPrint>()({ input: nothing, roles: ['lead', 'overseer'], place: 'station' }),
  'prints.result': job<StationPrint>()({
    input: z.strictObject({ contest: Code, round: Round }),
    roles: ['lead', 'overseer', 'typist'],
    place: 'station',
  }),
  /** 领票册: everyone on the roll as it stands, to sign on paper; with who has taken part. */
  'prints.signing-book': job<StationPrint>()({ input: nothing, roles: ['lead', 'clerk', 'overseer'], place: 'station' }),
  /**
   * The signing book onto a stick, encrypted under a code of its own, and from then on written anew every five
   * minutes while something happens, until the program ends. Refuses `out.*`, `print.*`.
   */
  'prints.paper-copy': job<PaperCopyBegun>()({
    input: IntoFolder,
    roles: ['lead'],
    place: 'station',
  }),
  /** The copy that is kept on a stick, and what stands in the way of the next one. */
  'prints.paper-kept': query<{ readonly newest: PaperCopy | null; readonly failure: Refusal | null }>()({
    input: nothing,
    roles: STATION,
    place: 'station',
    quiet: true,
  }),
  /** The card of what to do when the day goes wrong: the words of the page, on paper before it does. */
  'prints.when-wrong': job<StationPrint>()({ input: nothing, roles: STATION, place: 'station' }),
  /** The posting list of authorisations (S2 43): names only. */
  'prints.posting': job<StationPrint>()({ input: nothing, roles: CLERKS, place: 'station' }),
  /** The voters of a mobile box, to be signed at the door (S4 36). */
  'prints.box': job<StationPrint>()({
    input: z.strictObject({ box: Box }),
    roles: ['lead', 'clerk', 'overseer'],
    place: 'station',
  }),
}
