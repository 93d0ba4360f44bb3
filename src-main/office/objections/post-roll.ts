import { prepOf } from '#ledger/books/book.ts'
import { write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { publishedRoll } from '#roll/election.ts'
import type { Finding } from '#rules/findings.ts'
import { inTime } from '../calendar/late.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { postingsOf } from './objections.ts'

export type Posting = {
  readonly on: string
  readonly places: readonly string[]
  /** Why it replaces what is on record of this version. */
  readonly reason?: string | undefined
}
export type Posted = { readonly constituency: string; readonly version: number; readonly findings: readonly Finding[] }

/**
 * States that the newest version hangs out for everyone to read, since when and where (S1 28). Stated again, with a reason, it replaces
 * what was stated before, and the publication gate is signed again. A day after D−20 for the first version, or after D−2 for a correction
 * (S4 25), is a finding. Refuses `post.unpublished`, `post.reason`, and days that cannot be (`statedDay`): before the publication, after
 * today, after election day.
 */
export function postRoll(ledger: Ledger, actor: Actor, constituency: string, { on, places, reason }: Posting): Result<Posted> {
  const roll = publishedRoll(ledger, constituency)?.body
  if (!roll) return refuse('post.unpublished', { constituency })
  const possible = statedDay(ledger, on, { act: 'posting', constituency })
  if (!possible.ok) return possible
  const { version, sha256 } = roll
  const isAgain = postingsOf(ledger, constituency).some((each) => each.version === version)
  if (isAgain && reason === undefined) return refuse('post.reason', { constituency, version })
  return write(ledger, { actor }, (append) => {
    const posting = { version, sha256, on, places: [...places], ...(isAgain && reason !== undefined && { reason }) }
    append(prepOf(constituency), 'roll.posted', posting)
    return done({ constituency, version, findings: postingFindings(ledger, constituency, version, on) })
  })
}

/** Whether a version was put up in time, or late by a decision of two. */
export const postingFindings = (ledger: Ledger, constituency: string, version: number, on: string): readonly Finding[] =>
  inTime(ledger, version > 1 ? 'roll-corrections' : 'roll-published', constituency, on)
