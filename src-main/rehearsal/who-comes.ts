import { approveProxy } from '#roll/authorise.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import type { VoterLine } from '#roll/election.ts'
import { checkIn } from '#station/voting/check-in.ts'
import type { Day, Half } from './lived-day.ts'
import { must } from './must.ts'
import { acting } from './staff.ts'

/** Households stay together, so that a proxy and those they stand for come to the same laptop. */
export const halfOf = (roll: readonly VoterLine[], half: Half): readonly VoterLine[] =>
  roll.filter(({ voter, fields }) => (Number((fields.household ?? voter).replaceAll(/\D/g, '')) % 2 === 0) === (half === 'first'))

/** Between 82 and 96 per cent of the roll take part one way or the other; those away mostly by proxy. */
export function whoComes({ random }: Day, roll: readonly VoterLine[]): readonly VoterLine[] {
  const away = random.int(200, 350)
  const home = random.int(20, 90)
  return random.shuffle(roll.filter(({ fields }) => !random.chance(fields.register === 2 ? away : home)))
}

/** Those who are away give an authorisation, to one of their household or else a neighbour. */
export function authorise(
  { ledger, random, constituency, clock }: Day,
  roll: readonly VoterLine[],
  comers: readonly VoterLine[],
): void {
  const agents = comers.filter(({ fields }) => fields.register !== 2)
  const asking = comers.filter(({ fields }) => fields.register === 2 && random.chance(550))
  for (const [i, principal] of asking.entries()) {
    if (authorisationsOf(ledger, 'principal', principal.voter).length > 0) continue
    const family = agents.filter((agent) => agent.fields.household === principal.fields.household)
    const neighbours = agents.filter((agent) =>
      principal.fields.contests.every((contest) => agent.fields.contests.includes(contest)),
    )
    if (neighbours.length === 0) continue
    const agent = random.pick(family.length > 0 ? family : neighbours)
    clock.forward(random.int(5, 20))
    // Over the limit or in a chain: the station refuses, and the principal simply stays away.
    approveProxy(
      ledger,
      { actor: acting(ledger, 'lead', 'clerk') },
      {
        principal: principal.voter,
        agent: agent.voter,
        reason: '外出',
        means: random.chance(700) ? '书面' : '信函',
        document: `${constituency}-W${String(i + 1 + roll.length).padStart(5, '0')}`,
      },
    )
  }
}

/** What two laptops without a network cannot prevent: the same voter is served at both. The merge shows it. */
export function comeTwice({ ledger }: Day, roll: readonly VoterLine[]): void {
  const clerk = { actor: acting(ledger, 'clerk') }
  const plain = roll.find(
    ({ voter, fields }) =>
      fields.register === 1 &&
      (['principal', 'agent'] as const).every((role) => authorisationsOf(ledger, role, voter).length === 0),
  )
  if (plain && participationsOf(ledger, plain.voter).length === 0)
    must(checkIn(ledger, clerk, { voter: plain.voter, channel: 'station', principals: [] }))
}

/** A principal comes in person to one laptop, which cannot know that the agent drew the papers at the other: who was first nobody can say. */
export function comeAfterAgent({ ledger }: Day, elsewhere: readonly VoterLine[]): void {
  const cards = new Set(elsewhere.map(({ voter }) => voter))
  const principal = elsewhere.find(
    ({ voter }) =>
      authorisationsOf(ledger, 'principal', voter).some(({ agent }) => cards.has(agent)) &&
      participationsOf(ledger, voter).length === 0,
  )
  const clerk = { actor: acting(ledger, 'clerk') }
  if (principal) must(checkIn(ledger, clerk, { voter: principal.voter, channel: 'station', principals: [] }))
}
