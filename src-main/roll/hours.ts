import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf } from './election.ts'

/** What the office said last of a constituency's polling station: where it is, when it is open, who answers there. */
export const describedStation = (ledger: Ledger, constituency: string): Body<'station.described'> | undefined =>
  factsOf(ledger, 'station.described').findLast(({ body }) => body.constituency === constituency)?.body

/** When the polling station of a constituency opens and closes: the election's hours where it was given none of its own. */
export function hoursOf(ledger: Ledger, constituency: string): { readonly open?: string; readonly close?: string } {
  const { pollOpen, pollClose } = electionOf(ledger).body
  const said = describedStation(ledger, constituency)
  const [open, close] = [said?.open ?? pollOpen, said?.close ?? pollClose]
  return { ...(open !== undefined && { open }), ...(close !== undefined && { close }) }
}

/** The minute from which a voter of a constituency can vote, `2026-12-15 07:00`: at seven where nobody said when; of whoever is on no roll, the election's. */
export function pollOpensAt(ledger: Ledger, constituency: string | undefined): string {
  const { day, pollOpen } = electionOf(ledger).body
  const { open = '07:00' } =
    constituency === undefined ? { ...(pollOpen !== undefined && { open: pollOpen }) } : hoursOf(ledger, constituency)
  return `${day} ${open}`
}
