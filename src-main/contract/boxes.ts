import { CLERKS } from '#words/roles.ts'
import { z } from 'zod'
import { PapersByContest, type Channel, type BoxState } from '#words/fields.ts'
import { VoterAsked } from '#words/asked.ts'
import { TypedReason, TypedText, TypedBox } from '#words/typed.ts'
import type { SeenFinding } from './findings.ts'
import { command, nothing, query } from './procedure.ts'

export type BoxVoter = {
  readonly voter: string
  readonly name: string
  readonly birth: string
  readonly village: string
  readonly group: string
  readonly address: string
  readonly reason: string
  /** `mobile`: voted by the box; `station` or `proxy`: otherwise; null: not yet. */
  readonly took: Channel | null
}

export type MobileBox = {
  readonly box: string
  readonly state: BoxState
  readonly voters: readonly BoxVoter[]
  /** Every trip, oldest first. */
  readonly trips: readonly {
    readonly ref: string
    readonly overseers: readonly string[]
    readonly outAt: string
    readonly backAt: string | null
    readonly out: PapersByContest
    readonly used: PapersByContest | null
    readonly returned: PapersByContest | null
    readonly explanation: string
  }[]
  /** Papers that check-ins by this box handed out, against what came back used. */
  readonly marked: PapersByContest
  readonly findings: readonly SeenFinding[]
}

/** A box as its list names it first. */
const NewBox = TypedBox.pipe(TypedText)
const overseers = { roles: ['overseer'], place: 'station', second: { needed: 'always', roles: ['overseer'] } } as const

export const boxProcedures = {
  'boxes.list': query<{ readonly boxes: readonly MobileBox[]; readonly reasons: readonly string[] }>()({
    input: nothing,
    roles: ['lead', 'clerk', 'overseer'],
    place: 'station',
  }),
  /** The whole list of a box, new or changed; a voter is on one list. Not while the box is out. */
  'boxes.assign': command<{ readonly box: string }>()({
    input: z.strictObject({
      box: NewBox,
      voters: z.array(z.strictObject({ voter: VoterAsked, reason: z.string().trim().min(1).max(50).pipe(TypedText) })).max(500),
    }),
    roles: CLERKS,
    place: 'station',
  }),
  /** Two overseers take the box and its papers (S2 40). */
  'boxes.out': command<{ readonly ref: string }>()({
    input: z.strictObject({ box: TypedBox, papers: PapersByContest }),
    ...overseers,
  }),
  /** Out = used + returned, per contest; otherwise only with an explanation. */
  'boxes.in': command<{ readonly ref: string }>()({
    input: z.strictObject({
      box: TypedBox,
      used: PapersByContest,
      returned: PapersByContest,
      explanation: TypedReason.optional(),
    }),
    ...overseers,
  }),
}
