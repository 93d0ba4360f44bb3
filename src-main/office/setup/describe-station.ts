import type { StationFacts } from '#contract/setup.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { describedStation, hoursOf } from '#roll/hours.ts'
import { electionOf } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'

/** Where each polling station is, when it is open and who answers there; the election's hours where it has none of its own. */
export function stationFacts(ledger: Ledger): readonly StationFacts[] {
  const { constituencies } = electionOf(ledger).body
  return constituencies.map(({ code, name }) => {
    const said = describedStation(ledger, code)
    const { open = null, close = null } = hoursOf(ledger, code)
    return {
      constituency: code,
      name,
      address: said?.address ?? null,
      open,
      close,
      telephone: said?.telephone ?? null,
    }
  })
}

/** States all of this about a station; a later statement replaces it. Refuses `enrol.constituency`, `station.hours`. */
export function describeStation(ledger: Ledger, actor: Actor, station: Body<'station.described'>): Result<null> {
  const { constituency, open, close } = station
  if (!electionOf(ledger).body.constituencies.some(({ code }) => code === constituency))
    return refuse('enrol.constituency', { constituency })
  if (open !== undefined && close !== undefined && close <= open) return refuse('station.hours', { open, close })
  return write(ledger, { actor }, (append) => {
    append('town', 'station.described', station)
    return done(null)
  })
}
