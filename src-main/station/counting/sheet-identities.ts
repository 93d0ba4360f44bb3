import type { CountCheck } from '#contract/count.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { ballotNames, type ContestRound, type Figures } from '#counting/contest-round.ts'
import { participantsOf } from '#rules/count/count-input.ts'
import { differenceIn, holds, identitiesOf, isOfTheSheet, type Identity, type OfTheSheet } from '#rules/count/reconciliation.ts'
import { seenFinding } from '#counting/seen-finding.ts'
import { roundAt, type At } from './round-to-count.ts'

/** The identities of a sheet while it is typed, with both sides. Refuses what `roundAt` refuses. */
export function checkSheet(ledger: Ledger, at: At, figures: Figures): Result<CountCheck> {
  const round = roundAt(ledger, at)
  if (!round.ok) return round
  return done({
    identities: identitiesOn(round.value, figures).map((each) => ({
      id: each.id,
      about: aboutWhom(each, figures),
      left: each.left.toString(),
      right: each.right.toString(),
      op: each.kind,
      holds: holds(each),
      stops: isOfTheSheet(each),
      finding: holds(each) ? null : seenFinding(differenceIn(each)),
    })),
  })
}

/** The first identity that keeps a sheet from being taken, as it is written for the typist; undefined where none does. */
export function brokenOn(round: ContestRound, figures: Figures): string | undefined {
  const broken = identitiesOn(round, figures)
    .filter(isOfTheSheet)
    .find((each) => !holds(each))
  const about = broken && aboutWhom(broken, figures)
  return broken && `${about === null ? '' : `${about}: `}${FORMULAS[broken.id]}`
}

/** How a sheet writes its identities; those of one line have the name before them. */
export const FORMULAS: Readonly<Record<OfTheSheet, string>> = {
  collected: 'B = Bv + Bx',
  candidate: 'y + n + a + void = Bv',
  written: 'y ≤ Bv',
  capacity: 'Σy ≤ s·Bv',
}

function identitiesOn({ seats, candidates, participants, papers }: ContestRound, figures: Figures): readonly Identity[] {
  const { collected, valid, invalid, votes, writeIns } = figures
  const names = ballotNames(candidates)
  return identitiesOf({
    seats,
    participants: { total: participantsOf({ participants }), ...participants },
    papers: { ...papers, collected, valid, invalid },
    votes: votes.map((vote) => ({ ...vote, name: names.get(vote.candidate) ?? vote.candidate })),
    writeIns,
  })
}

/** The candidate, or the written-in name, whose line an identity is about. */
function aboutWhom({ id, row }: Identity, { votes, writeIns }: Figures): string | null {
  if (row === undefined) return null
  return id === 'written' ? writeIns[row]!.name : votes[row]!.candidate
}
