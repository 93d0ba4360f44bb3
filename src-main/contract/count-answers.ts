import type { Column } from '#words/figures.ts'
import type { NamedInRole } from '#words/roles.ts'
import type { PaperDecision, Mark, Relation } from '#words/sheet.ts'
import type { LawStep } from '#words/law-step.ts'
import type { Level, Phase } from '#words/election.ts'
import type { Round, LaterRound } from '#words/fields.ts'
import type { CountFigures, IdentityId } from '#words/sheet.ts'
import type { SeenFinding } from './findings.ts'
import type { Outcome } from './outcome.ts'
import type { BallotColour } from '#words/ballot-colour.ts'

export type CountRound = Round

export type CallBatch = {
  readonly ref: string
  readonly batch: number
  readonly papers: number
  readonly figures: CountFigures
  /** Overseers who confirmed it. */
  readonly confirmed: readonly string[]
  /** Whether as many did as have to watch the count: only then it counts (S1 43). */
  readonly isConfirmed: boolean
  /** The same people by their ids. */
  readonly by: readonly string[]
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
    readonly decidedAs: PaperDecision
    readonly reason: string
    readonly by: readonly string[]
  }[]
  readonly signatures: readonly NamedInRole[]
  /** Roles whose signature is missing, one for each signature. */
  readonly missing: readonly ('lead' | 'overseer' | 'typist')[]
  /** Somebody has signed figures that changed since: a new reading, joined spellings, or another laptop's day taken in. */
  readonly signedOther: boolean
}

export type CountContest = {
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly colour: BallotColour
  /** First round first. */
  readonly rounds: readonly RoundState[]
  /** The round that the law asks for next, not started yet. */
  readonly next: { readonly round: LaterRound; readonly seats: number; readonly candidates: readonly string[] } | null
}

export type CountState = { readonly phase: Phase; readonly contests: readonly CountContest[] }

export type Identity = {
  readonly id: IdentityId
  /** Whose line it is about: the candidate for `candidate`, the name for `written`. */
  readonly about: string | null
  readonly left: string
  readonly right: string
  readonly op: Relation
  readonly holds: boolean
  /** Whether the sheet is not taken until it holds; the others go into the result as findings. */
  readonly stops: boolean
  /** The difference to look for, where it does not hold. */
  readonly finding: SeenFinding | null
}

export type CountCheck = { readonly identities: readonly Identity[] }

export type Typed = {
  readonly ref: string
  /** Null while nobody else has typed; empty once two readings are the same: the count is agreed. */
  readonly differing: readonly string[] | null
}

export type { LawStep }

export type CountResult =
  | { readonly state: 'waiting' }
  | { readonly state: 'impossible'; readonly field: string; readonly finding: SeenFinding }
  | (Outcome & {
      readonly state: 'counted'
      /** By everyone whose signature the law wants, as the figures stand now. Otherwise the result is unsigned. */
      readonly signed: boolean
      readonly steps: readonly LawStep[]
      /** By votes, most first. */
      readonly votes: readonly (Readonly<Record<Column, number | null>> & {
        readonly name: string
        readonly for: number
        readonly writtenIn: boolean
        readonly onRoll: boolean
      })[]
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
    })

export type PictureMark = Mark

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
  readonly verdict: PaperDecision | 'ask'
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
