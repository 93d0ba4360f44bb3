import { z } from 'zod'
import type { BallotColour, SeenFinding } from './polling.ts'
import { Round } from './polling.ts'
import { command, nothing, query } from './procedure.ts'

export type CountRound = z.infer<typeof Round>

export type CountFigures = z.infer<typeof Figures>

/** One paper as it was called. `marks`: candidates without one abstained. Nothing ties a paper to a voter, or to its place in the box. */
export type CalledPaper = z.infer<typeof Called>

export type CallBatch = {
  readonly ref: string
  readonly batch: number
  readonly papers: number
  readonly figures: CountFigures
  /** Overseers who confirmed it; it counts with two. */
  readonly confirmed: readonly string[]
}

export type RoundState = {
  readonly round: CountRound
  /** Seats filled in this round. */
  readonly seats: number
  readonly candidates: readonly { readonly candidate: string; readonly name: string }[]
  /** `voting`: a later round whose voting has not ended; `counting`; `agreed`; `signed`. */
  readonly state: 'voting' | 'counting' | 'agreed' | 'signed'
  readonly roll: number
  readonly participants: number
  readonly issued: number
  /** `none` while nothing was typed or called. */
  readonly by: 'none' | 'typing' | 'calling'
  /** Who has typed a reading, without its figures. */
  readonly typists: readonly { readonly person: string; readonly name: string; readonly at: string; readonly readings: number }[]
  /** What the person who asks typed last; never anybody else's. */
  readonly mine: CountFigures | null
  /** Fields in which the two newest readings differ (`collected`, `votes.<candidate>.for`, `writeIns.<name>`); null with fewer than two. */
  readonly differing: readonly string[] | null
  /** The figures both agree on; null before. */
  readonly figures: CountFigures | null
  readonly batches: readonly CallBatch[]
  /** Sums of the batches that two overseers confirmed. */
  readonly called: CountFigures | null
  readonly joined: readonly {
    readonly ref: string
    readonly names: readonly string[]
    readonly as: string
    readonly by: readonly string[]
  }[]
  readonly adjudicated: readonly {
    readonly ref: string
    readonly oddPaper: string
    readonly papers: number
    readonly decidedAs: 'valid' | 'invalid' | 'part-void'
    readonly reason: string
    readonly by: readonly string[]
  }[]
  readonly signatures: readonly { readonly person: string; readonly name: string; readonly role: string }[]
  /** Roles whose signature is missing, one for each signature. */
  readonly missing: readonly ('lead' | 'overseer' | 'typist')[]
}

export type CountContest = {
  readonly code: string
  readonly name: string
  readonly level: '县级' | '乡级'
  readonly colour: BallotColour
  /** First round first. */
  readonly rounds: readonly RoundState[]
  /** The round that the law asks for next, not started yet. */
  readonly next: { readonly round: 'revote' | 'separate'; readonly seats: number; readonly candidates: readonly string[] } | null
}

export type CountState = { readonly phase: 'before' | 'open' | 'closed'; readonly contests: readonly CountContest[] }

export type Identity = {
  readonly id: 'turnout' | 'issued' | 'printed' | 'collected' | 'participants' | 'names' | 'candidate' | 'capacity'
  /** Whose line it is about, for `candidate`. */
  readonly candidate: string | null
  readonly left: string
  readonly right: string
  readonly op: '=' | '≤'
  readonly holds: boolean
  /** The difference to look for, where it does not hold. */
  readonly finding: SeenFinding | null
}

export type CountCheck = { readonly identities: readonly Identity[] }

export type Typed = {
  readonly ref: string
  /** Null while nobody else has typed; empty once two readings are the same: the count is agreed. */
  readonly differing: readonly string[] | null
}

/** One line of the law's reckoning: `2V = 1970 > R = 1040`. */
export type LawStep = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly left: { readonly formula: string; readonly value: string }
  readonly op: '=' | '≤' | '>' | '≥'
  readonly right: { readonly formula: string; readonly value: string }
  readonly holds: boolean
  readonly article: string
}

export type CountResult =
  | { readonly state: 'waiting' }
  | { readonly state: 'impossible'; readonly field: string; readonly zh: string }
  | {
      readonly state: 'counted'
      readonly valid: boolean
      readonly outcome: 'void' | 'refer' | 'elected' | 'partly-elected' | 'none-elected'
      readonly elected: readonly string[]
      readonly revote: { readonly candidates: readonly string[]; readonly seats: number } | null
      readonly separate: {
        readonly seats: number
        readonly min: number
        readonly max: number
        readonly candidates: readonly string[]
      } | null
      readonly vacant: number
      readonly steps: readonly LawStep[]
      /** By votes, most first. */
      readonly votes: readonly {
        readonly name: string
        readonly for: number
        readonly against: number | null
        readonly abstain: number | null
        readonly void: number | null
        readonly writtenIn: boolean
        readonly onRoll: boolean
      }[]
      readonly figures: {
        readonly roll: number
        readonly participants: number
        readonly inPerson: number
        readonly mobile: number
        readonly proxy: number
        readonly printed: number
        readonly issued: number
        readonly spoiled: number
        readonly unused: number
        readonly collected: number
        readonly valid: number
        readonly invalid: number
      }
      readonly refer: readonly SeenFinding[]
      readonly findings: readonly SeenFinding[]
    }

