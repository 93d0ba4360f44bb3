import { z } from 'zod'
import { Round, Code, Hash, PapersByContest } from '#words/fields.ts'
import { TypedReason } from '#words/typed.ts'
import type { Turnout } from './office.ts'
import { command, job, nothing, query } from './procedure.ts'

/** A finding as a screen shows it: `severity` decides the icon; the article stands behind the sentence. */
export type SeenFinding = {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'refer'
  readonly article: string
  readonly zh: string
  readonly en: string
}

/** The paper of a level: its colour in words, and as `#rrggbb` for the mark on the screen. */
export type BallotColour = { readonly zh: string; readonly en: string; readonly shade: string }

export type ChecklistItem = {
  /** Key of the answer in `station.open`'s `checklist`. */
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly article: string
  /** `wanted`: the station does not open without it. `if-ordered`: only where the authorities asked for it. */
  readonly needed: 'wanted' | 'if-ordered'
}

export type StationPrepared = {
  /** This laptop, as the office knows it: `lead` counts and hands over, a `desk` hands its day to the lead. */
  readonly device: string
  readonly role: 'lead' | 'desk' | 'spare' | null
  /** 13 groups of four letters, to be read aloud. */
  readonly fingerprint: readonly string[]
  /** The office's, to compare on the telephone. */
  readonly officeFingerprint: readonly string[]
  readonly phase: 'before' | 'open' | 'closed'
  readonly day: string
  readonly pollOpen: string | null
  readonly roll: { readonly version: number; readonly voters: number; readonly sha256: string } | null
  readonly contests: readonly {
    readonly code: string
    readonly name: string
    readonly level: '县级' | '乡级'
    readonly seats: number
    readonly colour: BallotColour
    /** R: the papers that are needed at least. */
    readonly voters: number
    /** In ballot order. */
    readonly candidates: readonly string[]
    /** As counted at opening; null before. */
    readonly received: number | null
  }[]
  readonly staff: readonly { readonly person: string; readonly name: string; readonly roles: readonly string[] }[]
  readonly checklist: readonly ChecklistItem[]
  /** What was answered at opening; null before. */
  readonly answered: Readonly<Record<string, string>> | null
  /** What stands in the way of opening: no formal list, too few overseers, … Errors keep the station shut. */
  readonly findings: readonly SeenFinding[]
}

/** A constituency on whose roll a full ID number may stand. */
export type Elsewhere = { readonly constituency: string; readonly name: string }

export type BoardContest = Turnout & {
  readonly code: string
  readonly name: string
  readonly level: '县级' | '乡级'
  /** Participants still missing for the quorum; 0 once it is met. */
  readonly missing: number
  /** Participants by full hour of Beijing time, `07` to `19`, in order; hours without any are left out. */
  readonly hours: readonly { readonly hour: string; readonly participants: number }[]
}

/** For the wall: no names. */
export type StationBoard = {
  readonly constituency: string
  readonly name: string
  readonly mode: 'live' | 'rehearsal'
  readonly phase: 'before' | 'open' | 'closed'
  readonly contests: readonly BoardContest[]
}

export type ClosingContest = {
  readonly code: string
  readonly name: string
  readonly printed: number
  readonly issued: number
  readonly spoiled: number
  /** What has to be left over. */
  readonly expected: number
  /** As counted; null where it was not given. */
  readonly unused: number | null
  /** Participants of this laptop. */
  readonly participants: number
  /** With the desks that were taken in. */
  readonly station: { readonly participants: number; readonly issued: number }
  /** Unused papers to be destroyed in public, the rest is kept (domain 4). */
  readonly destroy: number
}

export type ClosingPreview = {
  readonly contests: readonly ClosingContest[]
  /** Boxes that are still out: they have to come back first. */
  readonly boxesOut: readonly string[]
  /** On the lead laptop: those whose day is not in, and why the station goes on without; null where nobody said so. */
  readonly desksOut: readonly { readonly device: string; readonly leftOut: string | null }[]
  readonly findings: readonly SeenFinding[]
}

export type Incident = {
  readonly receipt: number
  readonly at: string
  readonly what: string
  readonly done: string
  readonly by: string
}

/** What a print job ends with: fetch the bytes by `station.print`. */
export type StationPrint = { readonly print: string; readonly sha256: string; readonly pages: number; readonly name: string }

/** `groups`: the manifest's SHA-256 in sixteen groups of four, to compare on the telephone. */
export type HandedOver = {
  readonly kind: 'sync' | 'final'
  readonly file: string
  readonly folder: string
  readonly entries: number
  readonly groups: readonly string[]
}

