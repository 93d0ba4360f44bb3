import { z } from 'zod'
import { entryType } from './define.ts'
import { Code, Count, Day, Hash, Line, PapersByContest, Reason, Round, Sex, Texts, Voter, Word } from './fields.ts'

/** What a polling station needs to know of a voter: no phone number, nothing medical. */
export const VoterFields = z.strictObject({
  name: Word,
  sex: Sex,
  birth: Day,
  idNumber: z.string().regex(/^\d{17}[\dX]$/),
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

/** One typist's reading of a contest's count; `against + for + abstain + void = valid` for each candidate. */
export const CountFigures = z.strictObject({
  collected: Count,
  valid: Count,
  invalid: Count,
  votes: z.array(z.strictObject({ candidate: Word, for: Count, against: Count, abstain: Count, void: Count })),
  writeIns: z.array(z.strictObject({ name: Word, for: Count, voter: Voter.optional() })),
})

/** The published roll, the authorisations and the day of one constituency. */
export const constituencyEntries = {
  'voter.listed': entryType('constituency', 'office', { voter: Voter, version: z.int().min(1), fields: VoterFields }),
  'voter.struck': entryType('constituency', 'office', {
    voter: Voter,
    version: z.int().min(1),
    fields: VoterFields,
    reason: Reason,
  }),
  'roll.published': entryType('constituency', 'office', {
    version: z.int().min(1),
    count: Count,
    /** Over the lines `{fields, voter}` of the roll in card order, canonical, each ended by a newline. */
    sha256: Hash,
  }),
  'proxy.approved': entryType('constituency', ['office', 'station'], {
    principal: Voter,
    agent: Voter,
    reason: z.enum(['外出', '病残', '羁押']),
    means: z.enum(['书面', '信函', '传真', '其他可查核方式']),
    document: Word,
  }),
  'proxy.withdrawn': entryType('constituency', ['office', 'station'], { ref: Hash, reason: Reason }),
  'station.opened': entryType('constituency', 'station', {
    rollVersion: z.int().min(1),
    rollSha256: Hash,
    /** Papers received, by contest. */
    papers: PapersByContest,
    checklist: Texts,
  }),
  'checked-in': entryType('constituency', 'station', {
    voter: Voter,
    /** The contests the voter takes part in by this entry; none when only papers for principals are drawn. */
    contests: z.array(Code),
    channel: z.enum(['station', 'mobile']),
    /** Papers handed over, by contest, those of principals included. Never a number of a paper. */
    papers: PapersByContest,
    /** `ref`: the approval the agent acts on. */
    for: z.array(z.strictObject({ principal: Voter, ref: Hash, contests: z.array(Code).min(1) })),
  }),
  undone: entryType('constituency', 'station', { ref: Hash, returned: PapersByContest, reason: Reason }),
  'paper.spoiled': entryType('constituency', 'station', { contest: Code, count: z.int().min(1) }),
  incident: entryType('constituency', 'station', { what: Line, done: Line.optional() }),
  'station.closed': entryType('constituency', 'station', {
    papers: z.record(Code, z.strictObject({ printed: Count, issued: Count, spoiled: Count, unused: Count })),
  }),
  'count.typed': entryType('constituency', 'station', { contest: Code, round: Round, figures: CountFigures }),
  'count.agreed': entryType('constituency', 'station', { contest: Code, round: Round, refs: z.array(Hash).length(2) }),
  'result.signed': entryType('constituency', 'station', {
    contest: Code,
    round: Round,
    ref: Hash,
    signers: z.array(z.strictObject({ person: Word, role: Word })).min(1),
  }),
}
