import { z } from 'zod'
import { Asks, Claim, Ruling } from '#words/objections.ts'
import { Veto } from '#words/proposal.ts'
import { Source } from '#words/rows.ts'
import { entryType } from './define.ts'
import { Code, Count, Day, Hash, Line, Reason, Word, Words, FromOne, IdNumber, Nominee } from '#words/fields.ts'

/** What the office does about the roll by hand: posting, objections, pairs that look like one person, consultations, declared kin. */
export const rollWorkEntries = {
  /** A version of the roll, or its 补正榜, was put up: the terms of objections run from this day, whatever a clock says. */
  'roll.posted': entryType('prep', 'office', {
    version: FromOne,
    sha256: Hash,
    on: Day,
    places: z.array(Line).min(1),
    /** Why it replaces the one stated before of this version. */
    reason: Reason.optional(),
  }),
  'objection.received': entryType('prep', 'office', {
    /** Version objected to. */
    version: FromOne,
    on: Day,
    /** Who objects. */
    by: Word,
    /** Whom it is about; the number where it is known. */
    name: Word,
    idNumber: IdNumber.optional(),
    claim: Claim,
    text: Line,
  }),
  /** `ref`: the objection. `asks`: what has to happen to the roll when it is upheld; `document`: the number of the paper that says so. */
  'objection.decided': entryType('prep', 'office', {
    ref: Hash,
    on: Day,
    verdict: Ruling,
    asks: Asks,
    reason: Reason,
    document: Word.optional(),
  }),
  'objection.appealed': entryType('prep', 'office', { ref: Hash, on: Day, court: Line }),
  /** The judgment is final (S1 29): `asks` replaces what the committee had decided. */
  'objection.judged': entryType('prep', 'office', {
    ref: Hash,
    on: Day,
    document: Word,
    asks: Asks,
  }),
  /** Two recorded rows that look alike were looked at: they are two people. */
  'pair.decided': entryType('prep', 'office', {
    rows: z.array(Source).length(2),
    verdict: z.literal('two-people'),
    reason: Reason,
  }),
  /** Kin a candidate declared on the form; `relation`: what the kin is to the candidate. Never leaves the office. */
  'kin.declared': entryType('prep', 'office', {
    candidate: Word,
    kin: z.array(z.strictObject({ name: Word, relation: Word, idNumber: Word.optional() })),
  }),
  /** A proposal was taken back before the formal list: nobody leaves the list in silence (S2 35). Proposed again, they stand again. */
  'candidate.withdrawn': entryType('town', 'office', { contest: Code, candidate: Word, on: Day.optional(), reason: Reason }),
  /**
   * Two of the committee leave somebody on the formal list against whom a department objected after it was stated: with these objections
   * before their eyes; another one is asked about anew (docs/decisions/0023).
   */
  'candidate.kept': entryType('town', 'office', {
    contest: Code,
    candidate: Word,
    vetoes: z.array(Veto).min(1).max(20),
    /** The day of the decision. */
    on: Day.optional(),
    reason: Reason,
  }),
  /** Voter groups discussed the candidates of a contest (S1 32; S2 36). */
  'consultation.recorded': entryType('town', 'office', {
    contest: Code,
    on: Day,
    groups: z.array(z.strictObject({ group: Word, voters: Count })),
    /** The formal list most voters were for; `agreed` is false where they came to no agreement. */
    agreed: z.boolean(),
    proposal: z.array(Nominee),
  }),
  /** A preliminary election (预选) was held where the voter groups came to no agreement (S1 32; S2 36); the newest counts. */
  'preselection.recorded': entryType('town', 'office', {
    contest: Code,
    on: Day,
    /** How many formal candidates there are to be, and how many names a paper might bear. */
    places: FromOne,
    most: FromOne,
    /** Voters of the contest on the roll of that day, who took part, valid papers. */
    roll: Count,
    participants: Count,
    valid: Count,
    votes: z.array(Nominee.extend({ votes: Count })).min(2),
    /** Whom of those with equal votes at the last place the committee took, and why. */
    tie: z.strictObject({ chosen: Words, reason: Reason }).optional(),
  }),
}
