import type { OfficeBundle, DayBundle } from '#words/election.ts'
import { z } from 'zod'
import { EnrolledRole, type DeviceRole } from '#words/laptops.ts'
import { TypedReason, TypedWord, ReadOff } from '#words/typed.ts'
import { Code, Count, Device } from '#words/fields.ts'
import { Uuid, OfUpload } from '#words/asked.ts'
import type { Remark } from './findings.ts'
import { command, EVERYONE, nothing, OFFICE, query } from './procedure.ts'

/** Which groups of its fingerprint a laptop has to read from its own screen. */
export type Challenge = { readonly device: string; readonly positions: readonly number[] }

/** R.621: its station has another lead that is not revoked. */
export type Certified = Challenge & { readonly name: string; readonly findings: readonly Remark[] }

export type DeviceHeld = {
  readonly device: string
  readonly name: string
  readonly role: DeviceRole
  /** A constituency, or `town`. */
  readonly scope: string
  /** The limit of an earlier revocation. */
  readonly acceptUpTo?: number
  /** What the office holds of its books: last entry and hash, `beyond` = how many of them a limit leaves behind. */
  readonly books: readonly { readonly book: string; readonly seq: number; readonly head: string; readonly beyond: number }[]
  /** Who leads the constituency without it: the other leads, or the spares. Empty for an office device. */
  readonly leads: readonly string[]
}

/** A laptop as the office knows it. */
export type DeviceLine = {
  readonly device: string
  /** 第一选区 1号机: hex stands only beside it. */
  readonly name: string
  readonly role: DeviceRole
  /** A constituency, or `town`. */
  readonly scope: string
  /** Revoked: its entries count up to this one. */
  readonly acceptUpTo: number | null
  /** The newest bundle the office wrote for it. */
  readonly given: { readonly kind: OfficeBundle; readonly at: string } | null
  /** The newest bundle that came from it. */
  readonly came: { readonly kind: DayBundle | 'archive'; readonly at: string } | null
  readonly entries: number
}

/** The laptops of the stations and the standby office. */
export const deviceProcedures = {
  /** Draws four groups; asked again it draws the same ones. */
  'devices.challenge': command<Challenge>()({ input: OfUpload, roles: ['admin'], place: 'office' }),
  /** What was read aloud, the whole fingerprint, or, with a second person, why it was not compared. */
  'devices.certify': command<Certified>()({
    input: z.strictObject({
      upload: Uuid,
      /** Where it serves; the standby office serves the whole town. */
      constituency: Code.optional(),
      role: EnrolledRole,
      /** What people will call it; without one its constituency and a number. Refuses `device.name-taken`. */
      name: TypedWord.optional(),
      answer: z.union([
        z.strictObject({ heard: ReadOff }),
        z.strictObject({ fingerprint: ReadOff }),
        z.strictObject({ skipped: TypedReason }),
      ]),
    }),
    roles: ['admin'],
    place: 'office',
    second: { needed: 'asked', roles: OFFICE },
  }),
  'devices.list': query<readonly DeviceLine[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** The name of each certified laptop, wherever hex would stand. */
  'devices.names': query<Readonly<Record<string, string>>>()({ input: nothing, roles: EVERYONE, place: 'any' }),
  /** Refuses `revoke.unknown`, `device.name-taken`. */
  'devices.rename': command<{ readonly device: string; readonly name: string }>()({
    input: z.strictObject({ device: Device, name: TypedWord }),
    roles: ['admin'],
    place: 'office',
  }),
  'devices.held': query<DeviceHeld>()({ input: z.strictObject({ device: Device }), roles: OFFICE, place: 'office' }),
  /** A lost laptop: its entries count up to `acceptUpTo`, none beyond. */
  'devices.revoke': command<DeviceHeld & { readonly ref: string }>()({
    input: z.strictObject({ device: Device, acceptUpTo: Count, reason: TypedReason }),
    roles: ['admin', 'committee'],
    place: 'office',
    second: { needed: 'always', roles: ['committee', 'reviewer', 'admin'] },
  }),
}
