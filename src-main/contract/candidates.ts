import type { ListStep } from '#words/late-steps.ts'
import { z } from 'zod'
import { Joined, VettingAnswer, type Vetted, type Veto } from '#words/proposal.ts'
import type { Level } from '#words/election.ts'
import { Code, Count, Day, FromOne, Voter, Word, Words } from '#words/fields.ts'
import { TypedLine, TypedReason, TypedWord, TypedTexts } from '#words/typed.ts'
import { command, nothing, OFFICE, query } from './procedure.ts'
import type { RollFinding } from './roll-answers.ts'

type ProposedCandidate = {
  /** Card number, or the person's name in the books for someone on no roll. */
  readonly candidate: string
  readonly name: string
  readonly by: { readonly organisation: string } | { readonly voters: number }
  readonly details: Readonly<Record<string, string>>
  /** What the departments answered so far. */
  readonly vetting: readonly Vetted[]
  /** Objections after the formal list, which names them, that the committee has not decided on. */
  readonly open: readonly Veto[]
  readonly findings: readonly RollFinding[]
}

/** A preliminary election that was held, and whom it makes formal now. */
export type HeldPreselection = {
  readonly on: string
  readonly places: number
  readonly most: number
  readonly roll: number
  readonly participants: number
  readonly valid: number
  readonly votes: readonly { readonly candidate: string; readonly name: string; readonly votes: number }[]
  /** Whom of those tied at the last place the committee took, by card number, and why. */
  readonly tie: { readonly chosen: readonly string[]; readonly reason: string } | null
  readonly formal: readonly string[]
}

/** Who would be formal by such figures, who is tied for the places that are left, and what speaks against the figures. */
export type PreselectionTried = {
  readonly formal: readonly string[]
  readonly tied: readonly { readonly candidate: string; readonly name: string }[]
  readonly left: number
  readonly findings: readonly RollFinding[]
}

/** A contest from its proposals to its formal list. */
export type ContestCandidates = {
  readonly contest: string
  readonly name: string
  readonly level: Level
  readonly constituency: string
  readonly seats: number
  /** How many formal candidates the seats allow (S1 31); a by-election has no most (S1 57). */
  readonly least: number
  readonly most: number | null
  readonly proposed: readonly ProposedCandidate[]
  /** Whose proposal was taken back, and why. */
  readonly withdrawn: readonly { readonly candidate: string; readonly name: string; readonly reason: string }[]
  /** In ballot order; null while it is not stated. */
  readonly preliminary: readonly string[] | null
  /** The days on which the lists were published, where they are known. */
  readonly preliminaryOn: string | null
  readonly formalOn: string | null
  readonly formal: readonly { readonly candidate: string; readonly name: string }[] | null
  readonly consulted: boolean
  /** Whether a preliminary election is due: too many stand and the groups did not agree (S1 32). */
  readonly preselectionDue: boolean
  readonly preselection: HeldPreselection | null
  /** Steps that are late and that two of the committee may decide to do all the same, each with the day it was done, or would be. */
  readonly late: readonly { readonly step: ListStep; readonly on: string }[]
  /** What keeps a formal list from being stated, or speaks against the one that is. */
  readonly findings: readonly RollFinding[]
}

const Candidates = Words.max(20)

/** The figures of a preliminary election. */
const Preselection = z.strictObject({
  contest: Code,
  /** How many formal candidates there are to be, and how many names a paper might bear. */
  places: FromOne,
  most: FromOne,
  participants: Count,
  valid: Count,
  /** Of everyone who stands proposed, by card number. */
  votes: z.array(z.strictObject({ candidate: Word, votes: Count })).max(100),
  /** Whom of those with equal votes at the last place the committee takes. */
  tie: z.strictObject({ chosen: z.array(TypedWord).max(20), reason: TypedReason }).optional(),
})

