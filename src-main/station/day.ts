import { localValue, type Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { refuse, type Result } from '#ledger/result.ts'

export type Phase = 'before' | 'open' | 'closed'

export type StationDay = {
  readonly constituency: string
  readonly book: string
  readonly phase: Phase
  readonly opened?: Fact<'station.opened'>
  readonly closed?: Fact<'station.closed'>
}

/** Where this laptop's day stands. Throws before a provision was received. */
export function stationDay(ledger: Ledger): StationDay {
  const [device, constituency] = [localValue(ledger, 'device'), localValue(ledger, 'constituency')]
  if (!device || !constituency) throw new Error('this ledger belongs to no polling station')
  const book = `${device}/${constituency}`
  const opened = factsOf(ledger, 'station.opened', book).at(-1)
  const closed = factsOf(ledger, 'station.closed', book).at(-1)
  const phase = closed ? 'closed' : opened ? 'open' : 'before'
  return { constituency, book, phase, ...(opened && { opened }), ...(closed && { closed }) }
}

/** Refuses `station.not-open` and `station.closed`: what belongs to the voting can only be done while the station is open. */
export function whileOpen(ledger: Ledger): Result<StationDay> {
  const day = stationDay(ledger)
  if (day.phase === 'open') return { ok: true, value: day }
  return refuse(day.phase === 'closed' ? 'station.closed' : 'station.not-open', { constituency: day.constituency })
}
