import type { BallotColour } from '#words/ballot-colour.ts'
import type { Needed } from '#words/checklist.ts'
import { z } from 'zod'
import type { LaptopRole } from '#words/laptops.ts'
import type { Level, Mode, Phase } from '#words/election.ts'
import { PapersByContest, Word, Cell } from '#words/fields.ts'
import { Uuid } from '#words/asked.ts'
import type { SeenFinding } from './findings.ts'
import { TypedReason, TypedText } from '#words/typed.ts'
import type { Turnout } from './office.ts'
import type { StationFacts } from './setup.ts'
import { STATION, command, job, nothing, query } from './procedure.ts'
import type { Undoable } from './voting.ts'

/** Somebody of the staff, in the roles in which they serve now. */
export type Serving = { readonly person: string; readonly name: string; readonly roles: readonly string[] }

export type StationContest = {
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly seats: number
  readonly turnout: Turnout
}

export type StationOverview = {
  readonly constituency: string
  readonly name: string
  readonly mode: Mode
  readonly phase: Phase
  readonly rollVersion: number
  readonly head: string
  readonly contests: readonly StationContest[]
  /** The newest check-in that stands. */
  readonly last: Undoable | null
}

export type ChecklistItem = {
  /** Key of the answer in `station.open`'s `checklist`. */
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly article: string
  /** `wanted`: the station does not open without it. `if-ordered`: only where the authorities asked for it. */
  readonly needed: Needed
}

export type StationPrepared = {
  /** This laptop, as the office knows it: `lead` counts and hands over, a `desk` hands its day to the lead. */
  readonly device: string
  /** What the office calls it; null before it is certified. */
  readonly name: string | null
  readonly role: LaptopRole | null
  /** 13 groups of four letters, to be read aloud. */
  readonly fingerprint: readonly string[]
  /** The office's, to compare on the telephone. */
  readonly officeFingerprint: readonly string[]
  readonly phase: Phase
  readonly day: string
  /** By this laptop's clock. */
  readonly today: string
  /** Where this station is and when it is open, as the office said it; null where nobody did. */
  readonly where: Pick<StationFacts, 'address' | 'open' | 'close'>
  readonly roll: { readonly version: number; readonly voters: number; readonly sha256: string } | null
  readonly contests: readonly {
    readonly code: string
    readonly name: string
    readonly level: Level
    readonly seats: number
    readonly colour: BallotColour
    /** R: the papers that are needed at least. */
    readonly voters: number
    /** In ballot order. */
    readonly candidates: readonly string[]
    /** As counted at opening; null before. */
    readonly received: number | null
  }[]
  readonly staff: readonly Serving[]
  readonly checklist: readonly ChecklistItem[]
  /** What was answered at opening; null before. */
  readonly answered: Readonly<Record<string, string>> | null
  /** What stands in the way of opening: no formal list, too few overseers, … Errors keep the station shut. */
  readonly findings: readonly SeenFinding[]
}

export type StationOpened = { readonly receipt: number }

/** What the office says anew that a station has to know of. */
export const OFFICE_NEWS = [
  'election.changed',
  'station.described',
  'voter.listed',
  'voter.struck',
  'candidate.listed',
  'candidate.proposed',
  'candidate.kept',
  'person.assigned',
  'device.certified',
  'device.revoked',
  'conflict.decided',
  'fork.resolved',
] as const
export type OfficeNews = (typeof OFFICE_NEWS)[number]

/** A bundle of the office that a station has taken in. */
export type OfficeBundle = {
  readonly constituency: string
  readonly rollVersion: number
  /** The version held before; 0 for a first provision. */
  readonly rollBefore: number
  readonly voters: number
  /** Election day as it is known now, and as it was before: null where it is the same, or nothing was held. */
  readonly day: string
  readonly dayBefore: string | null
  /** Entries that were new, and that were held already. */
  readonly added: number
  readonly known: number
  /** How many statements of each kind were new to this laptop. */
  readonly changes: Readonly<Partial<Record<OfficeNews, number>>>
}

/** The laptop: what stands on it, what it still needs, opening it, and what the office sends. */
export const stationProcedures = {
  'station.overview': query<StationOverview>()({
    input: nothing,
    roles: STATION,
    place: 'station',
  }),
  'station.prepare': query<StationPrepared>()({ input: nothing, roles: STATION, place: 'station' }),
  /** Locks the roll version and begins the voting. */
  'station.open': command<StationOpened>()({
    input: z.strictObject({
      papers: PapersByContest,
      checklist: z.record(Word.pipe(TypedText), Cell.pipe(TypedText)),
      /** Why it opens on another day than the election's. Refuses `station.other-day` without one in a live election. */
      otherDay: TypedReason.optional(),
    }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
  /**
   * A later bundle of the office: a correction, a certificate for new keys, a revocation. All or nothing; again changes nothing. An office
   * not met before is believed under its `fingerprint` alone, typed as it was read out on the telephone, by the lead. An overseer takes in
   * what an office that is known already sends: a lead who is ill is replaced by it.
   */
  'station.receive': job<OfficeBundle>()({
    input: z.strictObject({ upload: Uuid, fingerprint: TypedReason.optional() }),
    roles: ['lead', 'overseer'],
    place: 'station',
  }),
}
