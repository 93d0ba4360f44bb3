import { describe, expect, it } from 'vitest'
import { readEntry } from '#ledger/entry.ts'
import { contestResults } from '#office/results/results.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/today/overview.ts'
import { received } from '#office/merging/received.ts'
import { archive, standBy } from '#office/stations/stand-by.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closed, counted } from '../fixtures/counted.ts'
import { admin, certify, clerk, need, newLaptop, station, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { linesOf, withForged } from '../fixtures/forged.ts'
import { come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'
import { xuance } from '../fixtures/xuance.ts'

const at = folder()
const town = await townOf(at, 12)
const standby = await newLaptop(at, 'standby')
certify(town, standby, 'standby')
const polling = await station(town, at, 'polling')
const book = `${polling.keys.device}/D01`
const upTo = () => linesOf(polling.ledger, book).length

open(polling)
for (let n = 1; n <= 8; n++) come(polling.ledger, n)
const [midday, atMidday] = [await handedOver(polling, stickIn(at, 'midday')), upTo() - 1]
closed(polling)
counted(polling, 8)
const [evening, atEvening] = [await handedOver(polling, stickIn(at, 'evening')), upTo() - 1]
const final = need(await exportDay(polling.ledger, polling.keys, clerk, 'final', stickIn(at, 'final'))).path

const merge = async (path: string) => need(await mergeBundle(town.ledger, town.keys, admin, path))
const seen = ({ ledger }: Office) => {
  const found = contestResults(ledger, ['D01'])[0]!
  const { refer, findings, elected } = found.state === 'counted' ? found.result : { refer: [], findings: [], elected: [] }
  return {
    bundle: received(ledger).constituencies[0]!.bundle?.kind,
    overview: officeOverview(ledger).received,
    elected: elected.length,
    refer: refer.map(({ code }) => code),
    told: findings.map(({ code }) => code),
  }
}
/** The station's book as it stood at an earlier hour, in an office whose own book says what it had merged. */
const cut = (to: number, name: string) => {
  const entries = linesOf(polling.ledger, book)
    .slice(0, to)
    .map((text) => need(readEntry(text)))
  return withForged(town, stickIn(at, name), book, entries, 'proofs')
}

describe('an interim bundle in the place of the final one', () => {
  it('is called one beside the result, however much it holds', async () => {
    await merge(evening)
    expect(seen(town)).toEqual({ bundle: 'sync', overview: 0, elected: 3, refer: [], told: ['W.641'] })
    await merge(final)
    expect(seen(town)).toEqual({ bundle: 'final', overview: 1, elected: 3, refer: [], told: [] })
  })

  it('of the midday does not pass for what the office had merged', () => {
    expect(seen(cut(atMidday, 'cut-midday'))).toMatchObject({ bundle: undefined, overview: 0, elected: 0 })
  })

  it('of the evening refers the contests: what is missing may say otherwise', () => {
    // The final holds the sync's own export beyond what the sync had.
    expect(seen(cut(atEvening, 'cut-evening'))).toMatchObject({ bundle: 'sync', overview: 0, elected: 0, refer: ['R.640'] })
  })

  it('is told to the standby that takes it over', async () => {
    const { path } = need(await archive(cut(atMidday, 'cut-archive').ledger, town.keys, admin, stickIn(at, 'archived')))
    const { findings } = need(await standBy(standby.ledger, standby.keys, readFileSync(path), fingerprintOf(town.keys).join(' ')))
    expect(findings.map(({ code }) => code)).toContain('R.640')
  })

  it('is called open by verify: a day that has no closing', () => {
    const identity = join(at, 'identity.agekey')
    writeFileSync(identity, `${town.keys.ageIdentity}\n`)
    const days = [midday, evening].map((path) => {
      const { json, stdout } = xuance(['verify', path, '--identity', identity, '--json'])
      expect(stdout).not.toBe('')
      return (json as { seals: readonly { book: string; day?: object }[] }).seals.find((seal) => seal.book === book)!.day
    })
    expect(days).toEqual([
      { closed: false, signed: [] },
      { closed: true, signed: ['D01', 'D01-1', 'D01-2'] },
    ])
  })
})
