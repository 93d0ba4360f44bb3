import { write } from '#ledger/append.ts'
import { areTwo, type Request } from '#words/acting.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { desksOut, type DeskOut } from '#counting/desks-out.ts'
import { leadsHere } from '../counting/round-to-count.ts'
import { stationDay } from '../day.ts'

/** On the lead laptop: the others whose day is not in. */
export const othersOut = (ledger: Ledger): readonly DeskOut[] =>
  leadsHere(ledger) ? desksOut(ledger, stationDay(ledger).constituency, localValue(ledger, 'device') ?? '') : []

/** Those of them nobody has said why the station goes on without. */
export const awaited = (ledger: Ledger): readonly string[] =>
  othersOut(ledger).flatMap(({ device, leftOut }) => (leftOut === null ? [device] : []))

/**
 * The lead and an overseer go on without laptops whose day cannot be brought in (stolen, broken), and say why: it travels with the
 * final bundle. What such a laptop brings later is taken in all the same. Refuses `desk.not-lead`, `export.station-open`,
 * `station.two-people`, `desk.none-out`.
 */
export function leaveOutDesks(ledger: Ledger, request: Request, reason: string): Result<{ readonly receipt: number }> {
  return write(ledger, request, (append) => {
    const { constituency, phase } = stationDay(ledger)
    if (!leadsHere(ledger)) return refuse('desk.not-lead', { constituency })
    if (phase !== 'closed') return refuse('export.station-open', { constituency })
    if (!areTwo(request.actor)) return refuse('station.two-people', { constituency })
    const devices = awaited(ledger)
    if (devices.length === 0) return refuse('desk.none-out', { constituency })
    return done({ receipt: append(constituency, 'desk.left-out', { devices: [...devices], reason }).entry.seq })
  })
}
