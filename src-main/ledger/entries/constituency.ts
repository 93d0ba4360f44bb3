import { PROXY_MEANS, PROXY_REASONS } from '#words/choices.ts'
import { z } from 'zod'
import { InRole } from '#words/acting.ts'
import { InPerson } from '#words/election.ts'
import { CountFigures, Papers } from '#words/sheet.ts'
import { entryType } from './define.ts'
import {
  Code,
  Count,
  Day,
  Hash,
  Instant,
  Line,
  PapersByContest,
  Reason,
  Round,
  Sex,
  Texts,
  Voter,
  Word,
  BookNamed,
  FromOne,
  IdNumber,
} from '#words/fields.ts'

/** What a polling station needs to know of a voter: no phone number, nothing medical. */
export const VoterFields = z.strictObject({
  name: Word,
  sex: Sex,
  birth: Day,
  idNumber: IdNumber,
  ethnicity: Word.optional(),
  village: Word.optional(),
  group: Word.optional(),
  address: Line.optional(),
  household: Word.optional(),
  head: Word.optional(),
  relation: Word.optional(),
  register: z.int().min(1).max(3),
  /** Codes of the contests this voter may vote in, widest first. */
  contests: z.array(Code).min(1),
})

const CheckedIn = {
  voter: Voter,
  /** The contests the voter takes part in by this entry; none when only papers for principals are drawn. */
  contests: z.array(Code),
  channel: InPerson,
  /** Papers handed over, by contest, those of principals included. Never a number of a paper. */
  papers: PapersByContest,
  /** `ref`: the approval the agent acts on. */
  for: z.array(z.strictObject({ principal: Voter, ref: Hash, contests: z.array(Code).min(1) })),
}

const PaperSpoiled = { contest: Code, count: FromOne }

/** The published roll, the authorisations and the day of one constituency. */
export const constituencyEntries = {
  'voter.listed': entryType('constituency', 'office', { voter: Voter, version: FromOne, fields: VoterFields }),
  'voter.struck': entryType('constituency', 'office', {
    voter: Voter,
    version: FromOne,
    fields: VoterFields,
    reason: Reason,
  }),
  'roll.published': entryType('constituency', 'office', {
    version: FromOne,
    count: Count,
    /** Over the lines `{fields, voter}` of the roll in card order, canonical, each ended by a newline. */
    sha256: Hash,
    /** The day of publication, where somebody stated it: otherwise that of the entry. */
    on: Day.optional(),
  }),
  'proxy.approved': entryType('constituency', ['office', 'station'], {
    principal: Voter,
    agent: Voter,
    reason: z.enum(PROXY_REASONS),
    means: z.enum(PROXY_MEANS),
    document: Word,
  }),
  /** `checkIn`: the check-in or re-entry by which the principal came in person; the withdrawal stands as long as that does. */
  'proxy.withdrawn': entryType('constituency', ['office', 'station'], { ref: Hash, reason: Reason, checkIn: Hash.optional() }),
  'station.opened': entryType('constituency', 'station', {
    rollVersion: FromOne,
    rollSha256: Hash,
    /** Papers received, by contest. */
    papers: PapersByContest,
    checklist: Texts,
    /** Why it opened on another day than the election's. */
    otherDay: Reason.optional(),
  }),
  'checked-in': entryType('constituency', 'station', CheckedIn),
  undone: entryType('constituency', 'station', { ref: Hash, returned: PapersByContest, reason: Reason }),
  'paper.spoiled': entryType('constituency', 'station', PaperSpoiled),
  /** The papers left with the laptop, by contest, as somebody counted them while the voting went on. */
  'papers.counted': entryType('constituency', 'station', {
    left: PapersByContest,
    /** What the laptop reckoned had to be left; below zero where more went out than there were. */
    expected: z.record(Code, z.int()),
    explanation: Reason.optional(),
  }),
  incident: entryType('constituency', 'station', { what: Line, done: Line.optional() }),
  /** First in the new book of a machine that was restored from a backup: where it takes up its old book, whose keys it no longer has. */
  'book.continued': entryType(['town', 'prep', 'constituency'], ['office', 'station'], {
    book: BookNamed,
    /** Last entry of the old book that the backup holds. */
    seq: FromOne,
    head: Hash,
    reason: Reason,
  }),
  /** What an office held of another office's book when it wrote what follows (docs/decisions/0022). */
  'book.heard': entryType(['town', 'prep', 'constituency'], 'office', { book: BookNamed, seq: FromOne, head: Hash }),
  /** A fact that the old book held beyond the backup, stated again from its paper receipt. */
  reentered: entryType('constituency', 'station', {
    book: BookNamed,
    receipt: FromOne,
    /** When it happened, as the paper says. */
    at: Instant.optional(),
    fact: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('checked-in'), ...CheckedIn }),
      z.strictObject({ type: z.literal('paper.spoiled'), ...PaperSpoiled }),
    ]),
  }),
  'station.closed': entryType('constituency', 'station', {
    papers: z.record(Code, Papers),
  }),
  'count.typed': entryType('constituency', 'station', { contest: Code, round: Round, figures: CountFigures }),
  'count.agreed': entryType('constituency', 'station', { contest: Code, round: Round, refs: z.array(Hash).length(2) }),
  'result.signed': entryType('constituency', 'station', {
    contest: Code,
    round: Round,
    /** The agreement. */
    ref: Hash,
    /** SHA-256 over the count the law was asked, canonical: once participants or papers change, nobody has signed that. */
    count: Hash,
    signers: z.array(InRole).min(1),
  }),
}
