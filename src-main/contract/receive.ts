import { z } from 'zod'
import { Reason } from '#words/fields.ts'
import { job } from './procedure.ts'

/** What the office says anew that a station has to know of. */
export const OFFICE_NEWS = [
  'voter.listed',
  'voter.struck',
  'candidate.listed',
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
  /** Entries that were new, and that were held already. */
  readonly added: number
  readonly known: number
  /** How many statements of each kind were new to this laptop. */
  readonly changes: Readonly<Partial<Record<OfficeNews, number>>>
}

export const receiveProcedures = {
  /**
   * A later bundle of the office: a correction, a certificate for new keys, a revocation. All or nothing; again changes nothing. An office
   * not met before is believed under its `fingerprint` alone, typed as it was read out on the telephone.
   */
  'station.receive': job<OfficeBundle>()({
    input: z.strictObject({ upload: z.uuid(), fingerprint: Reason.optional() }),
    roles: ['lead'],
    place: 'station',
  }),
}