export const candidateProcedures = {
  /** Every contest with its proposals and lists. */
  'candidates.overview': query<readonly ContestCandidates[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /**
   * Records one proposal (S1 30). Who it is, by card number, or by ID number where they are on no roll of the town. Refuses
   * `contest.unknown`, and `candidate.fault` with what the law says against it.
   */
  'candidates.propose': command<{ readonly candidate: string; readonly findings: readonly RollFinding[] }>()({
    input: z.strictObject({
      contest: Code,
      voter: Voter.optional(),
      idNumber: TypedWord.optional(),
      name: TypedWord,
      by: z.union([
        z.strictObject({ organisation: TypedLine, party: z.boolean() }),
        /** Voters who joined, by card number, and whether they signed by hand (S2 34). */
        z.strictObject({ voters: Joined, signed: z.boolean() }),
      ]),
      /** The day it was handed in; today where nobody states one, as with every day here. */
      on: Day.optional(),
      /** Declares to hold no seat in an unrelated area (S1 48). */
      declared: z.boolean(),
      onCommittee: z.boolean().optional(),
      foreignFunding: z.boolean().optional(),
      vetting: z
        .array(z.strictObject({ department: TypedWord, answer: VettingAnswer }))
        .max(20)
        .optional(),
      details: TypedTexts.optional(),
    }),
    roles: ['committee', 'registrar', 'reviewer'],
    place: 'office',
  }),
  /**
   * What departments answered in the joint vetting: an objection with its reason, each with the number of its paper. Of a department that is
   * not named stays what it answered; one that is not asked any more is named in `unasked`. Answers what speaks against the formal list, once it
   * is stated. Refuses `contest.unknown`, `candidate.unknown`.
   */
  'candidates.vet': command<{ readonly findings: readonly RollFinding[] }>()({
    input: z.strictObject({
      contest: Code,
      candidate: Word,
      answers: z
        .array(
          z.union([
            z.strictObject({
              department: TypedWord,
              answer: z.literal('veto'),
              reason: TypedReason,
              document: TypedWord.optional(),
            }),
            z.strictObject({
              department: TypedWord,
              answer: VettingAnswer.exclude(['veto']),
              reason: TypedReason.optional(),
              document: TypedWord.optional(),
            }),
          ]),
        )
        .max(20),
      unasked: z.array(TypedWord).max(20),
    }),
    roles: ['committee', 'registrar', 'reviewer'],
    place: 'office',
  }),
  /**
   * Takes a proposal back before the formal list, with the reason (S2 35). Refuses `contest.unknown`, `candidate.unknown`,
   * `candidate.listed`.
   */
  'candidates.withdraw': command<{ readonly left: number }>()({
    input: z.strictObject({ contest: Code, candidate: Word, on: Day.optional(), reason: TypedReason }),
    roles: ['committee', 'registrar', 'reviewer'],
    place: 'office',
  }),
  /**
   * Two of the committee decide that somebody stays on the formal list against whom departments objected after it was stated; answers which.
   * Refuses `contest.unknown`, `keep.no-veto` and `day.*`.
   */
  'candidates.keep': command<{ readonly departments: readonly string[] }>()({
    input: z.strictObject({ contest: Code, candidate: Word, on: Day.optional(), reason: TypedReason }),
    roles: ['committee'],
    place: 'office',
    second: { needed: 'always', roles: ['committee'] },
  }),
  /** Everyone proposed for a contest, none left out (S2 35), in stroke order. Refuses `contest.unknown`, `candidate.fault`. */
  'candidates.state-preliminary': command<{ readonly listed: number; readonly findings: readonly RollFinding[] }>()({
    input: z.strictObject({ contest: Code, on: Day.optional() }),
    roles: ['committee'],
    place: 'office',
  }),
  /** What a preliminary election with such figures comes to; records nothing. Refuses `contest.unknown`, `preselection.names`. */
  'candidates.try-preselection': query<PreselectionTried>()({ input: Preselection, roles: OFFICE, place: 'office' }),
  /**
   * A preliminary election (预选) as it was held, by two of the committee; answers who is formal by it (S1 32; S2 36). Refuses
   * `contest.unknown`, `preselection.*`, `day.*`.
   */
  'candidates.preselect': command<{ readonly formal: readonly string[] }>()({
    input: Preselection.extend({ on: Day }),
    roles: ['committee'],
    place: 'office',
    second: { needed: 'always', roles: ['committee'] },
  }),
  /**
   * The formal list, out of those proposed, in stroke order. Refuses `contest.unknown`, `candidate.unknown`, `candidates.number`,
   * `candidates.no-consultation`, `candidates.no-preselection`,
   * `candidates.not-preselected`, `candidates.no-preliminary`, `candidates.late`, and `candidate.fault` with what the law says against one
   * of them.
   */
  'candidates.state-formal': command<{ readonly listed: number; readonly findings: readonly RollFinding[] }>()({
    input: z.strictObject({ contest: Code, candidates: Candidates, on: Day.optional() }),
    roles: ['committee'],
    place: 'office',
  }),
}
