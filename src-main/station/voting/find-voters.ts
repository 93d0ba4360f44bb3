import { MOST_FOUND } from '#words/mentions.ts'
import type { VoterCard, VoterHit, VoterState } from '#contract/voting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { findCards } from '#roll/find-cards.ts'
import { ageOnElectionDay } from '#rules/roll/eligibility.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { boxesByVoter, type OnBox } from '../boxes/boxes.ts'
import { stationDay, type StationDay } from '../day.ts'
import { givenHere } from './given.ts'
import { standingOf, type Standing } from './voter-standing.ts'

/**
 * Voters whose name, pinyin, initials, ID number or its tail, or card number begins like `text`, at most twenty, exact ones first.
 * An empty text finds nobody.
 */
export function findVoters(ledger: Ledger, text: string): { readonly hits: readonly VoterHit[]; readonly more: boolean } {
  const cards = findCards(ledger, text, MOST_FOUND)
  const now = stationNow(ledger)
  const hits = cards.slice(0, MOST_FOUND).flatMap((voter) => {
    const standing = standingOf(ledger, voter)
    return standing ? [hitOf(ledger, standing, now)] : []
  })
  return { hits, more: cards.length > MOST_FOUND }
}

/** One voter as the clerk sees them. Refuses `check-in.not-on-roll`. */
export function voterCard(ledger: Ledger, voter: string): Result<VoterCard> {
  const standing = standingOf(ledger, voter)
  if (!standing) return refuse('check-in.not-on-roll', { voter })
  const { fields } = standing.line
  return done({
    ...hitOf(ledger, standing, stationNow(ledger)),
    idMasked: fields.idNumber.slice(-4).padStart(fields.idNumber.length, '*'),
    address: fields.address ?? '',
    register: fields.register as 1 | 2 | 3,
    contests: fields.contests,
    principals: standing.principals.map(({ line, reason, document }) => ({
      voter: line.voter,
      name: line.fields.name,
      reason,
      document,
      contests: line.fields.contests,
    })),
  })
}

/** What is the same for every hit. */
type StationNow = { readonly electionDay: string; readonly day: StationDay; readonly boxes: ReadonlyMap<string, OnBox> }

const stationNow = (ledger: Ledger): StationNow => ({
  electionDay: electionOf(ledger).body.day,
  day: stationDay(ledger),
  boxes: boxesByVoter(ledger),
})

function hitOf(ledger: Ledger, standing: Standing, { electionDay, day, boxes }: StationNow): VoterHit {
  const { voter, fields } = standing.line
  return {
    voter,
    name: fields.name,
    sex: fields.sex,
    age: ageOnElectionDay(fields.birth, electionDay),
    birth: fields.birth,
    village: fields.village ?? '',
    group: fields.group ?? '',
    head: fields.head ?? '',
    state: stateOf(ledger, day, standing),
    onBox: boxes.get(voter) ?? null,
  }
}

function stateOf(ledger: Ledger, day: StationDay, { line, taken, authorised }: Standing): VoterState {
  if (taken) {
    const { how, at, receipt, by } = taken
    const undo = participationsOf(ledger, line.voter).flatMap(({ hash }) => givenHere(ledger, day, hash) ?? [])[0] ?? null
    return { kind: 'taken', how, at, receipt, by: voterOf(ledger, by)?.fields.name ?? by, undo }
  }
  return authorised ? { kind: 'authorised', agent: authorised.agent?.fields.name ?? '' } : { kind: 'free' }
}
