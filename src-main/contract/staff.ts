import { z } from 'zod'
import { Code, Voter, Word } from '#words/fields.ts'
import { OfTable, OfPlace } from '#words/asked.ts'
import { TypedPerson, TypedWord } from '#words/typed.ts'
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

/** Who of the staff, and which candidate of the constituency they serve in. */
export type OfStaff = { readonly constituency: string; readonly staff: string; readonly candidate: string }
export type StaffRemark = RollFinding & OfStaff

/** A role that a place has too few people in. `constituency` null: the office. */
export type StaffGap = {
  readonly constituency: string | null
  readonly role: string
  readonly given: number
  readonly needed: number
  readonly article: string
}

/** Somebody whom a station's lead and an overseer let serve, as the station's bundle told. */
export type Replaced = {
  readonly constituency: string
  readonly person: string
  readonly name: string
  readonly roles: readonly string[]
  /** Whose place they took, by name; null beside all. */
  readonly replaces: string | null
  readonly reason: string
  readonly at: string
}

export type KinForm = {
  readonly relations: readonly string[]
  readonly kin: readonly { readonly name: string; readonly relation: string; readonly idNumber?: string | undefined }[] | null
}

/** A row of a list of people, as it can be assigned; what cannot be taken is in its findings. */
export type StaffRow = Omit<StaffMember, 'person'> & {
  readonly row: number
  /** Who of the staff it is, by card number, else by name and place; null for somebody new. */
  readonly person: string | null
  /** What they are on the staff as now; null for somebody new. A card number that the row leaves out is kept. */
  readonly before: Pick<StaffMember, 'roles' | 'constituency' | 'voter'> | null
  readonly findings: readonly (RollFinding & { readonly row: number; readonly column: string })[]
}

const Assignment = z.strictObject({
  person: TypedPerson,
  name: TypedWord,
  roles: z
    .array(TypedWord)
    .min(1)
    .max(8)
    .overwrite((roles) => [...new Set(roles)]),
  constituency: Code.optional(),
  voter: Voter.optional(),
})

/** Who works for the office and the stations. A later assignment answers the earlier one; nothing is edited. */
export const staffProcedures = {
  'staff.list': query<readonly StaffMember[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /**
   * Puts people on the staff, or somewhere else. Refuses `staff.role` for a role that is not one of that place, `staff.constituency`, `staff.card` for a card
   * number that is another's, and `staff.last-admin` where nobody would be left who may.
   */
  'staff.assign': command<{ readonly assigned: number; readonly findings: readonly StaffRemark[] }>()({
    input: z.strictObject({ people: z.array(Assignment).min(1).max(500) }),
    roles: ['admin'],
    place: 'office',
  }),
  /** Somebody is on the staff no more. Refuses `staff.unknown`, `staff.last-admin`. */
  'staff.end': command<null>()({ input: z.strictObject({ person: Word }), roles: ['admin'], place: 'office' }),
  /** What each place lacks, by role. */
  'staff.gaps': query<readonly StaffGap[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  'staff.replaced': query<readonly Replaced[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** A list of people, pasted or as a file: name, roles, constituency, card number. Refuses `import.headings`, `import.*`. */
  'staff.read': query<readonly StaffRow[]>()({
    input: OfTable,
    roles: OFFICE,
    place: 'office',
  }),
  /** Staff of the polling stations who are candidates or their kin (S1 43). */
  'staff.kin': query<readonly StaffRemark[]>()({
    input: OfPlace,
    roles: OFFICE,
    place: 'office',
  }),
  /** What a candidate's form may say and says: the relations the rules know, near kin first, and whom the newest form names; null without one. */
  'staff.kin-form': query<KinForm>()({ input: z.strictObject({ candidate: Word }), roles: OFFICE, place: 'office' }),
  /** A candidate's kin as the form names them; a later form replaces it. Refuses `candidate.unknown`. */
  'staff.declare-kin': command<{ readonly findings: readonly StaffRemark[] }>()({
    input: z.strictObject({
      candidate: Word,
      kin: z.array(z.strictObject({ name: TypedWord, relation: TypedWord, idNumber: TypedWord.optional() })).max(50),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
}
