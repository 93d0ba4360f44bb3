import type { RollDays } from '#contract/calendar.ts'
import type { Input } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { prepOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import type { Actor } from '#words/acting.ts'
import { postingsOf } from '../objections/objections.ts'
import { publicationDay } from './days-known.ts'
import { statedDay } from './stated-day.ts'

/**
 * The day on which the newest version was published was stated wrongly: the day stated here counts, and the publication gate is signed
 * again. Refuses `post.unpublished`, `publication.unchanged`, and a day that cannot be (`statedDay`).
 */
export function correctPublication(
  ledger: Ledger,
  actor: Actor,
  { constituency, on, reason }: Input<'calendar.correct-publication'>,
): Result<{ readonly version: number }> {
  const version = publishedRoll(ledger, constituency)?.body.version
  if (version === undefined) return refuse('post.unpublished', { constituency })
  if (publicationDay(ledger, constituency, version) === on) return refuse('publication.unchanged', { constituency, on })
  const possible = statedDay(ledger, on, { act: 'publication-corrected', constituency })
  if (!possible.ok) return possible
  return write(ledger, { actor }, (append) => {
    append(prepOf(constituency), 'publication.corrected', { version, on, reason })
    return done({ version })
  })
}

/** When the newest version of each roll was published and put up, as it is stated now. */
export const rollDays = (ledger: Ledger): readonly RollDays[] =>
  electionOf(ledger).body.constituencies.flatMap(({ code: constituency }) => {
    const version = publishedRoll(ledger, constituency)?.body.version
    if (version === undefined) return []
    const posted = postingsOf(ledger, constituency).find((each) => each.version === version)
    return [
      {
        constituency,
        version,
        published: publicationDay(ledger, constituency, version) ?? null,
        posted: posted ? { on: posted.on, places: posted.places } : null,
      },
    ]
  })
