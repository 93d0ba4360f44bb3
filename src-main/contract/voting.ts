import { CLERKS } from '#words/roles.ts'
import { z } from 'zod'
import { InPerson } from '#words/election.ts'
import { TypedReason } from '#words/typed.ts'
import { Code, Hash, Instant, PapersByContest, FromOne } from '#words/fields.ts'
import { BookAsked, IdNumberAsked, VoterAsked, OfText } from '#words/asked.ts'
import { STATION, command, nothing, query } from './procedure.ts'
import type {
  BookToEnter,
  CheckedIn,
  Elsewhere,
  Incident,
  PaperEntered,
  PapersLeft,
  Reentered,
  StationBoard,
  VoterCard,
  VoterHit,
} from './voting-answers.ts'

export type * from './voting-answers.ts'

/** The number on the paper, and the old book where this laptop was restored more than once. */
const Receipt = { receipt: FromOne, book: BookAsked.optional(), at: Instant.optional() }

/** The hours in which papers are handed out: who comes, who may, and what goes wrong. */
export const votingProcedures = {
  /** At most 20 voters by name, pinyin, initials, ID number or its tail, card number. */
  'voting.find': query<{ readonly hits: readonly VoterHit[]; readonly more: boolean }>()({
    input: OfText,
    roles: CLERKS,
    place: 'station',
  }),
  'voting.voter': query<VoterCard>()({ input: z.strictObject({ voter: VoterAsked }), roles: CLERKS, place: 'station' }),
  /** `mobile` only for whoever is on a box's list. A second person where one who takes part is on the list of a box that is out. */
  'voting.check-in': command<CheckedIn>()({
    input: z.strictObject({ voter: VoterAsked, channel: InPerson, principals: z.array(VoterAsked).max(20) }),
    roles: CLERKS,
    place: 'station',
    second: { needed: 'asked', roles: ['lead', 'overseer', 'clerk'] },
  }),
  /** Every paper of the check-in has to be back, per contest. */
  'voting.undo': command<{ readonly receipt: number }>()({
    input: z.strictObject({
      ref: Hash,
      returned: PapersByContest,
      reason: TypedReason,
    }),
    roles: CLERKS,
    place: 'station',
    second: { needed: 'asked', roles: ['lead', 'overseer', 'clerk'] },
  }),
  /** A spoiled paper came back and a fresh one was given for it; nobody's name is with it. */
  'voting.spoil': command<{ readonly receipt: number }>()({
    input: z.strictObject({ contest: Code, count: z.int().min(1).max(100) }),
    roles: CLERKS,
    place: 'station',
  }),
  /** How many papers have to be left with this laptop, and whether it is time to count them. */
  'voting.papers-left': query<PapersLeft>()({ input: nothing, roles: STATION, place: 'station' }),
  /**
   * The papers left with this laptop, counted while the voting goes on. Refuses `papers.box-out` while a box is out, `papers.contest` where one
   * is not counted, and `papers.unexplained` where the difference is another than at the last count and nobody says what is known of it.
   */
  'voting.count-left': command<{ readonly receipt: number }>()({
    input: z.strictObject({ left: PapersByContest, explanation: TypedReason.optional() }),
    roles: CLERKS,
    place: 'station',
  }),
  /**
   * Where a voter who is not on this roll may belong, by the whole ID number or the number of a voter card; none: on no roll of the town.
   * A card names its constituency. By the ID number about one stranger in thirty is named one they are not of. Either way somebody asks
   * there before the voter is sent.
   */
  'voting.elsewhere': query<{ readonly found: readonly Elsewhere[] }>()({
    input: z.strictObject({ number: IdNumberAsked }),
    roles: CLERKS,
    place: 'station',
  }),
  /** On the wall, also while nobody is signed in: it holds no names. */
  'voting.board': query<StationBoard>()({ input: nothing, roles: [], place: 'station' }),
  'voting.incident': command<{ readonly receipt: number }>()({
    input: z.strictObject({ what: TypedReason, done: TypedReason.optional() }),
    roles: STATION,
    place: 'station',
  }),
  'voting.incidents': query<{ readonly incidents: readonly Incident[] }>()({
    input: nothing,
    roles: STATION,
    place: 'station',
  }),
  /**
   * A receipt that was lost with the old book, entered again from its paper: the voter is not there to ask, so two people read it.
   * `twice`: the voter or a principal had taken part otherwise already, and both stay as a conflict.
   */
  'voting.reenter': command<Reentered>()({
    input: z.union([
      z.strictObject({
        ...Receipt,
        voter: VoterAsked,
        channel: InPerson,
        contests: z.array(Code).max(20).optional(),
        principals: z.array(VoterAsked).max(20),
      }),
      z.strictObject({ ...Receipt, spoiled: z.strictObject({ contest: Code, count: FromOne }) }),
    ]),
    roles: CLERKS,
    place: 'station',
    second: { needed: 'always', roles: ['lead', 'overseer'] },
  }),
  /**
   * Who signed the signing book while no computer worked, in bulk: two people read it. Each comes in as if they came now, or is told with
   * the reason; who had drawn papers already stands in the record of the day.
   */
  'voting.enter-paper': command<PaperEntered>()({
    input: z.strictObject({
      served: z
        .array(z.strictObject({ voter: VoterAsked, principals: z.array(VoterAsked).max(20) }))
        .min(1)
        .max(5000),
      why: TypedReason,
    }),
    roles: CLERKS,
    place: 'station',
    second: { needed: 'always', roles: ['lead', 'overseer'] },
  }),
  /** Empty on a laptop that was never restored; newest book first. */
  'voting.lost-receipts': query<{ readonly books: readonly BookToEnter[] }>()({
    input: nothing,
    roles: CLERKS,
    place: 'station',
  }),
}
