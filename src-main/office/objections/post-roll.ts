import { prepOf } from '#ledger/books/book.ts'
import { write } from '#ledger/append.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { checkTaken } from '#rules/calendar.ts'
import { compareDates } from '#rules/dates.ts'
import { checkCorrectionDay } from '#rules/roll/roll-versions.ts'
import type { Finding } from '#rules/findings.ts'
import { packById } from '#rules/packs/index.ts'
import { beijingDay } from '#words/beijing-day.ts'

export type Posting = { readonly on: string; readonly places: readonly string[] }
export type Posted = { readonly constituency: string; readonly version: number; readonly findings: readonly Finding[] }

/**
 * States that the newest version hangs out for everyone to read, since when and where (S1 28). A day after D−20 for the first version,
 * or after D−2 for a correction (S4 25), is a finding. Refuses `post.unpublished`, and days that cannot be: `post.before-publication`,
 * `post.after-day`.
 */
export function postRoll(ledger: Ledger, actor: Actor, constituency: string, { on, places }: Posting): Result<Posted> {
  const roll = publishedRoll(ledger, constituency)?.body
  if (!roll) return refuse('post.unpublished', { constituency })
  const possible = mayHangOut(ledger, constituency, on)
  if (!possible.ok) return possible
  const { version, sha256 } = roll
  return write(ledger, { actor }, (append) => {
    append(prepOf(constituency), 'roll.posted', { version, sha256, on, places: [...places] })
    return done({ constituency, version, findings: postingFindings(ledger, version, on) })
  })
}

/** A roll hangs out from its publication to the day. A rehearsal's clock is another year's: there only a day of publication that was stated counts. */
function mayHangOut(ledger: Ledger, constituency: string, on: string): Result<null> {
  const { day, mode } = electionOf(ledger).body
  if (compareDates(on, day) > 0) return refuse('post.after-day', { constituency, on, day })
  const { at, body } = publishedRoll(ledger, constituency)!
  const published = body.on ?? (mode === 'live' ? beijingDay(new Date(at)) : on)
  return compareDates(on, published) < 0 ? refuse('post.before-publication', { constituency, on, published }) : done(null)
}

/** Whether a version was put up in time. */
export function postingFindings(ledger: Ledger, version: number, on: string): readonly Finding[] {
  const { day, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  return version > 1 ? checkCorrectionDay(on, day, pack) : checkTaken('roll-published', on, day, pack)
}
