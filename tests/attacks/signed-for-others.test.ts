import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'
import { NOT_YET, rewritten, signedDay } from './station-day.ts'
import type { Said } from './stranger.ts'
import { attackedTown, type AttackedTown } from './town.ts'

// Whoever writes that others signed has not signed for them: each states it for themselves.

const at = folder()
let town: AttackedTown
let n = 0
beforeAll(async () => {
  town = await attackedTown(at)
})

type Signer = readonly [person: string, role: string]
const of = (...ids: readonly string[]): readonly Signer[] => ids.map((id) => [`D02-${id}`, id.replace(/-\d/u, '')])
const ALL = of('lead', 'overseer-1', 'overseer-2', 'typist-1')
const LEAD = ALL[0]!

type Way = {
  readonly by?: Signer
  /** Whom `result.signed` names. */
  readonly names?: readonly Signer[]
  /** Who has stated that they sign. */
  readonly witnessed?: readonly Signer[]
}

/** The lead's own day, with these signatures in the place of its own; whether each contest is signed then. */
async function signed({ by = LEAD, names = ALL, witnessed = [] }: Way): Promise<readonly boolean[]> {
  const signatures = (contest: string, ref: string, count: string): readonly Said[] => {
    const body = { contest, round: 'first', ref, count }
    const signers = names.map(([person, role]) => ({ person, role }))
    return [
      ...witnessed.map((who): Said => ({ type: 'result.witnessed', actor: [who], body })),
      { type: 'result.signed', actor: [by], body: { ...body, signers } },
    ]
  }
  const lead = (counts: ReadonlyMap<string, string>): readonly string[] =>
    rewritten(town, 'lead', town.ownBooks.lead, ({ type, hash, body }, said) => {
      if (type === 'result.signed' || type === 'result.witnessed') return []
      const contest = body['contest'] as string
      return type === 'count.agreed' ? [said, ...signatures(contest, hash, counts.get(contest) ?? NOT_YET)] : [said]
    })
  const { merged, results } = await signedDay(town, join(at, `day-${n++}`), { lead, desk: town.ownBooks.desk })
  expect([merged, ...results.map(({ outcome }) => outcome)]).toEqual(['ok', 'elected', 'elected'])
  return results.map((each) => each.signed)
}

it('a result is signed where each of those it names states it, and whoever states it last need not say so twice', async () => {
  expect(await signed({ witnessed: ALL })).toEqual([true, true])
  expect(await signed({ witnessed: ALL.slice(1) })).toEqual([true, true])
})

it.each<readonly [says: string, Way]>([
  ['its lead alone wrote that all four signed', {}],
  ['a typist alone wrote it', { by: ALL[3]! }],
  ['a clerk wrote it', { by: ['D02-clerk', 'clerk'], witnessed: ALL }],
  ['one of two overseers said nothing', { witnessed: of('lead', 'overseer-1', 'typist-1') }],
  [
    'an overseer is named who said nothing, and another said so who is not named',
    { names: of('lead', 'overseer-1', 'typist-1'), witnessed: ALL },
  ],
  ['one person signed in every role', { names: [LEAD, ['D02-lead', 'overseer'], ['D02-lead', 'typist']], witnessed: [LEAD] }],
  [
    'one overseer signed twice',
    { names: of('lead', 'overseer-1', 'overseer-1', 'typist-1'), witnessed: of('overseer-1', 'typist-1') },
  ],
  [
    'an overseer is of D01',
    {
      names: [...of('lead', 'overseer-1', 'typist-1'), ['D01-overseer-2', 'overseer']],
      witnessed: [...ALL, ['D01-overseer-2', 'overseer']],
    },
  ],
])('a result is unsigned where %s', async (_, way) => {
  expect(await signed(way)).toEqual([false, false])
})
