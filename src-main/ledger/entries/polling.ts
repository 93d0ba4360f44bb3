import { z } from 'zod'
import { CountFigures, Papers, Participants, OddPaperId, PaperDecision } from '#words/sheet.ts'
import { entryType } from './define.ts'
import {
  Code,
  Count,
  Device,
  Hash,
  PapersByContest,
  Reason,
  Round,
  Voter,
  Word,
  Box,
  FromOne,
  Hashes,
  Words,
  Nominees,
} from '#words/fields.ts'

const At = { contest: Code, round: Round }

/** What a polling station states beside check-in: its mobile boxes, papers called aloud, odd papers, signatures, later rounds. */
export const pollingEntries = {
  /** Who is listed where, so that a stranger with a full ID number can perhaps be sent to the right station; no number can be read out of it. */
  'directory.listed': entryType('town', 'office', {
    constituency: Code,
    /** Of its published roll. */
    version: FromOne,
    /** Of HMAC-SHA-256, in hex. */
    key: Hash,
    /** First five hex digits of the keyed hash of each voter's ID number, sorted, each once; sixteen in older entries. */
    hashes: z.array(z.string().regex(/^([0-9a-f]{5}|[0-9a-f]{16})$/)),
  }),
  /** The whole list of a box; the newest one of a book counts. */
  'box.listed': entryType('constituency', 'station', {
    box: Box,
    voters: z.array(z.strictObject({ voter: Voter, reason: Word })),
  }),
  /** Two overseers leave with the box (S2 40): they are the actors. */
  'box.out': entryType('constituency', 'station', { box: Box, papers: PapersByContest }),
  'box.in': entryType('constituency', 'station', {
    ref: Hash,
    used: PapersByContest,
    returned: PapersByContest,
    /** Where the papers that went out are not those that came back. */
    explanation: Reason.optional(),
  }),
  /** At most fifty papers called aloud, as sums: no single paper is recorded. The second actor is the first overseer to confirm it. */
  'count.called': entryType('constituency', 'station', { ...At, batch: FromOne, papers: Count, figures: CountFigures }),
  /** The other overseer confirms a batch: it counts from here on. */
  'count.confirmed': entryType('constituency', 'station', { ref: Hash }),
  /** A batch counts for nothing, an agreement by calls is open again, or spellings are no longer joined: what `ref` names. */
  'count.withdrawn': entryType('constituency', 'station', { ref: Hash, reason: Reason }),
  /** All papers were called: these batches together are the count. */
  'count.called-out': entryType('constituency', 'station', { ...At, refs: Hashes }),
  /** Spellings of one written-in name, joined by the overseers who are the actors; or one spelling, tied to a voter of the roll. */
  'writein.joined': entryType('constituency', 'station', {
    ...At,
    names: Words,
    as: Word,
    voter: Voter.optional(),
    reason: Reason,
  }),
  /** What the overseers decided of odd papers; `oddPaper` is a case of the rules' list. */
  'paper.adjudicated': entryType('constituency', 'station', {
    ...At,
    oddPaper: OddPaperId,
    papers: FromOne,
    decidedAs: PaperDecision,
    reason: Reason,
  }),
  /** The actors sign a result sheet, as `result.signed` says it; once every role has, `result.signed` names them all. */
  'result.witnessed': entryType('constituency', 'station', { ...At, ref: Hash, count: Hash }),
  /** A revote or a separate election begins; `ref`: the signed result that calls for it. */
  'round.started': entryType('constituency', 'station', {
    ...At,
    seats: FromOne,
    candidates: Nominees,
    ref: Hash,
  }),
  /** Its voting has ended: who took part, by the signed roll, and its papers. Stated again, with a reason, the newest counts. */
  'round.closed': entryType('constituency', 'station', {
    ...At,
    participants: Participants,
    papers: Papers,
    reason: Reason.optional(),
  }),
  /** Laptops whose day could not be brought to the lead: the result goes out without them, and two people say why. */
  'desk.left-out': entryType('constituency', 'station', { devices: z.array(Device).min(1), reason: Reason }),
  /** A later round was begun wrongly: its beginning (`ref`) and all that was stated of the round before this counts for nothing. */
  'round.withdrawn': entryType('constituency', 'station', { ...At, ref: Hash, reason: Reason }),
}
