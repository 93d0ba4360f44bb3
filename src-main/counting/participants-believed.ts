import type { Ledger } from '#ledger/open.ts'
import type { Channel } from '#ledger/standing/participations.ts'
import { tookPartBelieving, type Believed } from '#ledger/standing/participations-in-doubt.ts'
import type { ContestCount } from '#rules/count/count-input.ts'

/** Who took part in a contest's first vote, when this is believed. */
export function participantsBelieving(ledger: Ledger, contest: string, believed: Believed): ContestCount['participants'] {
  const by: Record<Channel, number> = { station: 0, mobile: 0, proxy: 0 }
  for (const { how, voters } of tookPartBelieving(ledger, contest, believed)) by[how] = voters
  return { inPerson: by.station, mobile: by.mobile, proxy: by.proxy }
}
