import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf } from './election.ts'

/** When the polling station of a constituency opens and closes: the election's hours where it was given none of its own. */
export function hoursOf(ledger: Ledger, constituency: string): { readonly open?: string; readonly close?: string } {
  const { pollOpen, pollClose } = electionOf(ledger).body
  const said = factsOf(ledger, 'station.described').findLast(({ body }) => body.constituency === constituency)?.body
  const [open, close] = [said?.open ?? pollOpen, said?.close ?? pollClose]
  return { ...(open !== undefined && { open }), ...(close !== undefined && { close }) }
}
