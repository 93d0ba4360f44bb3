import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, codeOf } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { anyStatement, pointing } from './any-entry.ts'
import { bundleOf, knowledgeOf, type Attack, type Role } from './attack.ts'
import type { Statement } from './attacker.ts'
import { changedIn, pictureOf, type Looking } from './picture.ts'
import { putBack, type PutBack } from './put-back.ts'
import { referenceOf, suffered, wronglyOwn, type Reference } from './suffer.ts'
import { attackedTown, type AttackedTown } from './town.ts'

/** How many books are made up; `XUANCE_ATTACKS=100000` for once and thoroughly. */
const RUNS = Number(process.env['XUANCE_ATTACKS'] ?? 60)
/** Which ones: the same number makes the same books up, and thus many can be shared out among processors. */
const SEED = process.env['XUANCE_ATTACKS_SEED']
/** One in so many goes the long way, with a ledger file of its own that is verified afterwards. */
const LONG_WAY = 25
/** After one in so many every page of the office is asked, and not only what the pages are made of. */
const AT_PAGES = 8

const at = folder()
let town: AttackedTown
let references: Readonly<Record<Looking, Reference>>
let evening: PutBack

beforeAll(async () => {
  town = await attackedTown(at)
  references = {
    'at answers': await referenceOf(town, 'evening', join(at, 'reference')),
    'at pages too': await referenceOf(town, 'evening', join(at, 'reference'), 'at pages too'),
  }
  evening = putBack(readFileSync(town.offices.evening), town.keys, at)
})
afterAll(() => evening.close())

type Lies = {
  readonly by: Role
  readonly from: 'start' | 'open' | 'end'
  readonly kind: 'sync' | 'final'
  readonly says: readonly Statement[]
}

const anyLies = (): fc.Arbitrary<Lies> =>
  fc.record({
    by: fc.constantFrom<Role>('lead', 'desk', 'spare'),
    from: fc.constantFrom('start', 'open', 'end', 'end'),
    kind: fc.constantFrom('sync', 'final'),
    says: fc.array(anyStatement(knowledgeOf(town, 'lead')), { minLength: 1, maxLength: 12 }),
  })

const attackOf = ({ by, from, kind, says }: Lies): Attack => ({
  by,
  from,
  kind,
  states: (_, say) => {
    const hashes: string[] = []
    for (const statement of says) hashes.push(say(pointing(statement, hashes)))
  },
})

type Tried = {
  readonly merged: string
  readonly good: string
  readonly changed: readonly string[]
  readonly own: readonly string[]
}

/** The bundle and a good one after it are merged by an office that is put back afterwards. */
const tried = (bytes: Uint8Array, looking: Looking): Promise<Tried> =>
  evening.attacked(async () => {
    const path = join(at, 'D02_any_20261215-200000.xuance')
    writeFileSync(path, bytes)
    const { office, keys } = evening
    const merged = codeOf(await mergeBundle(office, keys, admin, path))
    const good = codeOf(await mergeBundle(office, keys, admin, town.good))
    const now = pictureOf(evening.looked(), looking)
    const reference = references[looking]
    return {
      merged,
      good,
      changed: changedIn(reference.picture, now.picture),
      own: wronglyOwn(reference, 'kept', now.own),
    }
  })

async function triedTheLongWay(bytes: Uint8Array): Promise<Tried> {
  const looking = 'at pages too'
  const reference = references[looking]
  const { merged, good, changed, own, verified } = await suffered(
    town,
    { moment: 'evening', bytes, looking },
    reference,
    join(at, 'long-way'),
  )
  expect(verified).toBe('ok')
  return { merged, good, changed, own: wronglyOwn(reference, 'kept', own) }
}

/** A laptop that closes a second time, by somebody who may not. */
const CLOSES_AGAIN: Lies = {
  by: 'lead',
  from: 'end',
  kind: 'sync',
  says: [
    {
      type: 'station.closed',
      body: { papers: { 'D02-1': { printed: 0, issued: 0, spoiled: 1000, unused: 0 } } },
      actor: [{ person: 'D02-clerk', role: 'clerk' }],
    },
  ],
}

it(
  'whatever a certified laptop of D02 writes about anything, nothing outside D02 changes, nothing throws, and D02 itself is at worst referred',
  async () => {
    let n = 0
    await fc.assert(
      fc.asyncProperty(anyLies(), async (lies) => {
        const bytes = await bundleOf(town, attackOf(lies))
        const { merged, good, changed, own } =
          n % LONG_WAY === 0
            ? await triedTheLongWay(bytes)
            : await tried(bytes, n % AT_PAGES === 1 ? 'at pages too' : 'at answers')
        n++
        expect(merged).not.toMatch(/^threw/u)
        expect(merged).not.toBe('merge.fault')
        expect(lies.kind === 'final' ? 'ok' : merged).toBe('ok')
        expect({ good, changed, own }).toEqual({ good: 'ok', changed: [], own: [] })
      }),
      { numRuns: RUNS, examples: [[CLOSES_AGAIN]], ...(SEED !== undefined && { seed: Number(SEED) }) },
    )
  },
  60_000 + RUNS * 2000,
)
