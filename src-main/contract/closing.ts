import { z } from 'zod'
import { PapersByContest } from '#words/fields.ts'
import type { SeenFinding } from './findings.ts'
import { command, query } from './procedure.ts'

/** By contest: papers received, handed over, exchanged, and left over as two people counted them. */
export type StationClosed = {
  readonly receipt: number
  readonly papers: Readonly<
    Record<string, { readonly printed: number; readonly issued: number; readonly spoiled: number; readonly unused: number }>
  >
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
  readonly desksOut: readonly { readonly device: string; readonly name: string; readonly leftOut: string | null }[]
  readonly findings: readonly SeenFinding[]
}

export const closingProcedures = {
  /** How the papers come out if these are the unused ones; nothing is written. */
  'closing.preview': query<ClosingPreview>()({
    input: z.strictObject({ unused: PapersByContest }),
    roles: ['lead', 'overseer'],
    place: 'station',
  }),
  /** Ends the voting, with the papers left over as they were counted. */
  'closing.close': command<StationClosed>()({
    input: z.strictObject({ unused: PapersByContest }),
    roles: ['lead'],
    place: 'station',
    second: { needed: 'always', roles: ['overseer'] },
  }),
}
