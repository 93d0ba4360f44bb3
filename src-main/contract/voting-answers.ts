import type { InPerson, Level, Mode, Phase } from '#words/election.ts'
import type { PapersByContest, Sex, Channel, BoxState } from '#words/fields.ts'
import type { Turnout } from './office.ts'
import type { Refusal } from './result.ts'

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
      readonly how: Channel
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
  readonly sex: Sex
  /** Full years on election day. */
  readonly age: number
  readonly birth: string
  readonly village: string
  readonly group: string
  readonly head: string
  readonly state: VoterState
  /** Whose list of a mobile box names them. While it is `out` they may be served there: the station then takes two people. */
  readonly onBox: { readonly box: string; readonly state: BoxState } | null
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

/** `receipt`: `seq` in the station's book, what the paper shows. */
export type CheckedIn = { readonly ref: string; readonly receipt: number; readonly at: string; readonly papers: PapersByContest }

/** A voter of another constituency, found by full ID number alone. */
export type Elsewhere = { readonly constituency: string; readonly name: string }

export type BoardContest = Turnout & {
  readonly code: string
  readonly name: string
  readonly level: Level
  /** Participants still missing for the quorum; 0 once it is met. */
  readonly missing: number
  /** Participants by full hour of Beijing time, `07` to `19`, in order; hours without any are left out. */
  readonly hours: readonly { readonly hour: string; readonly participants: number }[]
}

/** For the wall: no names. */
export type StationBoard = {
  readonly constituency: string
  readonly name: string
  readonly mode: Mode
  readonly phase: Phase
  readonly contests: readonly BoardContest[]
}

export type Incident = {
  readonly receipt: number
  readonly at: string
  readonly what: string
  readonly done: string
  readonly by: string
}

/** `seq` in the new book. `twice`: the voter or a principal had taken part otherwise already; both stay, and it is a conflict. */
export type Reentered = { readonly ref: string; readonly seq: number; readonly twice: boolean }

/** Who was entered from the signing book, under which receipt, and who was not, with the reason. */
export type PaperEntered = {
  readonly entered: readonly { readonly voter: string; readonly receipt: number }[]
  readonly not: readonly { readonly voter: string; readonly error: Refusal }[]
}

/** A receipt that the old book held beyond the backup, as far as the damaged file tells, and whether it was entered again. */
export type ReceiptToEnter = {
  readonly receipt: number
  /** `unread`: on paper only. `taken-back`: undone before the ledger was lost, so there is nothing to enter. */
  readonly state: 'told' | 'unread' | 'taken-back' | 'done'
  readonly at?: string
  readonly what?:
    | {
        readonly voter: string
        readonly name?: string
        readonly channel: InPerson
        readonly principals: readonly string[]
        readonly contests: readonly string[]
      }
    | { readonly spoiled: { readonly contest: string; readonly count: number } }
}

/** What one old book of a restored laptop lacks. */
export type BookToEnter = {
  readonly book: string
  /** First receipt that the backup does not hold. */
  readonly from: number
  readonly restoredAt: string
  /** By number; after the last one there may be more on paper. */
  readonly receipts: readonly ReceiptToEnter[]
  /** Lost entries that have no receipt of a voter or a paper, and are done again where they belong. */
  readonly others: number
}

/** The papers that are with one laptop while the voting goes on. */
export type PapersLeft = {
  readonly contests: readonly {
    readonly code: string
    readonly name: string
    readonly level: Level
    readonly received: number
    /** Handed over and not returned. */
    readonly issued: number
    readonly spoiled: number
    readonly expected: number
    /** What the last count found beyond that; below zero: missing. Zero where nothing was counted yet. */
    readonly difference: number
  }[]
  /** The last count, or null; `from` and `to` are the receipts between it and the count before. */
  readonly last: { readonly at: string; readonly from: number; readonly to: number; readonly explanation: string | null } | null
  /** Papers were handed out since, and many or long ago: they are counted now. Never while a box is out. */
  readonly due: boolean
  readonly boxesOut: readonly string[]
}
