import type { DayBundle } from '#words/election.ts'
import { nothing, OFFICE, query } from './procedure.ts'
import type { StatedRefusal } from './result.ts'

/** A bundle that did not come in, and why: its file lies in quarantine. */
export type Quarantined = { readonly file: string; readonly at: string; readonly error: StatedRefusal }

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

export const mergingProcedures = {
  /** What came from each constituency, and what lies in quarantine. `strays`: quarantined files whose name says no constituency. */
  'merging.received': query<{ readonly constituencies: readonly Received[]; readonly strays: readonly Quarantined[] }>()({
    input: nothing,
    roles: OFFICE,
    place: 'office',
  }),
}
