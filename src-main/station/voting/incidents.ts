import type { Incident } from '#contract/voting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { namesOf } from '#counting/called-people.ts'
import { stationDay } from '../day.ts'

/** Everything noted as an incident here, newest first. */
export function incidentsOf(ledger: Ledger): readonly Incident[] {
  const { constituency } = stationDay(ledger)
  return factsIn(ledger, 'incident', constituency)
    .map(({ seq, at, actor, body }) => ({
      receipt: seq,
      at,
      what: body.what,
      done: body.done ?? '',
      by: namesOf(ledger, constituency, actor).join('、'),
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
