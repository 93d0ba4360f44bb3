import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'
import { bookOf, closing, CONTESTS, LEAD_AND_OVERSEER, NOT_YET, placeOf, signedDay } from './station-day.ts'
import { sha, type Said } from './stranger.ts'
import { attackedTown, type AttackedTown } from './town.ts'

// Four of twelve came to D02, which is no quorum; papers drawn for others, on whatever is no approval of theirs, would make one.

const at = folder()
let town: AttackedTown
let n = 0
beforeAll(async () => {
  town = await attackedTown(at)
})

const card = (voter: number): string => `D02-${String(voter).padStart(4, '0')}`
const approved = (principal: number, agent: number): Said => ({
  type: 'proxy.approved',
  actor: LEAD_AND_OVERSEER,
  body: { principal: card(principal), agent: card(agent), reason: '外出', means: '书面', document: `X${principal}` },
})
const came = (voter: number, drawn: readonly string[] = []): Said => ({
  type: 'checked-in',
  body: {
    voter: card(voter),
    contests: CONTESTS,
    channel: 'station',
    papers: Object.fromEntries(CONTESTS.map((contest) => [contest, 1 + drawn.length])),
    for: drawn.map((ref, i) => ({ principal: card(5 + i), ref, contests: CONTESTS })),
  },
})

/** Two readings of as many papers as there are said to be voters, their agreement, and everybody's signature. */
function counted(voters: number, contest: string, count: string, after: readonly string[]): readonly string[] {
  const [seats, place] = contest === 'D02' ? [1, { contest, round: 'first' }] : [2, { contest, round: 'first' }]
  const votes = Array.from({ length: seats + 1 }, (_, i) => ({
    candidate: `C${i + 1}`,
    for: i < seats ? voters : 0,
    against: 0,
    abstain: i < seats ? 0 : voters,
    void: 0,
  }))
  const figures = { collected: voters, valid: voters, invalid: 0, votes, writeIns: [] }
  const typists = ['typist-1', 'typist-2'].map((id) => [[`D02-${id}`, 'typist']] as const)
  let lines = bookOf(
    town,
    'lead',
    after,
    typists.map((actor): Said => ({ type: 'count.typed', actor, body: { ...place, figures } })),
  )
  lines = bookOf(town, 'lead', lines, [
    { type: 'count.agreed', actor: typists[1]!, body: { ...place, refs: [sha(lines.at(-2)!), sha(lines.at(-1)!)] } },
  ])
  const signed = { ...place, ref: sha(lines.at(-1)!), count }
  const signers = ['lead', 'overseer-1', 'overseer-2', 'typist-1'].map((id) => [`D02-${id}`, id.replace(/-\d/u, '')] as const)
  return bookOf(town, 'lead', lines, [
    ...signers.map((signer): Said => ({ type: 'result.witnessed', actor: [signer], body: signed })),
    {
      type: 'result.signed',
      actor: [signers[0]!],
      body: { ...signed, signers: signers.map(([person, role]) => ({ person, role })) },
    },
  ])
}

type Way = {
  readonly approves?: { readonly by: 'lead' | 'desk'; readonly says: readonly Said[] }
  /** What papers of five are drawn on, told what the two laptops had said before. */
  readonly drawnOn: (lead: readonly string[], desk: readonly string[]) => readonly string[]
}
const FIVE = [5, 6, 7, 8, 9]

function day({ approves, drawnOn }: Way) {
  const begun = (by: 'lead' | 'desk'): readonly string[] => {
    const own = town.ownBooks[by]
    const opened = own.slice(0, placeOf(own, 'station.opened') + 1)
    return bookOf(town, by, opened, approves?.by === by ? approves.says : [])
  }
  const drawn = drawnOn(begun('lead'), begun('desk'))
  const voters = 4 + drawn.length
  const voted = bookOf(town, 'lead', begun('lead'), [came(1, drawn), came(2), came(3), came(4), closing(voters)])
  const lead = (counts: ReadonlyMap<string, string>): readonly string[] =>
    CONTESTS.reduce((lines, contest) => counted(voters, contest, counts.get(contest) ?? NOT_YET, lines), voted)
  return signedDay(town, join(at, `day-${n++}`), { lead, desk: bookOf(town, 'desk', begun('desk'), [closing(0)]) })
}

it('four of twelve are too few', async () => {
  const { results } = await day({ drawnOn: () => [] })
  expect(results.map(({ outcome, signed }) => [outcome, signed])).toEqual([
    ['void', true],
    ['void', true],
  ])
})

it('and three who authorised one of them are enough, where the lead approved it', async () => {
  const says = FIVE.slice(0, 3).map((principal) => approved(principal, 1))
  const { results, conflicts } = await day({ approves: { by: 'lead', says }, drawnOn: (lead) => lead.slice(-3).map(sha) })
  expect(results.map(({ outcome, signed, refer }) => [outcome, signed, refer])).toEqual([
    ['elected', true, []],
    ['elected', true, []],
  ])
  expect(conflicts).toEqual([])
})

const ways: readonly (readonly [says: string, Way])[] = [
  ['an entry that is no approval', { drawnOn: (lead) => FIVE.map(() => sha(lead.at(-1)!)) }],
  [
    'an approval of others',
    { approves: { by: 'lead', says: [approved(11, 12)] }, drawnOn: (lead) => FIVE.map(() => sha(lead.at(-1)!)) },
  ],
  [
    'approvals for another agent',
    { approves: { by: 'lead', says: FIVE.map((each) => approved(each, 12)) }, drawnOn: (lead) => lead.slice(-5).map(sha) },
  ],
  ['an approval that nobody has', { drawnOn: () => FIVE.map((each) => sha(String(each))) }],
  [
    'approvals that a desk stated',
    {
      approves: { by: 'desk', says: FIVE.slice(0, 3).map((each) => approved(each, 1)) },
      drawnOn: (_, desk) => desk.slice(-3).map(sha),
    },
  ],
]

it.each(ways)('papers drawn on %s refer the contests', async (_, way) => {
  const { merged, results, conflicts, declared } = await day(way)
  expect(merged).toBe('ok')
  expect(results.map(({ outcome, elected, refer }) => [outcome, elected, refer])).toEqual([
    ['refer', [], ['R.624']],
    ['refer', [], ['R.624']],
  ])
  expect(conflicts).toContain('in_doubt')
  expect(declared).toEqual(['declare.open', 'declare.open'])
})
