import type { Incident } from '#contract/voting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { stationDay } from '../day.ts'
import { personNames } from '../person-names.ts'

/** Everything noted as an incident here, newest first. */
export function incidentsOf(ledger: Ledger): readonly Incident[] {
  const nameOf = personNames(ledger)
  return factsIn(ledger, 'incident', stationDay(ledger).constituency)
    .map(({ seq, at, actor, body }) => ({
      receipt: seq,
      at,
      what: body.what,
      done: body.done ?? '',
      by: nameOf(actor[0]!.person),
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