export type PictureMark = 'for' | 'against' | 'none' | 'odd'

/** An odd paper as the screen draws it, and what the rule says of it. */
export type OddPaper = {
  /** The case of the domain's list: `O1` to `O10`, `W4`. */
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly article: string
  readonly seats: number
  readonly paper: {
    readonly candidates: readonly { readonly name: string; readonly mark: PictureMark }[]
    /** `name` null: nobody can read it. */
    readonly writeIns: readonly { readonly name: string | null; readonly mark: PictureMark }[]
  }
  /** By the rules as this pack has them; `ask`: the overseers decide and sign. */
  readonly verdict: 'valid' | 'part-void' | 'invalid' | 'ask'
}

export type WriteInHit = {
  readonly voter: string
  readonly name: string
  readonly birth: string
  readonly village: string
  readonly group: string
  /** Whether they vote in this contest. */
  readonly inContest: boolean
  /** The candidate of the ballot they are; null if none: a candidate written in again counts once (W4). */
  readonly candidate: string | null
}

const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,15}$/)
const Count = z.int().min(0).max(1_000_000)
const Word = z.string().trim().min(1).max(100)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const At = { contest: Code, round: Round }
const Figures = z.strictObject({
  collected: Count,
  valid: Count,
  invalid: Count,
  votes: z.array(z.strictObject({ candidate: Word, for: Count, against: Count, abstain: Count, void: Count })).max(20),
  writeIns: z.array(z.strictObject({ name: Word, for: Count, voter: z.string().max(24).optional() })).max(200),
})
/** Most papers of one batch: two overseers confirm every fifty (screens: "Count"). */
export const BATCH = 50
const Called = z.union([
  z.strictObject({ invalid: z.literal(true) }),
  z.strictObject({
    marks: z.record(Word, z.enum(['for', 'against', 'void'])),
    writeIns: z.array(Word).max(10),
  }),
])

const counters = ['lead', 'overseer', 'typist'] as const
const twoOverseers = { roles: ['overseer'], place: 'station', second: { needed: 'always', roles: ['overseer'] } } as const
const typistAndOverseer = { roles: ['typist'], place: 'station', second: { needed: 'always', roles: ['overseer'] } } as const

export const countProcedures = {
  'count.state': query<CountState>()({ input: nothing, roles: counters, place: 'station' }),
  /** The identities of a sheet while it is typed; nothing is written. */
  'count.check': query<CountCheck>()({ input: z.strictObject({ ...At, figures: Figures }), roles: ['typist'], place: 'station' }),
  /** One typist's reading; blind. */
  'count.type': command<Typed>()({ input: z.strictObject({ ...At, figures: Figures }), roles: ['typist'], place: 'station' }),
  /** The strokes that nobody confirmed yet, as this laptop keeps them: a reload finds them again. */
  'count.calling': query<{ readonly batch: number; readonly papers: readonly CalledPaper[] }>()({
    input: z.strictObject(At),
    roles: counters,
    place: 'station',
  }),
  /** Keeps the strokes of the batch under way, all of them; not in the ledger. */
  'count.keep-calls': command<null>()({
    input: z.strictObject({ ...At, batch: z.int().min(1).max(1000), papers: z.array(Called).max(BATCH) }),
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
    input: z.strictObject({ ref: Hash, reason: z.string().trim().min(1).max(200) }),
    ...typistAndOverseer,
  }),
  /** Call-out mode ends: the confirmed batches together are the agreed count. */
  'count.agree': command<{ readonly ref: string; readonly figures: CountFigures }>()({
    input: z.strictObject(At),
    ...typistAndOverseer,
  }),
  'count.lookup': query<{ readonly hits: readonly WriteInHit[]; readonly more: boolean }>()({
    input: z.strictObject({ contest: Code, text: z.string().max(60) }),
    roles: counters,
    place: 'station',
  }),
  /** Spellings of one written-in name, joined by two overseers' decision (W3). */
  'count.join-write-ins': command<{ readonly ref: string }>()({
    input: z.strictObject({
      ...At,
      names: z.array(Word).min(2).max(20),
      as: Word,
      voter: z.string().max(24).optional(),
      reason: z.string().trim().min(1).max(500),
    }),
    ...twoOverseers,
  }),
  'count.odd-papers': query<{ readonly papers: readonly OddPaper[] }>()({ input: nothing, roles: counters, place: 'station' }),
  /** What the overseers decided of odd papers; the sheet is then typed accordingly. */
  'count.adjudicate': command<{ readonly ref: string }>()({
    input: z.strictObject({
      ...At,
      oddPaper: z.string().min(1).max(10),
      papers: z.int().min(1).max(10_000),
      decidedAs: z.enum(['valid', 'invalid', 'part-void']),
      reason: z.string().trim().min(1).max(500),
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
      round: z.enum(['revote', 'separate']),
      /** In ballot order; those the law names, as many as it allows. */
      candidates: z.array(Word).min(1).max(10),
    }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
  /** The round's voting has ended: who took part, by the signed roll, and its papers. */
  'count.close-round': command<null>()({
    input: z.strictObject({
      contest: Code,
      round: z.enum(['revote', 'separate']),
      participants: z.strictObject({ inPerson: Count, mobile: Count, proxy: Count }),
      papers: z.strictObject({ printed: Count, spoiled: Count, unused: Count }),
    }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
}
