import type { Finding } from '../findings.ts'
import { checkFilledIn } from './filled-in.ts'

/** A finding of a draft, and the field it is about: `constituencies.0.contests.1.seats`. */
export type PlacedFinding = Finding & { readonly path: string }

export const at = (path: string, found: Finding): PlacedFinding => ({ ...found, path })

/** A field that has to be filled in by whoever sets up. */
export const filledIn = (path: string, text: string): readonly PlacedFinding[] => {
  const found = checkFilledIn(text)
  return found ? [at(path, found)] : []
}
