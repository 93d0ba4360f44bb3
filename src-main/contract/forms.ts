import { z } from 'zod'
import { Code, Day } from '#words/fields.ts'
import { TYPED_DAYS, TYPED_LINES, type FormSlot, type TypedSlot } from '#words/form-slots.ts'
import type { FormWording } from '#words/form-wording.ts'
import { FORMS, WORDED, type FormName } from '#words/forms.ts'
import type { Printable, PrintStage } from '#words/print-room.ts'
import { TypedJson, TypedLine } from '#words/typed.ts'
import type { Preview, PrintMade } from './lists.ts'
import { command, job, nothing, OFFICE, query } from './procedure.ts'
import type { Refusal } from './result.ts'

/** One thing that can be printed, of the town, a constituency or a contest, and what became of it. */
export type PrintRoomLine = {
  readonly what: Printable
  readonly stage: PrintStage
  /** Whose it is, by its code; null for the town's. */
  readonly of: string | null
  /** The contest's name, where it is a contest's. */
  readonly named: string | null
  /** Why it cannot be printed yet. */
  readonly hindrance: Refusal | null
  /** The last day by law, where the calendar has one. */
  readonly due: string | null
  /** The newest print of it that was filled in. */
  readonly made: PrintMade | null
  readonly posted: { readonly on: string; readonly places: readonly string[] } | null
}

export type PrintRoom = {
  readonly today: string
  readonly town: readonly PrintRoomLine[]
  readonly constituencies: readonly { readonly code: string; readonly lines: readonly PrintRoomLine[] }[]
}

/** What a form says before it is printed: `known` is what the ledger has; the rest is typed, or left to the hand. */
export type FormFilled = {
  readonly form: FormName
  readonly copies: number
  /** By a wording of the county's own. */
  readonly isOwnWording: boolean
  readonly known: readonly FormSlot[]
  readonly missing: readonly FormSlot[]
  /** Asked of whoever prints it, with what was typed last time. */
  readonly typed: readonly { readonly slot: TypedSlot; readonly last: string }[]
}

const Of = { form: z.enum(FORMS), of: Code.optional() }
const Typed = z.strictObject({
  ...(Object.fromEntries(TYPED_LINES.map((slot) => [slot, TypedLine.optional()])) as Readonly<
    Record<(typeof TYPED_LINES)[number], z.ZodOptional<typeof TypedLine>>
  >),
  ...(Object.fromEntries(TYPED_DAYS.map((slot) => [slot, Day.optional()])) as Readonly<
    Record<(typeof TYPED_DAYS)[number], z.ZodOptional<typeof Day>>
  >),
})
/** `of`: the code of the constituency or contest whose it is; `blank`: without anything filled in. */
const FormAsked = z.strictObject({ ...Of, typed: Typed.optional(), blank: z.boolean().optional() })

/** Notices, letters and cards: what is printed that is no table. */
export const formProcedures = {
  /** Everything the office prints, what is due, and what was printed. */
  'forms.room': query<PrintRoom>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** Refuses `list.constituency`, `contest.unknown`, `post.unpublished`, `forms.*`. */
  'forms.filled': query<FormFilled>()({ input: z.strictObject(Of), roles: OFFICE, place: 'office' }),
  /** As it would be printed, stated nowhere: fetch the bytes by `lists.previewed`. Refuses what `forms.filled` does, and `print.*`. */
  'forms.preview': job<Preview>()({ input: FormAsked, roles: OFFICE, place: 'office' }),
  /** Printed and stated in the town book: fetch the bytes by `lists.again`. Refuses what `forms.filled` does, and `print.*`. */
  'forms.print': job<Preview>()({ input: FormAsked, roles: OFFICE, place: 'office' }),
  /** How a form is worded here, as data: what a county begins its own from. */
  'forms.worded': query<{ readonly wording: FormWording; readonly isOwn: boolean }>()({
    input: z.strictObject({ form: z.enum(WORDED) }),
    roles: OFFICE,
    place: 'office',
  }),
  /** This computer words a form so from here on, by a wording as JSON; without one as Xuance does. Refuses `forms.wording`, `forms.slot`. */
  'forms.word': command<null>()({
    input: z.strictObject({ form: z.enum(WORDED), wording: TypedJson.optional() }),
    roles: ['admin', 'committee'],
    place: 'office',
  }),
}
