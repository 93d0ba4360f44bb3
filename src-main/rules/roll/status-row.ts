import type { Fit } from '#words/row-fits.ts'
import { differsInCheckDigitOnly } from './id-number.ts'
import { sameName } from '#words/names.ts'

/** A person as a list names him. */
export type NamedNumber = { readonly id: string; readonly name: string }

/**
 * Whether a row of a status list (deaths, deprived, ...) speaks of this person: number *and* name must fit; a wrong check
 * digit under the same name is the same person, to be confirmed; the same number under another name removes nobody (S1 27).
 */
export function statusRowFits(row: NamedNumber, person: NamedNumber): Fit | 'other' {
  if (row.id === person.id) return sameName(row.name, person.name) ? 'same' : 'name-differs'
  return differsInCheckDigitOnly(row.id, person.id) && sameName(row.name, person.name) ? 'to-confirm' : 'other'
}
