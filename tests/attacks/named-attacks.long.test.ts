import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'
import { bundleOf } from './attack.ts'
import { ofCounts } from './named/counts.ts'
import { ofWhatIsNewer } from './named/newer.ts'
import { ofLargeThings } from './named/large.ts'
import { ofRefs } from './named/refs.ts'
import type { Row } from './named/row.ts'
import { ofTheStation, revokedLeadOf } from './named/station.ts'
import { ofVoters } from './named/voters.ts'
import { referenceOf, suffered, wronglyOwn, type Own, type Reference, type Suffered } from './suffer.ts'
import { attackedTown, type AttackedTown, type Moment } from './town.ts'

const at = folder()
let town: AttackedTown
let references: Readonly<Record<Moment, Reference>>
let count = 0

beforeAll(async () => {
  town = await attackedTown(at)
  references = {
    before: await referenceOf(town, 'before', join(at, 'reference')),
    evening: await referenceOf(town, 'evening', join(at, 'reference')),
  }
})

async function attack(row: Row): Promise<Suffered> {
  const { moment = 'evening', first } = row
  const bytes = await bundleOf(town, row)
  return suffered(town, { moment, bytes, first }, references[moment], join(at, `attack-${count++}`))
}

/** By default D02 keeps its evening's results or is referred; before the evening it has none, and what its lead counts is unsigned. */
const ownOf = ({ moment = 'evening', by, own }: Row): Own =>
  own ?? (moment === 'evening' ? 'kept' : by === 'lead' ? 'unsigned' : 'nobody')

const families: Readonly<Record<string, readonly Row[]>> = {
  'who takes part': ofVoters,
  'what is pointed at': ofRefs,
  'counts and results': ofCounts,
  'the station and its books': ofTheStation,
  'very much at once': ofLargeThings,
  'what is newer': ofWhatIsNewer,
}

describe.each(Object.entries(families))('a certified laptop of D02 lies about %s', (_, rows) => {
  for (const row of rows) {
    const { says, by, is = 'merged', fails = false } = row
    it(`its ${by} ${says}`, { fails }, async () => {
      const { merged, changed, own, good, quarantined, verified } = await attack(row)
      const met = /^(ok$|threw)/u.test(merged) ? merged : 'refused'
      const mayMeet = { merged: ['ok'], refused: ['refused'], either: ['ok', 'refused'] }[is]
      const allWell = { quarantined: met === 'refused', changed: [], own: [], good: 'ok', verified: 'ok' }
      expect(mayMeet).toContain(met)
      expect({
        quarantined,
        changed,
        own: wronglyOwn(references[row.moment ?? 'evening'], ownOf(row), own),
        good,
        verified,
      }).toEqual(allWell)
    })
  }
})

it('would see it, had something of another constituency changed', async () => {
  const bytes = await bundleOf(town, { by: 'desk', states: (_, say) => void say({ type: 'incident', body: { what: '来电' } }) })
  const seen = await suffered(
    town,
    { moment: 'evening', bytes, first: revokedLeadOf('D01') },
    references.evening,
    join(at, 'seen'),
  )
  expect(seen.changed).toEqual(expect.arrayContaining(['D01 overview', 'D01 result', 'D01 laptops', 'certificates of others']))
})

it('has a sentence of its own for each of them', () => {
  const names = Object.values(families).flatMap((rows) => rows.map(({ by, says }) => `${by} ${says}`))
  expect(new Set(names).size).toBe(names.length)
})

it('is written from the documents alone', () => {
  for (const name of ['attacker.ts', 'knowledge.ts', 'facts.ts', 'any-entry.ts'])
    expect(readFileSync(new URL(name, import.meta.url), 'utf8')).not.toMatch(/from '(#|\.\.\/)/u)
})
