import { z } from 'zod'
import { Round, Code, Hash, LaterRound } from '#words/fields.ts'
import { Sought, VoterAsked, EntryWithReason } from '#words/asked.ts'
import { TypedReason, TypedName } from '#words/typed.ts'
import type {
  CallBatch,
  CountCheck,
  CountResult,
  CountRound,
  CountState,
  OddPaper,
  RoundState,
  Typed,
  WriteInHit,
} from './count-answers.ts'
import { BATCH } from '#words/batch.ts'
import { Called, type CalledPaper } from './count-sheet.ts'
import { TypedCount, TypedFigures, WrittenName, type CountFigures, OddPaperId, PaperDecision } from '#words/sheet.ts'
import { command, nothing, query } from './procedure.ts'

export type * from './count-answers.ts'
export type * from './count-sheet.ts'

const At = { contest: Code, round: Round }

const counters = ['lead', 'overseer', 'typist'] as const
const twoOverseers = { roles: ['overseer'], place: 'station', second: { needed: 'always', roles: ['overseer'] } } as const
const typistAndOverseer = { roles: ['typist'], place: 'station', second: { needed: 'always', roles: ['overseer'] } } as const

export const countProcedures = {
  'count.state': query<CountState>()({ input: nothing, roles: counters, place: 'station' }),
  /** The identities of a sheet while it is typed; nothing is written. */
  'count.check': query<CountCheck>()({
    input: z.strictObject({ ...At, figures: TypedFigures }),
    roles: ['typist'],
    place: 'station',
  }),
  /** One typist's reading; blind. */
  'count.type': command<Typed>()({
    input: z.strictObject({ ...At, figures: TypedFigures }),
    roles: ['typist'],
    place: 'station',
  }),
  /** The strokes that nobody confirmed yet, as this laptop keeps them: a reload finds them again. */
  'count.calling': query<{ readonly batch: number; readonly papers: readonly CalledPaper[] }>()({
    input: z.strictObject(At),
    roles: counters,
    place: 'station',
  }),
  /** Keeps the strokes of the batch under way, all of them; not in the ledger. */
  'count.keep-calls': command<null>()({
    input: z.strictObject({
      ...At,
      batch: z.int().min(1).max(1000),
      papers: z.array(Called).max(BATCH),
      /** How many papers of this batch were kept when the window last asked or kept them. */
      was: z.int().min(0).max(BATCH),
    }),
    roles: ['typist'],
    place: 'station',
  }),
  /** The batch goes into the ledger with its first overseer; it counts once a second one confirms it. */
  'count.call': command<CallBatch>()({
    input: z.strictObject({ ...At, batch: z.int().min(1).max(1000), papers: z.array(Called).min(1).max(BATCH) }),
    ...typistAndOverseer,
  }),
  'count.confirm-call': command<CallBatch>()({ input: z.strictObject({ ref: Hash }), ...typistAndOverseer }),
  'count.withdraw-call': command<null>()({
    input: EntryWithReason,
    ...typistAndOverseer,
  }),
  /** Call-out mode ends: the confirmed batches together are the agreed count. */
  'count.agree': command<{ readonly ref: string; readonly figures: CountFigures }>()({
    input: z.strictObject(At),
    ...typistAndOverseer,
  }),
  /** What was agreed by calls is open again. Typed figures need no such act: they are corrected by typing again. */
  'count.withdraw-agreement': command<null>()({ input: z.strictObject({ ...At, reason: TypedReason }), ...twoOverseers }),
  'count.lookup': query<{ readonly hits: readonly WriteInHit[]; readonly more: boolean }>()({
    input: z.strictObject({ contest: Code, text: Sought }),
    roles: counters,
    place: 'station',
  }),
  /** Spellings of one written-in name, joined by two overseers' decision (W3); one spelling alone is tied to a `voter` of the roll (W2). */
  'count.join-write-ins': command<{ readonly ref: string }>()({
    input: z.strictObject({
      ...At,
      names: z.array(TypedName).min(1).max(20),
      as: WrittenName,
      voter: VoterAsked.optional(),
      reason: TypedReason,
    }),
    ...twoOverseers,
  }),
  /** Spellings that were joined wrongly are apart again. */
  'count.withdraw-join': command<null>()({ input: EntryWithReason, ...twoOverseers }),
  'count.odd-papers': query<{ readonly papers: readonly OddPaper[] }>()({ input: nothing, roles: counters, place: 'station' }),
  /** What the overseers decided of odd papers; the sheet is then typed accordingly. */
  'count.adjudicate': command<{ readonly ref: string }>()({
    input: z.strictObject({
      ...At,
      oddPaper: OddPaperId,
      papers: z.int().min(1).max(10_000),
      decidedAs: PaperDecision,
      reason: TypedReason,
    }),
    ...twoOverseers,
  }),
  'count.result': query<CountResult>()({ input: z.strictObject(At), roles: counters, place: 'station' }),
  /** Who is signed in signs, and the second person with them. Complete once every role has signed. */
  'count.sign': command<{ readonly missing: RoundState['missing'] }>()({
    input: z.strictObject(At),
    roles: counters,
    place: 'station',
    second: { needed: 'asked', roles: counters },
  }),
  /** A revote among those tied, or a separate election for the seats left: its own papers and its own count. */
  'count.start-round': command<{ readonly round: CountRound; readonly seats: number }>()({
    input: z.strictObject({
      contest: Code,
      round: LaterRound,
      /** In ballot order; those the law names, as many as it allows. */
      candidates: z.array(TypedName).min(1).max(10),
    }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
  /** A later round was begun wrongly: it stands no more, with its closing and all that was typed or called of it. */
  'count.withdraw-round': command<null>()({
    input: z.strictObject({ contest: Code, round: LaterRound, reason: TypedReason }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
  /** The round's voting has ended: who took part, by the signed roll, and its papers. Again with a `reason`, before it is counted. */
  'count.close-round': command<null>()({
    input: z.strictObject({
      contest: Code,
      round: LaterRound,
      participants: z.strictObject({ inPerson: TypedCount, mobile: TypedCount, proxy: TypedCount }),
      papers: z.strictObject({ printed: TypedCount, spoiled: TypedCount, unused: TypedCount }),
      reason: TypedReason.optional(),
    }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
}
