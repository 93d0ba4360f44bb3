import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { stationDay } from '../day.ts'

/** Something happened that the record should hold: before the station opens, while it is open, during the count and after. */
export function recordIncident(ledger: Ledger, request: Request, incident: Body<'incident'>): Result<{ receipt: number }> {
  return write(ledger, request, (append) =>
    done({ receipt: append(stationDay(ledger).constituency, 'incident', incident).entry.seq }),
  )
}
