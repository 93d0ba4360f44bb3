import { z } from 'zod'
import { Verdict } from '#words/election.ts'
import { TypedReason } from '#words/typed.ts'
import { Hash, Word } from '#words/fields.ts'
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

export const ConflictId = z.string().regex(/^[0-9a-f]{10}$/)

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
