import { Level } from '#words/election.ts'
import type { RulePack } from '../pack.ts'

/**
 * The levels a voter takes part in. Staff of central, provincial and city units in a town vote at county level only
 * (S2 27(3)); everybody else at both. `unit` is the kind of unit, as the register has it.
 */
export function levelsFor(unit: string | undefined, pack: RulePack): readonly Level[] {
  return unit !== undefined && pack.registration.countyOnlyUnits.value.includes(unit) ? ['县级'] : Level.options
}
