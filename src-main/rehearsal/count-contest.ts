import { factsOf } from '#ledger/read.ts'
import type { Contest, VoterLine } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount } from '#station/counting/type-count.ts'
import type { Day } from './lived-day.ts'
import { must } from './must.ts'
import type { Actor } from '#words/acting.ts'
import { acting } from './staff.ts'
import { inventCount, type Planted } from './votes.ts'

/** An invented count of one contest is typed by two, put right where they differ, and signed. */
export function countContest(
  { ledger, random, clock }: Day,
  contest: Contest,
  roll: readonly VoterLine[],
  planted?: Planted,
): void {
  const listed = factsOf(ledger, 'candidate.listed').findLast(({ body }) => body.contest === contest.code)
  const candidates = listed?.body.candidates ?? []
  const others = roll.filter(
    ({ fields }) => fields.contests.includes(contest.code) && !candidates.some(({ name }) => name === fields.name),
  )
  const chosen = others.length > 0 && random.chance(400) ? random.pick(others) : undefined
  const figures = inventCount(
    random.stream(contest.code),
    {
      seats: contest.seats,
      participants: turnoutOf(ledger, contest).participants,
      candidates: candidates.map(({ candidate }) => candidate),
      writtenIn: chosen && { name: chosen.fields.name, voter: chosen.voter },
    },
    planted,
  )
  clock.forward(1500)
  const typed = { contest: contest.code, round: 'first' as const, figures }
  const [one, other] = acting(ledger, 'typist', 'typist') as [Actor[number], Actor[number]]
  const [first] = figures.votes
  if (first && first.against > 0) {
    // The first typist slips once; the second reading shows it, and it is typed again.
    const slip = { ...first, against: first.against - 1, abstain: first.abstain + 1 }
    must(
      typeCount(ledger, [one], {
        ...typed,
        figures: { ...figures, votes: [slip, ...figures.votes.slice(1)] },
      }),
    )
    clock.forward(60)
  }
  must(typeCount(ledger, [other], typed))
  clock.forward(60)
  must(typeCount(ledger, [one], typed))
  clock.forward(300)
  const at = { contest: contest.code, round: 'first' as const }
  for (const signers of [['overseer', 'overseer'], ['typist', 'typist'], ['lead']] as const)
    must(signRound(ledger, { actor: acting(ledger, ...signers) }, at))
}
