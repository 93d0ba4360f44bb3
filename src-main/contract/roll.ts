import { PAIR_KEEPS, PAIR_VERDICTS } from '#words/choices.ts'
import { OfPlace } from '#words/asked.ts'
import { z } from 'zod'
import { page, PartOf } from './page.ts'
import { Asks, Claim, Ruling } from '#words/objections.ts'
import { GateName } from '#words/gates.ts'
import { Registrars, WorkListKind } from '#words/work-lists.ts'
import { AtRow, OfRow } from '#words/rows.ts'
import { Code, Day, Hash, Word, FromOne, IdNumber, Count, Voter } from '#words/fields.ts'
import { TypedLine, TypedReason, TypedWord } from '#words/typed.ts'
import { command, nothing, OFFICE, query } from './procedure.ts'
import type {
  ContestConsultation,
  DuplicatePair,
  Gate,
  GatePassed,
  Part,
  PendingRow,
  PublishedRoll,
  RegistersOf,
  RollBalance,
  RollFinding,
} from './roll-answers.ts'
import type { CompletenessReport, NotReached, WorkList } from './work-list-answers.ts'
import type { ObjectionLine, RollSupplement } from './objection-answers.ts'

export type * from './roll-answers.ts'
export type * from './work-list-answers.ts'
export type * from './objection-answers.ts'

/** As it stands on a day, today where nobody states one. */
const OnDay = z.strictObject({ constituency: Code.optional(), on: Day.optional() })

/** The roll: gates, registers, what waits, doubles, completeness, objections, consultations. */
export const rollProcedures = {
  'roll.gates': query<readonly Gate[]>()({ input: OnDay, roles: OFFICE, place: 'office' }),
  /** With the balance 三增三减 once last term's roll is there. */
  'roll.registers': query<{ readonly constituencies: readonly RegistersOf[]; readonly balance: RollBalance | null }>()({
    input: OfPlace,
    roles: OFFICE,
    place: 'office',
  }),
  'roll.pending': query<Part<PendingRow>>()({
    input: OfPlace.extend(page),
    roles: OFFICE,
    place: 'office',
  }),
  'roll.duplicates': query<Part<DuplicatePair>>()({ input: PartOf, roles: OFFICE, place: 'office' }),
  'roll.completeness': query<CompletenessReport>()({ input: OfPlace, roles: OFFICE, place: 'office' }),
  /** Everyone in register four because nobody reached them, and until when they may be registered after all (S2 29). */
  'roll.not-reached': query<NotReached>()({ input: OfPlace, roles: OFFICE, place: 'office' }),
  'roll.work-list': query<WorkList>()({
    input: z.strictObject({ constituency: Code, kind: WorkListKind, registrars: Registrars }),
    roles: OFFICE,
    place: 'office',
  }),
  'roll.objections': query<readonly ObjectionLine[]>()({ input: OnDay, roles: OFFICE, place: 'office' }),
  'roll.supplement': query<RollSupplement>()({
    input: z.strictObject({ constituency: Code, version: FromOne.optional() }),
    roles: OFFICE,
    place: 'office',
  }),
  'roll.consultations': query<readonly ContestConsultation[]>()({ input: nothing, roles: OFFICE, place: 'office' }),

  /** Refuses `gate.second-person` where two have to sign. */
  'roll.pass-gate': command<GatePassed>()({
    input: z.strictObject({
      constituency: Code,
      gate: GateName,
      on: Day.optional(),
      accept: z.array(z.strictObject({ code: Word, reason: TypedReason })).optional(),
      /** One reason for every warning and referral that has none of its own. */
      acceptAll: TypedReason.optional(),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
    second: { needed: 'asked', roles: ['reviewer', 'committee'] },
  }),
  /** Whether two rows are one person. Never merged without it. */
  'roll.decide-pair': command<null>()({
    input: z.strictObject({
      a: OfRow,
      b: OfRow,
      verdict: z.enum(PAIR_VERDICTS),
      keep: z.enum(PAIR_KEEPS).optional(),
      reason: TypedReason,
    }),
    roles: ['registrar', 'reviewer'],
    place: 'office',
  }),
  'roll.publish': command<PublishedRoll>()({
    input: z.strictObject({ constituency: Code, on: Day.optional() }),
    roles: ['committee', 'reviewer'],
    place: 'office',
  }),
  'roll.post': command<{ readonly version: number; readonly findings: readonly RollFinding[] }>()({
    /** `reason`: why it replaces the posting of this version that is on record. */
    input: z.strictObject({
      constituency: Code,
      on: Day,
      places: z.array(TypedLine).min(1).max(50),
      reason: TypedReason.optional(),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
  /** About somebody on the roll by card number (`voter`), whose name and ID number are then the roll's, or about a name that is not on it. */
  'roll.object': command<{ readonly ref: string }>()({
    input: z.strictObject({
      constituency: Code,
      voter: Voter.optional(),
      /** The newest where nobody states one. */
      version: FromOne.optional(),
      on: Day,
      by: TypedWord,
      name: TypedWord,
      idNumber: IdNumber.optional(),
      claim: Claim,
      text: TypedLine,
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
  'roll.decide-objection': command<{ readonly ref: string }>()({
    input: z.strictObject({
      ref: Hash,
      on: Day,
      verdict: Ruling,
      asks: Asks,
      reason: TypedReason,
      /** Number of the written decision. */
      document: TypedWord.optional(),
    }),
    roles: ['committee'],
    place: 'office',
  }),
  'roll.appeal': command<{ readonly ref: string }>()({
    input: z.strictObject({ ref: Hash, on: Day, court: TypedLine }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
  'roll.judgment': command<{ readonly ref: string }>()({
    input: z.strictObject({ ref: Hash, on: Day, document: TypedWord, asks: Asks }),
    roles: ['reviewer', 'committee'],
    place: 'office',
  }),
  /**
   * Somebody whom nobody had reached got in touch on a day until D-12 and asked to be registered (S2 29). Refuses `late-contact.over`,
   * `late-contact.unknown` for anybody else, and `day.*`.
   */
  'roll.register-late': command<null>()({
    input: z.strictObject({ ...AtRow, register: z.literal([1, 2]), on: Day, reason: TypedReason }),
    roles: ['registrar', 'reviewer'],
    place: 'office',
  }),
  'roll.consult': command<{ readonly findings: readonly RollFinding[] }>()({
    input: z.strictObject({
      contest: Code,
      on: Day,
      groups: z.array(z.strictObject({ group: TypedWord, voters: Count })),
      agreed: z.boolean(),
      /** By card number where two bear one name. */
      proposal: z.array(z.strictObject({ candidate: TypedWord.optional(), name: TypedWord })),
    }),
    roles: ['registrar', 'reviewer', 'committee'],
    place: 'office',
  }),
}