export type DeskBundle = {
  readonly file: string
  readonly device: string
  readonly kind: 'sync' | 'final'
  readonly at: string
  readonly groups: readonly string[]
  readonly added: number
  readonly known: number
  /** Turnout and papers before and with it: totals are sums. */
  readonly contests: readonly {
    readonly code: string
    readonly name: string
    readonly before: number
    readonly after: number
    readonly issuedBefore: number
    readonly issuedAfter: number
  }[]
  /** What contradicts itself only with it, such as a voter served at both laptops. */
  readonly conflicts: readonly SeenFinding[]
}

/** A folder to write into, as `app.drives` lists them or as it was typed. */
const Out = z.string().min(1).max(1000)
/** A bundle the user chose, passed on by `app.upload`. */
const Upload = z.uuid()
const everyone = ['lead', 'clerk', 'overseer', 'typist'] as const
const clerks = ['lead', 'clerk'] as const

/** The day around the desk: before it, beside it, after it. */
export const pollingProcedures = {
  'station.prepare': query<StationPrepared>()({ input: nothing, roles: everyone, place: 'station' }),
  /**
   * Where a voter who is not on this roll may belong. Full ID number only; none: on no roll of the town. About one stranger in thirty is
   * named a constituency they are not of, so somebody asks there before the voter is sent.
   */
  'station.elsewhere': query<{ readonly found: readonly Elsewhere[] }>()({
    input: z.strictObject({ idNumber: z.string().max(40) }),
    roles: clerks,
    place: 'station',
  }),
  /** On the wall, also while nobody is signed in: it holds no names. */
  'station.board': query<StationBoard>()({ input: nothing, roles: [], place: 'station' }),
  /** A spoiled paper came back and a fresh one was given for it; nobody's name is with it. */
  'station.spoil': command<{ readonly receipt: number }>()({
    input: z.strictObject({ contest: Code, count: z.int().min(1).max(100) }),
    roles: clerks,
    place: 'station',
  }),
  'station.incident': command<{ readonly receipt: number }>()({
    input: z.strictObject({ what: TypedReason, done: TypedReason.optional() }),
    roles: everyone,
    place: 'station',
  }),
  'station.incidents': query<{ readonly incidents: readonly Incident[] }>()({
    input: nothing,
    roles: everyone,
    place: 'station',
  }),
  /** How the papers come out if these are the unused ones; nothing is written. */
  'station.closing': query<ClosingPreview>()({
    input: z.strictObject({ unused: PapersByContest }),
    roles: ['lead', 'overseer'],
    place: 'station',
  }),
  /** A print as it was made, the same bytes, in base64. */
  'station.print': query<{ readonly name: string; readonly base64: string }>()({
    input: z.strictObject({ sha256: Hash }),
    roles: everyone,
    place: 'station',
  }),
  'station.print-closing': job<StationPrint>()({ input: nothing, roles: ['lead', 'overseer'], place: 'station' }),
  'station.print-result': job<StationPrint>()({
    input: z.strictObject({ contest: Code, round: Round }),
    roles: ['lead', 'overseer', 'typist'],
    place: 'station',
  }),
  /** The posting list of authorisations (S2 43): names only. */
  'station.print-posting': job<StationPrint>()({ input: nothing, roles: ['lead', 'clerk'], place: 'station' }),
  /** The voters of a mobile box, to be signed at the door (S4 36). */
  'station.print-box': job<StationPrint>()({
    input: z.strictObject({ box: z.string().min(1).max(20) }),
    roles: ['lead', 'clerk', 'overseer'],
    place: 'station',
  }),
  /** Stages: `seal`, `write`, `read-back`. Only when it is done may the stick be pulled out. */
  'station.hand-over': job<HandedOver>()({
    input: z.strictObject({ kind: z.enum(['sync', 'final']), out: Out }),
    roles: ['lead'],
    place: 'station',
  }),
  /** Goes on without the laptops whose day cannot be brought in, and says why: no final bundle before. */
  'station.leave-out-desks': command<{ readonly receipt: number }>()({
    input: z.strictObject({ reason: TypedReason }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
  /** What another laptop of this station would add; nothing is written. */
  'station.preview-desk': job<DeskBundle>()({ input: z.strictObject({ upload: Upload }), roles: ['lead'], place: 'station' }),
  'station.take-in-desk': job<DeskBundle>()({ input: z.strictObject({ upload: Upload }), roles: ['lead'], place: 'station' }),
}
