import { z } from 'zod'
import { Code, Voter, Word } from '#words/fields.ts'
import { TypedWord } from '#words/typed.ts'
import { command, nothing, OFFICE, query } from './procedure.ts'
import type { RollFinding } from './roll-answers.ts'

/** Somebody as they were last assigned: to the office, or to the station of a constituency. */
export type StaffMember = {
  readonly person: string
  readonly name: string
  readonly roles: readonly string[]
  readonly constituency: string | null
  /** Their card number, where they are a voter. */
  readonly voter: string | null
}

export type StaffRemark = RollFinding & { readonly constituency: string; readonly staff: string; readonly candidate: string }

/** A list of staff as it was read: each goes to `staff.assign` once it is right. */
export type StaffListRead = {
  readonly people: readonly {
    readonly row: number
    readonly person: string
    readonly name: string
    readonly roles: readonly string[]
    readonly constituency?: string
    readonly voter?: string
  }[]
  /** A constituency or a role that is none, at its row and column. */
  readonly wrong: readonly { readonly row: number; readonly column: string; readonly text: string }[]
}

const Assignment = z.strictObject({
  person: TypedWord,
  name: TypedWord,
  roles: z.array(Word).min(1).max(8),
  constituency: Code.optional(),
  voter: Voter.optional(),
})

/** Who works for the office and the stations. A later assignment answers the earlier one; nothing is edited. */
export const staffProcedures = {
  'staff.list': query<readonly StaffMember[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** A list of staff from a file; nobody is put on the staff by reading it. Refuses `import.headings`, `import.*`. */
  'staff.read-list': query<StaffListRead>()({ input: z.strictObject({ upload: z.uuid() }), roles: ['admin'], place: 'office' }),
  /**
   * Puts people on the staff, or somewhere else. Refuses `staff.role` for a role that is not one of that place, `staff.constituency`, and
   * `staff.last-admin` where nobody would be left who may.
   */
  'staff.assign': command<{ readonly assigned: number; readonly findings: readonly StaffRemark[] }>()({
    input: z.strictObject({ people: z.array(Assignment).min(1).max(500) }),
    roles: ['admin'],
    place: 'office',
  }),
  /** Somebody is on the staff no more. Refuses `staff.unknown`, `staff.last-admin`. */
  'staff.end': command<null>()({ input: z.strictObject({ person: Word }), roles: ['admin'], place: 'office' }),
  /** Staff of the polling stations who are candidates or their kin (S1 43). */
  'staff.kin': query<readonly StaffRemark[]>()({
    input: z.strictObject({ constituency: Code.optional() }),
    roles: OFFICE,
    place: 'office',
  }),
  'staff.declare-kin': command<{ readonly findings: readonly StaffRemark[] }>()({
    input: z.strictObject({
      candidate: Word,
      kin: z.array(z.strictObject({ name: TypedWord, relation: TypedWord, idNumber: TypedWord.optional() })).max(50),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
}
