import type { ObjectionLine } from '#contract/objection-answers.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { electionOf } from '#roll/election.ts'
import { lastDayFor } from '#rules/calendar.ts'
import type { PlainDate } from '#rules/dates.ts'
import { packById } from '#rules/packs/index.ts'
import { rollTakes } from '#rules/roll/roll-versions.ts'
import { lateDecision } from '../calendar/late.ts'
import { objectionsOf, demandsOf } from './objections.ts'
import { nextSteps } from './demanded-persons.ts'

/** The objections to a roll, each with what carries it out next, and what that roll still takes: whether a demand can reach it. */
export function objectionLines(ledger: Ledger, constituency: string, today: PlainDate): readonly ObjectionLine[] {
  const { day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const opened = factsIn(ledger, 'station.opened', constituency).length > 0
  const roll = {
    takes: rollTakes(opened, today, day, pack, lateDecision(ledger, 'roll-corrections', constituency)),
    last: lastDayFor('roll-corrections', day, pack),
  }
  const demands = demandsOf(ledger, constituency)
  const next = nextSteps(ledger, constituency, demands)
  return objectionsOf(ledger, constituency, today).map((objection) => {
    const demand = objection.carriedOut ? undefined : demands.find(({ ref }) => ref === objection.ref)
    return { ...objection, roll, next: demand ? next(demand) : null }
  })
}
