import type { Finding } from '../findings.ts'

/** A finding of a draft, and the field it is about: `constituencies.0.contests.1.seats`. */
export type PlacedFinding = Finding & { readonly path: string }

export const at = (path: string, found: Finding): PlacedFinding => ({ ...found, path })
