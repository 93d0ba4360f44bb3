import { z } from 'zod'
import { TimeKept } from '#words/times.ts'
import { DeviceRole } from '#words/laptops.ts'
import { BundleKind, DayBundle, Level, Mode, Verdict } from '#words/election.ts'
import { entryType } from './define.ts'
import {
  Code,
  Count,
  Day,
  Device,
  Hash,
  Instant,
  Line,
  Reason,
  Round,
  Texts,
  Voter,
  Word,
  AgeRecipient,
  Hashes,
  Words,
  Nominees,
} from '#words/fields.ts'
import { Proposal } from '#words/proposal.ts'

export const Contest = z.strictObject({
  code: Code,
  name: Line,
  level: Level,
  constituency: Code,
  seats: Count,
  /** People who live there, voters or not: what seats go by (S1 12, 26). */
  population: Count.optional(),
  covers: z.array(Line),
})

/** What the office states of the election, and may change until its roll is published. */
const ElectionFacts = {
  name: Line,
  /** 届次 of the congress that is elected. */
  term: Line.optional(),
  day: Day,
  pollOpen: TimeKept.optional(),
  pollClose: TimeKept.optional(),
  committee: Line,
  town: Word,
  county: Word,
  /** A general election where nothing is said. */
  kind: z.literal('byelection').optional(),
  constituencies: z.array(z.strictObject({ code: Code, name: Line, covers: z.array(Line) })).min(1),
  contests: z.array(Contest).min(1),
}

export const Figures = z.strictObject({ book: z.string(), to: Count, head: Hash })

export const ConflictKind = z.enum([
  'took_part_twice',
  'agent_over_limit',
  'listed_in_two_constituencies',
  'used_and_withdrawn',
  'after_closing',
  'count_against_participation',
  'device_revoked',
  'device_unknown',
  'reentry_differs',
  'outside_scope',
  'in_doubt',
])

/** What the town office states about the election as a whole. */
export const townEntries = {
  'election.created': entryType('town', 'office', {
    ...ElectionFacts,
    mode: Mode,
    pack: Word,
    packSha256: Hash,
    recovery: AgeRecipient,
  }),
  /** All that may change of the election until its roll is published, as it is from here on. */
  'election.changed': entryType('town', 'office', { ...ElectionFacts, reason: Reason }),
  /** How the committee answers what the law leaves open (`rules/packs/answers.ts`); fixed once the roll is published. */
  'question.answered': entryType('town', 'office', {
    question: Word,
    answer: Word,
    on: Day.optional(),
    reason: Reason.optional(),
  }),
  'person.assigned': entryType('town', 'office', {
    person: Word,
    name: Word,
    roles: Words,
    constituency: Code.optional(),
    /** Card number of a member of staff who is a voter: tells kin of candidates from namesakes. */
    voter: Voter.optional(),
  }),
  'device.certified': entryType('town', 'office', {
    device: Device,
    /** SPKI DER of the Ed25519 key, base64. */
    signKey: z.base64(),
    ageRecipient: AgeRecipient,
    scope: z.union([z.literal('town'), Code]),
    role: DeviceRole,
    /** How the fingerprint was compared: which groups were read aloud, or why not and who agreed. */
    readBack: z.union([
      z.strictObject({ groups: z.array(z.int().min(1).max(13)).min(4) }),
      z.strictObject({ skipped: Reason }),
      z.strictObject({ own: z.literal(true) }),
    ]),
  }),
  /** What people call a laptop; the newest name counts. */
  'device.named': entryType('town', 'office', { device: Device, name: Word }),
  /** Where a polling station is, and who answers there; the whole of it each time. */
  'station.described': entryType('town', 'office', {
    constituency: Code,
    address: Line.optional(),
    open: TimeKept.optional(),
    close: TimeKept.optional(),
    telephone: Word.optional(),
  }),
  'device.revoked': entryType('town', 'office', { device: Device, acceptUpTo: Count, reason: Reason }),
  'candidate.proposed': entryType('town', 'office', { contest: Code, ...Proposal.shape }),
  'candidate.listed': entryType('town', 'office', {
    contest: Code,
    list: z.enum(['preliminary', 'formal']),
    /** The day it was published, as it is stated. */
    on: Day.optional(),
    /** In ballot order. */
    candidates: Nominees,
  }),
  'print.made': entryType(['town', 'constituency'], ['office', 'station'], {
    print: Word,
    form: Word,
    params: Texts,
    madeAt: Instant,
    /** Of the PDF; kept as an attachment, so that a reprint is the same bytes. */
    sha256: Hash,
    pages: Count,
  }),
  'bundle.exported': entryType(['town', 'constituency'], ['office', 'station'], {
    kind: BundleKind,
    file: Line,
    /** SHA-256 of `manifest.json`: the name of the bundle on both sides. */
    manifest: Hash,
    receivers: z.array(AgeRecipient),
    heads: z.array(Figures),
  }),
  'bundle.merged': entryType('town', 'office', {
    kind: BundleKind.extract([...DayBundle.options, 'archive']),
    manifest: Hash,
    sender: Device,
    heads: z.array(Figures),
    added: Count,
  }),
  'conflict.decided': entryType('town', 'office', {
    kind: ConflictKind,
    /** The entries that contradict each other: what the decision is about. */
    refs: Hashes,
    /** `explained`: both facts stand and are in order; `irregular`: they stand as found, for the record; `referred`: to the committee.
     * Of entries in doubt, by two people: `explained`: they are believed; `irregular`: they count for nothing. */
    verdict: Verdict,
    reason: Reason,
  }),
  'fork.resolved': entryType('town', 'office', {
    book: z.string(),
    /** Last entry of the branch that counts. The other branch stays in the ledger and counts for nothing. */
    keep: Hash,
    reason: Reason,
  }),
  'result.declared': entryType('town', 'office', {
    contest: Code,
    round: Round,
    valid: z.boolean(),
    elected: z.array(Word),
    /** The day on which the committee declared it, as it is stated. */
    on: Day.optional(),
    /** The agreement, and the signatures under it. */
    refs: z.array(Hash),
    /** SHA-256 over the count the law was asked, as it was signed. */
    count: Hash.optional(),
    /** Where the committee decides what the law leaves to it, or otherwise than it says. */
    reason: Reason.optional(),
    /** Codes of the findings it was asked about: what is asked later it has not answered. */
    asked: z.array(Word).optional(),
  }),
}
