import { z } from 'zod'
import { Verdict, type Level } from '#words/election.ts'
import { TypedReason } from '#words/typed.ts'
import { Hash, Word, type Channel } from '#words/fields.ts'
import type { Remark } from './findings.ts'
import { command, nothing, OFFICE, query } from './procedure.ts'

/** Facts that contradict each other; both stay. `id` is the same on every machine that holds the same entries. */
export type ConflictLine = Remark & {
  readonly id: string
  readonly kind: string
  readonly constituencies: readonly string[]
  readonly refs: readonly string[]
  readonly decision?: { readonly verdict: z.infer<typeof Verdict>; readonly reason: string }
}

/** What is to be said of the proof of a constituency's books, or of the office's (`town`). */
export type SealRemark = Remark & { readonly constituency: string }

/** A book with two entries at one place, and the last entry of each branch. */
export type ForkLine = {
  readonly book: string
  /** Whose it is, or whose preparation; `town` for a book of the whole town. */
  readonly constituency: string
  readonly resolved: boolean
  readonly branches: readonly { readonly head: string; readonly seq: number }[]
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

/** A conflict as the committee looks at it: whom it is about, both facts, and the figures it touches. */
export type ConflictFacts = {
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
export type ForkBranches = {
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

const ConflictId = z.string().regex(/^[0-9a-f]{10}$/)

export const conflictProcedures = {
  /** `seals`: what is to be said of the proof of books: not signed by their own device, or signed two ways. */
  'conflicts.list': query<{
    readonly conflicts: readonly ConflictLine[]
    readonly forks: readonly ForkLine[]
    readonly seals: readonly SealRemark[]
  }>()({
    input: nothing,
    roles: OFFICE,
    place: 'office',
  }),
  /** Both facts of a conflict. Refuses `conflict.unknown`. */
  'conflicts.facts': query<ConflictFacts>()({ input: z.strictObject({ id: ConflictId }), roles: OFFICE, place: 'office' }),
  /** Both branches of a forked book. Refuses `fork.none`. */
  'conflicts.branches': query<ForkBranches>()({ input: z.strictObject({ book: Word }), roles: OFFICE, place: 'office' }),
  /** A later decision answers the earlier one; about entries in doubt two people decide. Refuses `conflict.unknown`, `conflict.second-person`. */
  'conflicts.decide': command<{ readonly ref: string }>()({
    input: z.strictObject({ id: ConflictId, verdict: Verdict, reason: TypedReason }),
    roles: ['committee'],
    place: 'office',
    second: { needed: 'asked', roles: ['reviewer', 'committee'] },
  }),
  /** Chooses the branch that counts; the other stays and counts for nothing. */
  'conflicts.resolve-fork': command<{ readonly ref: string }>()({
    input: z.strictObject({ book: Word, keep: Hash, reason: TypedReason }),
    roles: ['committee'],
    place: 'office',
    second: { needed: 'always', roles: ['reviewer', 'committee'] },
  }),
}
