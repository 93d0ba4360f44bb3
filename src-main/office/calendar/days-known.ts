import type { CandidateList } from '#words/late-steps.ts'
import { newestOf } from '#ledger/books/order.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, factsOf, type Fact } from '#ledger/read.ts'
import { today } from '#ledger/today.ts'
import { electionOf } from '#roll/election.ts'
import type { PlainDate } from '#rules/dates.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { prepFacts } from '../objections/objections.ts'

/** An election in earnest lives by the clock of its computer; practice and rehearsal invent their time, and state what day they like. */
export const livesByClock = (ledger: Ledger): boolean => electionOf(ledger).body.mode === 'live'

type Stated = Fact<TypeName> & { readonly body: { readonly on?: PlainDate | undefined } }

/** The day of a fact: as it was stated, else in an election in earnest the clock's. Unknown otherwise. */
export const dayOf = (ledger: Ledger, { at, body }: Pick<Stated, 'at' | 'body'>): PlainDate | undefined =>
  body.on ?? (livesByClock(ledger) ? beijingDay(new Date(at)) : undefined)

/** Today by the clock of this computer, in an election that lives by it. */
export const liveToday = (ledger: Ledger): PlainDate | undefined => (livesByClock(ledger) ? today(ledger) : undefined)

/** The day on which a version of the roll was published, as it was last stated. */
export function publicationDay(ledger: Ledger, constituency: string, version: number): PlainDate | undefined {
  const corrected = publicationCorrected(ledger, constituency, version)
  if (corrected) return corrected.body.on
  const published = newestOf(
    ledger,
    factsIn(ledger, 'roll.published', constituency).filter(({ body }) => body.version === version),
  )
  return published && dayOf(ledger, published)
}

/** The newest correction of the day on which a version was published. */
export const publicationCorrected = (
  ledger: Ledger,
  constituency: string,
  version: number,
): Fact<'publication.corrected'> | undefined =>
  newestOf(
    ledger,
    prepFacts(ledger, 'publication.corrected', constituency).filter(({ body }) => body.version === version),
  )

/** The newest list of a kind that was stated of a contest. */
export const listStated = (ledger: Ledger, contest: string, list: CandidateList): Fact<'candidate.listed'> | undefined =>
  newestOf(
    ledger,
    factsOf(ledger, 'candidate.listed').filter(({ body }) => body.contest === contest && body.list === list),
  )
