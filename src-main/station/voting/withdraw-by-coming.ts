import type { Append } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { stationDay } from '../day.ts'

/** A principal who takes part in person withdraws by it what they gave away, and it falls with this check-in or re-entry. */
export function withdrawByComing(ledger: Ledger, append: Append, principal: string, checkIn: string): void {
  for (const { hash } of authorisationsOf(ledger, 'principal', principal))
    append(stationDay(ledger).constituency, 'proxy.withdrawn', { ref: hash, reason: '委托人本人到站投票', checkIn })
}
