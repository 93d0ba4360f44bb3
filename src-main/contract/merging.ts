import { z } from 'zod'
import type { DayBundle, Level } from '#words/election.ts'
import { Word, type Channel } from '#words/fields.ts'
import { ConflictId } from './conflicts.ts'
import { nothing, OFFICE, query } from './procedure.ts'
import type { Refusal } from './result.ts'

/** A bundle that did not come in, and why: its file lies in quarantine. */
export type Quarantined = { readonly file: string; readonly at: string; readonly error: Refusal }

/** What has come from a constituency. */
export type Received = {
  readonly constituency: string
  readonly name: string
  readonly roll: number
  readonly participants: number
  /** The newest bundle that counts, and the laptop it is from; a final one before any other. */
  readonly bundle: { readonly kind: DayBundle; readonly at: string; readonly laptop: string } | null
  /** A laptop that counts has closed: no longer voting. */
  readonly closed: boolean
  /** Newest first. By their file names they are of this constituency: more nobody knows of a bundle that was refused. */
  readonly quarantined: readonly Quarantined[]
}

/** One of the facts of a conflict, in words. */
export type ConflictFact = {
  readonly ref: string
  /** The type of the entry. */
  readonly type: string
  /** A constituency's name; null in a book of the office. */
  readonly place: string | null
  readonly laptop: string
  readonly device: string
  /** Its number in its book: of a check-in, the receipt. */
  readonly number: number
  readonly at: string
  /** By name. */
  readonly people: readonly string[]
  /** How the voter took part by it, and who came, where not they themselves. */
  readonly how: Channel | null
  readonly agent: string | null
  readonly papers: readonly { readonly level: Level; readonly count: number }[]
  readonly reason: string | null
}

/** A conflict on the desk: whom it is about, both facts, and the figures it touches. */
export type ConflictCard = {
  readonly voter: {
    readonly voter: string
    readonly name: string
    readonly sex: string
    readonly birth: string
    readonly village: string
  } | null
  readonly facts: readonly ConflictFact[]
  /** Of the contests of its constituencies: whoever took part twice is one participant. `collected` once it is counted. */
  readonly contests: readonly {
    readonly contest: string
    readonly name: string
    readonly level: Level
    readonly participants: number
    readonly collected: number | null
  }[]
}

/** Both branches of a forked book, from where they part. */
export type ForkCard = {
  readonly place: string | null
  readonly laptop: string
  readonly device: string
  /** The last number that both have. */
  readonly common: number
  readonly branches: readonly {
    readonly head: string
    readonly to: number
    /** Entries that this branch alone has, and the check-ins among them. */
    readonly entries: number
    readonly checkIns: number
    readonly from: string
    readonly until: string
  }[]
}

export const mergingProcedures = {
  /** What came from each constituency, and what lies in quarantine. `strays`: quarantined files whose name says no constituency. */
  'merging.received': query<{ readonly constituencies: readonly Received[]; readonly strays: readonly Quarantined[] }>()({
    input: nothing,
    roles: OFFICE,
    place: 'office',
  }),
  /** Refuses `conflict.unknown`. */
  'merging.conflict': query<ConflictCard>()({ input: z.strictObject({ id: ConflictId }), roles: OFFICE, place: 'office' }),
  /** Refuses `fork.none`. */
  'merging.fork': query<ForkCard>()({ input: z.strictObject({ book: Word }), roles: OFFICE, place: 'office' }),
}
