import { z } from 'zod'
import { Code, Day, Hash, Line, Word } from '#words/fields.ts'
import { TypedLine, TypedReason, TypedWord } from '#words/typed.ts'
import { command, nothing, query } from './procedure.ts'
import type {
  CompletenessReport,
  ContestConsultation,
  DuplicatePair,
  Gate,
  ObjectionLine,
  Part,
  PendingRow,
  RegistersOf,
  RollBalance,
  RollFinding,
  RollSupplement,
  StaffRemark,
  WorkList,
} from './roll-answers.ts'

export type * from './roll-answers.ts'

const office = ['registrar', 'reviewer', 'committee', 'admin'] as const
const RowAt = z.strictObject({ file: Line, sheet: Word.optional(), row: z.int().min(1) })
const OfPlace = z.strictObject({ constituency: Code.optional() })
const At = z.strictObject({ constituency: Code })
const Wanted = z.enum(['list', 'strike', 'correct', 'nothing'])
const page = { from: z.int().min(0).optional(), most: z.int().min(1).max(500).optional() }

/** The roll: gates, registers, what waits, doubles, completeness, objections, consultations. */
export const rollProcedures = {
  'roll.gates': query<readonly Gate[]>()({ input: OfPlace, roles: office, place: 'office' }),
  /** With the balance 三增三减 once last term's roll is there. */
  'roll.registers': query<{ readonly constituencies: readonly RegistersOf[]; readonly balance: RollBalance | null }>()({
    input: OfPlace,
    roles: office,
    place: 'office',
  }),
  'roll.pending': query<Part<PendingRow>>()({
    input: z.strictObject({ constituency: Code.optional(), ...page }),
    roles: office,
    place: 'office',
  }),
  'roll.duplicates': query<Part<DuplicatePair>>()({ input: z.strictObject(page), roles: office, place: 'office' }),
  'roll.completeness': query<CompletenessReport>()({ input: OfPlace, roles: office, place: 'office' }),
  'roll.work-list': query<WorkList>()({
    input: z.strictObject({ constituency: Code, kind: z.enum(['door', 'unit']), registrars: z.int().min(1).max(50) }),
    roles: office,
    place: 'office',
  }),
  'roll.objections': query<readonly ObjectionLine[]>()({ input: OfPlace, roles: office, place: 'office' }),
  'roll.supplement': query<RollSupplement>()({
    input: z.strictObject({ constituency: Code, version: z.int().min(1) }),
    roles: office,
    place: 'office',
  }),
  'roll.consultations': query<readonly ContestConsultation[]>()({ input: nothing, roles: office, place: 'office' }),
  'roll.staff': query<readonly StaffRemark[]>()({ input: OfPlace, roles: office, place: 'office' }),

  /** Refuses `gate.second-person` where two have to sign. */
  'roll.pass-gate': command<{ readonly counts: Readonly<Record<string, number>>; readonly ref: string }>()({
    input: z.strictObject({
      constituency: Code,
      gate: z.enum(['registration', 'review', 'publication']),
      on: Day.optional(),
      accept: z.array(z.strictObject({ code: Word, reason: TypedReason })).optional(),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
    second: { needed: 'asked', roles: ['reviewer', 'committee'] },
  }),
  /** Whether two rows are one person. Never merged without it. */
  'roll.decide-pair': command<null>()({
    input: z.strictObject({
      a: RowAt,
      b: RowAt,
      verdict: z.enum(['two-people', 'one-person']),
      keep: z.enum(['a', 'b']).optional(),
      reason: TypedReason,
    }),
    roles: ['registrar', 'reviewer'],
    place: 'office',
  }),
  'roll.publish': command<{ readonly version: number; readonly count: number; readonly sha256: string }>()({
    input: At,
    roles: ['committee', 'reviewer'],
    place: 'office',
  }),
  'roll.post': command<{ readonly version: number; readonly findings: readonly RollFinding[] }>()({
    input: z.strictObject({ constituency: Code, on: Day, places: z.array(TypedLine).min(1).max(50) }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
  'roll.object': command<{ readonly ref: string }>()({
    input: z.strictObject({
      constituency: Code,
      version: z.int().min(1),
      on: Day,
      by: TypedWord,
      name: TypedWord,
      idNumber: z
        .string()
        .regex(/^\d{17}[\dX]$/)
        .optional(),
      claim: z.enum(['omitted', 'wrongly-listed', 'wrong-entry']),
      text: TypedLine,
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
  'roll.decide-objection': command<{ readonly ref: string }>()({
    input: z.strictObject({ ref: Hash, on: Day, verdict: z.enum(['upheld', 'rejected']), asks: Wanted, reason: TypedReason }),
    roles: ['committee'],
    place: 'office',
  }),
  'roll.appeal': command<{ readonly ref: string }>()({
    input: z.strictObject({ ref: Hash, on: Day, court: TypedLine }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
  'roll.judgment': command<{ readonly ref: string }>()({
    input: z.strictObject({ ref: Hash, on: Day, document: TypedWord, asks: Wanted }),
    roles: ['reviewer', 'committee'],
    place: 'office',
  }),
  'roll.consult': command<{ readonly findings: readonly RollFinding[] }>()({
    input: z.strictObject({
      contest: Code,
      on: Day,
      groups: z.array(z.strictObject({ group: Word, voters: z.int().min(0) })),
      agreed: z.boolean(),
      proposal: z.array(z.strictObject({ candidate: Word, name: TypedWord })),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
  'roll.declare-kin': command<{ readonly findings: readonly StaffRemark[] }>()({
    input: z.strictObject({
      candidate: Word,
      kin: z.array(z.strictObject({ name: TypedWord, relation: TypedWord, idNumber: TypedWord.optional() })).max(50),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
}
