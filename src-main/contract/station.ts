import { z } from 'zod'
import { Hash, PapersByContest, VoterAsked } from '#words/fields.ts'
import { TypedReason, TypedText } from '#words/typed.ts'
import type { Turnout } from './office.ts'
import { command, nothing, query } from './procedure.ts'

export type StationContest = {
  readonly code: string
  readonly name: string
  readonly level: '县级' | '乡级'
  readonly seats: number
  readonly turnout: Turnout
}

export type StationOverview = {
  readonly constituency: string
  readonly name: string
  readonly mode: 'live' | 'rehearsal'
  readonly phase: 'before' | 'open' | 'closed'
  readonly rollVersion: number
  readonly head: string
  readonly contests: readonly StationContest[]
  /** The newest check-in that stands. */
  readonly last: Undoable | null
}

/** A check-in of this laptop that stands, and what taking it back asks for. */
export type Undoable = {
  readonly ref: string
  readonly receipt: number
  /** Who came, for themselves or for others. */
  readonly name: string
  readonly at: string
  readonly papers: PapersByContest
  /** One person may still undo it; later a second one has to confirm. */
  readonly alone: boolean
}

/** Where a voter stands, as the list shows it. */
export type VoterState =
  | { readonly kind: 'free' }
  | {
      readonly kind: 'taken'
      readonly how: 'station' | 'mobile' | 'proxy'
      readonly at: string
      readonly receipt: number
      readonly by: string
      /** Null where another laptop made it: it is undone there. */
      readonly undo: Undoable | null
    }
  | { readonly kind: 'authorised'; readonly agent: string }

export type VoterHit = {
  /** Card number. */
  readonly voter: string
  readonly name: string
  readonly sex: '男' | '女'
  /** Full years on election day. */
  readonly age: number
  readonly birth: string
  readonly village: string
  readonly group: string
  readonly head: string
  readonly state: VoterState
  /** Whose list of a mobile box names them. While it is `out` they may be served there: the station then takes two people. */
  readonly onBox: { readonly box: string; readonly state: 'listed' | 'out' | 'back' } | null
}

export type VoterCard = VoterHit & {
  /** Its last four digits: the first six and the date of birth beside it would be nearly the whole number. */
  readonly idMasked: string
  readonly address: string
  readonly register: 1 | 2 | 3
  readonly contests: readonly string[]
  /** Whose papers this voter may draw now. */
  readonly principals: readonly {
    readonly voter: string
    readonly name: string
    readonly reason: string
    readonly document: string
    readonly contests: readonly string[]
  }[]
}

export type CheckedIn = { readonly ref: string; readonly receipt: number; readonly at: string; readonly papers: PapersByContest }

export type StationOpened = { readonly receipt: number }

/** By contest: papers received, handed over, exchanged, and left over as two people counted them. */
export type StationClosed = {
  readonly receipt: number
  readonly papers: Readonly<
    Record<string, { readonly printed: number; readonly issued: number; readonly spoiled: number; readonly unused: number }>
  >
}

const clerks = ['lead', 'clerk'] as const

export const stationProcedures = {
  'station.overview': query<StationOverview>()({
    input: nothing,
    roles: ['lead', 'clerk', 'overseer', 'typist'],
    place: 'station',
  }),
  /** At most 20 voters by name, pinyin, initials, ID number or its tail, card number. */
  'station.find': query<{ readonly hits: readonly VoterHit[]; readonly more: boolean }>()({
    input: z.strictObject({ text: z.string().max(60) }),
    roles: clerks,
    place: 'station',
  }),
  'station.voter': query<VoterCard>()({ input: z.strictObject({ voter: VoterAsked }), roles: clerks, place: 'station' }),
  /** `mobile` only for whoever is on a box's list. A second person where one who takes part is on the list of a box that is out. */
  'station.check-in': command<CheckedIn>()({
    input: z.strictObject({ voter: VoterAsked, channel: z.enum(['station', 'mobile']), principals: z.array(VoterAsked).max(20) }),
    roles: clerks,
    place: 'station',
    second: { needed: 'asked', roles: ['lead', 'overseer', 'clerk'] },
  }),
  /** Every paper of the check-in has to be back, per contest. */
  'station.undo': command<{ readonly receipt: number }>()({
    input: z.strictObject({
      ref: Hash,
      returned: PapersByContest,
      reason: TypedReason,
    }),
    roles: clerks,
    place: 'station',
    second: { needed: 'asked', roles: ['lead', 'overseer', 'clerk'] },
  }),
  /** Locks the roll version and begins the voting. */
  'station.open': command<StationOpened>()({
    input: z.strictObject({
      papers: PapersByContest,
      checklist: z.record(z.string().min(1).max(100).pipe(TypedText), z.string().max(1000).pipe(TypedText)),
    }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
  /** Ends the voting, with the papers left over as they were counted. */
  'station.close': command<StationClosed>()({
    input: z.strictObject({ unused: PapersByContest }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
}
