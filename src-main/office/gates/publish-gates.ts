import { BEFORE_PUBLICATION } from '#words/choices.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { today } from '#ledger/today.ts'
import { gateStanding } from './gates.ts'
import { townView, type TownView } from './town-view.ts'

/** A roll is published through the first two gates: refuses `publish.gate` while one is shut, or was signed before something changed. */
export function gatesOpen(ledger: Ledger, constituency: string, town: TownView = townView(ledger)): Result<null> {
  for (const gate of BEFORE_PUBLICATION) {
    const { standing, name } = gateStanding(town, constituency, gate, today(ledger))
    if (standing !== 'passed') return refuse('publish.gate', { constituency, gate: name, standing })
  }
  return done(null)
}
