import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { folder } from '../fixtures/folder.ts'
import { bookOf, closing, CONTESTS, LEAD_AND_OVERSEER, NOT_YET, placeOf, signedDay, type HandedIn } from './station-day.ts'
import { sha, type Said } from './stranger.ts'
import { attackedTown, type AttackedTown } from './town.ts'

// An agent draws papers for more principals than the law lets one stand for (S1 42: three), each on an approval of the lead itself.

const at = folder()
let town: AttackedTown
let n = 0
beforeAll(async () => {
  town = await attackedTown(at)
})

type Lines = readonly string[]
const card = (i: number): string => `D02-${String(i).padStart(4, '0')}`
const approved = (principal: number): Said => ({
  type: 'proxy.approved',
  actor: LEAD_AND_OVERSEER,
  body: { principal: card(principal), agent: card(1), reason: '外出', means: '书面', document: `W-${principal}` },
})
const withdrawn = (ref: string): Said => ({ type: 'proxy.withdrawn', actor: LEAD_AND_OVERSEER, body: { ref, reason: '撤回' } })
const came = (voter: number, drawn: readonly (readonly [principal: number, ref: string])[] = []): Said => {
  const papers = Object.fromEntries(CONTESTS.map((contest) => [contest, 1 + drawn.length]))
  const principals = drawn.map(([principal, ref]) => ({ principal: card(principal), ref, contests: CONTESTS }))
  return {
    type: 'checked-in',
    body: { voter: card(voter), contests: CONTESTS, channel: 'station', papers, for: principals },
  }
}

/** Two readings by two typists, witnessed by everybody and signed. */
function counted(valid: number, contest: string, count: string, lines: Lines): Lines {
  const seats = contest === 'D02' ? 1 : 2
  const votes = Array.from({ length: seats + 1 }, (_, i) => {
    const yes = i < seats ? valid - 1 : 1
    return { candidate: `C${i + 1}`, for: yes, against: 0, abstain: valid - yes, void: 0 }
  })
  const place = { contest, round: 'first' }
  const typed = (typist: string): Said => ({
    type: 'count.typed',
    actor: [[typist, 'typist']],
    body: { ...place, figures: { collected: valid, valid, invalid: 0, votes, writeIns: [] } },
  })
  const read = bookOf(town, 'lead', lines, [typed('D02-typist-1'), typed('D02-typist-2')])
  const refs = read.slice(-2).map(sha)
  const agreed = bookOf(town, 'lead', read, [
    { type: 'count.agreed', actor: [['D02-typist-2', 'typist']], body: { ...place, refs } },
  ])
  const signed = { ...place, ref: sha(agreed.at(-1)!), count }
  const signers = [
    ['D02-lead', 'lead'],
    ['D02-overseer-1', 'overseer'],
    ['D02-overseer-2', 'overseer'],
    ['D02-typist-1', 'typist'],
  ] as const
  return bookOf(town, 'lead', agreed, [
    ...signers.map((signer): Said => ({ type: 'result.witnessed', actor: [signer], body: signed })),
    {
      type: 'result.signed',
      actor: [signers[0]],
      body: { ...signed, signers: signers.map(([person, role]) => ({ person, role })) },
    },
  ])
}

/** What the lead says after it opened, told the hash of the line at each place before; ten papers went out, and its desk served nobody. */
async function day(states: (say: (said: Said) => string) => void): Promise<HandedIn & { readonly over: number }> {
  let lines: Lines = town.ownBooks.lead.slice(0, placeOf(town.ownBooks.lead, 'station.opened') + 1)
  states((said) => {
    lines = bookOf(town, 'lead', lines, [said])
    return sha(lines.at(-1)!)
  })
  const voted = bookOf(town, 'lead', lines, [closing(10)])
  const lead = (counts: ReadonlyMap<string, string>): Lines =>
    CONTESTS.reduce((before, contest) => counted(10, contest, counts.get(contest) ?? NOT_YET, before), voted)
  const opened = town.ownBooks.desk.slice(0, placeOf(town.ownBooks.desk, 'station.opened') + 1)
  let over = 0
  const said = await signedDay(
    town,
    join(at, `day-${n++}`),
    { lead, desk: bookOf(town, 'desk', opened, [closing(0)]) },
    (ledger) => {
      over = conflictsOf(ledger).filter(({ kind }) => kind === 'agent_over_limit').length
    },
  )
  return { ...said, over }
}

const PRINCIPALS = [6, 7, 8, 9, 10]
const others = (say: (said: Said) => string): void => {
  for (const voter of [2, 3, 4, 5]) say(came(voter))
}

describe('an agent draws papers for five principals', () => {
  it('on five approvals: it is told that there are more than three', async () => {
    const { merged, over } = await day((say) => {
      say(
        came(
          1,
          PRINCIPALS.map((principal) => [principal, say(approved(principal))] as const),
        ),
      )
      others(say)
    })
    expect([merged, over]).toEqual(['ok', 1])
  })

  it('and told, too, where the lead withdraws two of them once they were used', async () => {
    const { merged, over } = await day((say) => {
      const refs = PRINCIPALS.map((principal) => [principal, say(approved(principal))] as const)
      say(came(1, refs))
      for (const [, ref] of refs.slice(0, 2)) say(withdrawn(ref))
      others(say)
    })
    expect([merged, over]).toEqual(['ok', 1])
  })

  it('two of which the lead had withdrawn before: who drew on those is asked about', async () => {
    const { merged, results } = await day((say) => {
      const refs = PRINCIPALS.map((principal) => [principal, say(approved(principal))] as const)
      for (const [, ref] of refs.slice(0, 2)) say(withdrawn(ref))
      say(came(1, refs))
      others(say)
    })
    expect(merged).toBe('ok')
    expect(results.map(({ outcome, refer }) => [outcome, refer])).toEqual([
      ['refer', ['R.624']],
      ['refer', ['R.624']],
    ])
  })
})
