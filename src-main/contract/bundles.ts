import { z } from 'zod'
import { ReadOff } from '#words/typed.ts'
import { Code } from '#words/fields.ts'
import { Path, Uuid, IntoFolder } from '#words/asked.ts'
import type { Remark } from './findings.ts'
import { MOST_BUNDLES } from './limits.ts'
import type { Refusal } from './result.ts'
import { job, OFFICE } from './procedure.ts'

/** A bundle on its stick, read back. `manifest`: SHA-256 of what was signed. */
export type WrittenBundle = {
  readonly path: string
  readonly manifest: string
  /** The roll it carries or belongs to. */
  readonly rollVersion: number
}

/** What became of one bundle: merged, or in quarantine with the reason. */
export type MergedBundle = { readonly file: string } & (
  | {
      readonly merged: true
      readonly constituency: string
      readonly kind: string
      readonly device: string
      readonly name: string
      /** As the station's screen showed them when it handed this over: its manifest's SHA-256 in sixteen groups of four. */
      readonly groups: readonly string[]
      readonly added: number
      readonly known: number
      readonly forked: readonly string[]
      readonly findings: readonly Remark[]
    }
  | { readonly merged: false; readonly error: Refusal }
)

/** What a bundle would bring. `groups`: its manifest's SHA-256 in sixteen groups of four. */
export type BundlePreview = {
  readonly file: string
  readonly constituency: string
  readonly kind: string
  readonly device: string
  readonly name: string
  readonly role: string
  readonly at: string
  readonly rollVersion: number
  readonly entries: number
  readonly fresh: number
  readonly groups: readonly string[]
}

/** What one of several looked at would bring, or why it will not come in. */
export type LookedAt = { readonly upload: string } & (
  | { readonly sound: true; readonly preview: BundlePreview }
  | { readonly sound: false; readonly error: Refusal }
)

/** A standby laptop has taken the office's archive. */
export type Archived = { readonly added: number; readonly known: number; readonly findings: readonly Remark[] }

/** What crosses between the office and everyone else. */
export const bundleProcedures = {
  /** What a constituency's laptops need: roll, contests, candidates, people. */
  'bundles.provision': job<WrittenBundle>()({
    input: z.strictObject({ constituency: Code, out: Path }),
    roles: ['admin', 'reviewer'],
    place: 'office',
  }),
  /** What changed since; without the roll for a station that has opened. */
  'bundles.correct': job<WrittenBundle>()({
    input: z.strictObject({ constituency: Code, out: Path, roll: z.boolean() }),
    roles: ['admin', 'reviewer'],
    place: 'office',
  }),
  /** Everything the office holds, for its standby laptop and the recovery identity. */
  'bundles.archive': job<WrittenBundle>()({
    input: IntoFolder,
    roles: ['admin', 'reviewer'],
    place: 'office',
  }),
  /** Everything that decides whether each may come in; nothing is written. */
  'bundles.preview': job<{ readonly bundles: readonly LookedAt[] }>()({
    input: z.strictObject({ uploads: z.array(Uuid).min(1).max(MOST_BUNDLES) }),
    roles: OFFICE,
    place: 'office',
  }),
  /** Each all or nothing. */
  'bundles.merge': job<{ readonly bundles: readonly MergedBundle[] }>()({
    input: z.strictObject({ uploads: z.array(Uuid).min(1).max(MOST_BUNDLES) }),
    roles: ['reviewer', 'registrar', 'admin'],
    place: 'office',
  }),
  /** A later archive, on the standby laptop; its first one is `app.first-bundle`. */
  'bundles.stand-by': job<Archived>()({
    input: z.strictObject({ upload: Uuid, fingerprint: ReadOff.optional() }),
    roles: ['admin'],
    place: 'office',
  }),
}
