import type { z } from 'zod'
import type { VoterFields } from '#ledger/entries/constituency.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import { factsIn, factsOf, type Fact } from '#ledger/read.ts'
import { electionStated } from '#ledger/standing/election.ts'
import { listedVoter, listedVoters, type StoredVoter } from '#ledger/standing/voters.ts'
import { newestOf } from '#ledger/books/order.ts'
import { answeredPack } from '#rules/packs/answers.ts'
import { packHash, wordingOf } from './law.ts'

export type ElectionBody = Body<'election.created'>
export type Contest = ElectionBody['contests'][number]
export type Constituency = ElectionBody['constituencies'][number]

/**
 * The election this ledger is about, as it was last changed, under the wording of the rules it was created with and as its committee
 * answered them. Throws where none is known:
 * callers come after `office create` or `station receive`.
 */
export function electionOf(ledger: Ledger): Fact<'election.created'> {
  const { election } = underAnswers(ledger)
  if (!election) throw new Error('this ledger holds no election')
  return election
}

const underAnswers = remembered(['election.created', 'election.changed', 'question.answered'], (ledger: Ledger) => {
  const { election } = electionStated(ledger)
  const answers = answersOf(ledger)
  if (!election) return { election }
  const { pack: id, packSha256 } = election.body
  const pack = answeredPack(wordingOf({ id, sha256: packSha256 }) ?? id, answers)
  if (pack === id) return { election }
  return { election: { ...election, body: { ...election.body, pack, packSha256: packHash(pack) } } }
})

/** What the committee answered to each question the law leaves open, by its newest entry. */
export const answersOf = (ledger: Ledger): ReadonlyMap<string, Body<'question.answered'>> =>
  new Map(factsOf(ledger, 'question.answered').map(({ body }) => [body.question, body]))

/** Contests decided at a constituency's polling station, county level first. */
export const contestsOf = (election: ElectionBody, constituency: string): readonly Contest[] =>
  election.contests.filter((contest) => contest.constituency === constituency)

export type VoterLine = {
  readonly voter: string
  readonly constituency: string
  readonly version: number
  readonly fields: z.infer<typeof VoterFields>
}

const line = ({ fields, ...row }: StoredVoter): VoterLine => ({ ...row, fields: JSON.parse(fields) as VoterLine['fields'] })

/** Everyone on a constituency's roll, in card order; struck voters are not on it. */
export const rollOf = (ledger: Ledger, constituency: string): readonly VoterLine[] => listedVoters(ledger, constituency).map(line)

/** A voter on the roll by card number, or undefined. */
export function voterOf(ledger: Ledger, voter: string): VoterLine | undefined {
  const stored = listedVoter(ledger, voter)
  return stored && line(stored)
}

/** Newest published roll of a constituency, or undefined before publication. */
export function publishedRoll(ledger: Ledger, constituency: string): Fact<'roll.published'> | undefined {
  const published = factsIn(ledger, 'roll.published', constituency)
  const newest = Math.max(...published.map(({ body }) => body.version))
  return newestOf(
    ledger,
    published.filter(({ body }) => body.version === newest),
  )
}
