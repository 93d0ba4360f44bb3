import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, codeOf } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { anyStatement, pointing } from './any-entry.ts'
import { knowledgeOf } from './attack.ts'
import { goneOn, hashOf, type Statement } from './attacker.ts'
import { closedAs, undone } from './facts.ts'
import { changedIn, pictureOf } from './picture.ts'
import { putBack, type PutBack } from './put-back.ts'
import { dayOf, handedIn, linesOf, placeOf, restOf, signedOver } from './station-day.ts'
import { nameOf } from './stranger.ts'
import { referenceOf, type Reference } from './suffer.ts'
import { attackedTown, type AttackedTown } from './town.ts'

/** As in `any-entries.test.ts`; a day costs twice as much, because the office reads it before its lead signs it. */
const RUNS = Number(process.env['XUANCE_ATTACKS'] ?? 40)
const SEED = process.env['XUANCE_ATTACKS_SEED']

const at = folder()
let town: AttackedTown
let honest: ReadonlyMap<string, readonly string[]>
let reference: Reference
let office: PutBack

beforeAll(async () => {
  town = await attackedTown(at)
  const { lead, desk } = town.ownBooks
  const { results } = await handedIn(town, join(at, 'honest'), { lead, desk })
  honest = new Map(results.map(({ contest, outcome, signed, elected }) => [contest, [outcome, `signed ${signed}`, ...elected]]))
  reference = await referenceOf(town, 'before', join(at, 'reference'))
  office = putBack(readFileSync(town.offices.before), town.keys, at)
})
afterAll(() => office.close())

type Lies = { readonly marks: number; readonly says: readonly Statement[]; readonly closes: Statement }

/** Anything at all, fond of what a desk can do to its own voters: not mark them, take them back, or mark them so that they do not count. */
function anyLies(): fc.Arbitrary<Lies> {
  const k = knowledgeOf(town, 'desk')
  const served = k.own('checked-in')
  const contests = k.contests('D02')
  const back = fc
    .record({ of: fc.constantFrom(...served), papers: fc.constantFrom('all', 'none', 'one') })
    .map(({ of, papers }) =>
      undone(
        of.hash,
        papers === 'all' ? (of.body['papers'] as Record<string, number>) : papers === 'one' ? { [contests[0]!]: 1 } : {},
      ),
    )
  const closes = fc
    .record({ issued: fc.constantFrom(0, 4, 9, 20), printed: fc.constantFrom(20, 4) })
    .map(({ issued, printed }) => closedAs(contests, issued, printed))
  const marks = fc.constantFrom(4, 4, 4, 2, 0)
  return fc.record({ marks, says: fc.array(fc.oneof(back, anyStatement(k)), { minLength: 1, maxLength: 12 }), closes })
}

/** The desk's book: its honest one up to its closing, or as many of its marks as it makes, and the lies. */
function deskOf({ marks, says, closes }: Lies): readonly string[] {
  const own = town.ownBooks.desk
  const book = { election: restOf(town).election, book: `${nameOf(town.ours.desk.signing)}/D02` }
  const upTo = marks === 4 ? placeOf(own, 'station.closed') : placeOf(own, 'checked-in') + marks
  let lines: readonly string[] = own.slice(0, upTo)
  const hashes: string[] = []
  for (const said of [...says, closes]) {
    lines = goneOn(lines, book, [pointing(said, hashes)])
    hashes.push(hashOf(lines.at(-1)!))
  }
  return lines
}

/** What the office says of D02 once the lead has signed what the office reads, and of whom else it says something else. */
const tried = (desk: readonly string[]) => {
  const merging = (lead: readonly string[]) =>
    office.attacked(async () => {
      const path = join(at, 'D02_desk_20261215-200000.xuance')
      writeFileSync(path, await dayOf(town, { lead, desk }))
      const merged = codeOf(await mergeBundle(office.office, office.keys, admin, path))
      const good = codeOf(await mergeBundle(office.office, office.keys, admin, town.good))
      const { picture, own, counts } = pictureOf(office.looked())
      return { merged, good, changed: changedIn(reference.picture, picture), own, counts }
    })
  return merging(town.ownBooks.lead).then(({ counts }) => merging(signedOver(town, town.ownBooks.lead, counts)))
}

it(
  'whatever a desk of D02 writes before its honest lead takes it in, D02 elects as its papers say, signed, or is referred',
  async () => {
    expect(linesOf(town.ownBooks.desk).filter(({ type }) => type === 'checked-in')).toHaveLength(4)
    await fc.assert(
      fc.asyncProperty(anyLies(), async (lies) => {
        const { merged, good, changed, own } = await tried(deskOf(lies))
        const wrong = own.filter(
          ({ contest, outcome, elected, saidUnsigned }) =>
            outcome !== 'refer' && String([outcome, `signed ${!saidUnsigned}`, ...elected]) !== String(honest.get(contest)),
        )
        expect({ merged, good, changed, wrong }).toEqual({ merged: 'ok', good: 'ok', changed: [], wrong: [] })
      }),
      { numRuns: RUNS, ...(SEED !== undefined && { seed: Number(SEED) }) },
    )
  },
  60_000 + RUNS * 4000,
)
