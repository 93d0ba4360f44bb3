import type { Body } from '../entries/index.ts'
import { remembered } from '../remembered.ts'
import type { Ledger } from '../open.ts'
import { statedOf, type Fact } from '../stated.ts'

/**
 * Each constituency votes about something, and each contest is held somewhere. The office's contract asks it before anything is written; a
 * change in a book that was made up otherwise changes nothing.
 */
const isWhole = ({ constituencies, contests }: Pick<Body<'election.changed'>, 'constituencies' | 'contests'>): boolean =>
  constituencies.every(({ code }) => contests.some(({ constituency }) => constituency === code)) &&
  contests.every(({ constituency }) => constituencies.some(({ code }) => code === constituency))

/** The election as it was last stated, or undefined where none is known: what a later statement does not change stays. */
export const electionStated = remembered(['election.created', 'election.changed'], (ledger: Ledger) => {
  const created = statedOf(ledger, 'election.created')[0]
  if (!created) return { election: undefined }
  const changed = statedOf(ledger, 'election.changed').findLast(({ body }) => isWhole(body))?.body
  if (!changed) return { election: created }
  // What it says is the whole: a term or an hour that it leaves out is there no more.
  const { mode, pack, packSha256, recovery } = created.body
  const { reason: _, ...facts } = changed
  return { election: { ...created, body: { ...facts, mode, pack, packSha256, recovery } } satisfies Fact<'election.created'> }
})
