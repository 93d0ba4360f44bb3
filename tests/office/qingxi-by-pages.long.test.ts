import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { setUpKeys } from '#bundles/device.ts'
import { openLedger, type Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { decisionsMade } from '#office/deciding/decisions-made.ts'
import { decidePair } from '#office/duplicates/decide-pair.ts'
import { importFiles } from '#office/importing/import-files.ts'
import { importedBefore } from '#office/importing/imported-before.ts'
import { lookAt } from '#office/importing/look-at.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { createElection } from '#office/setup/create-election.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { sampleFiles } from '#rehearsal/sample/files.ts'
import { decisionOf, isReady, optionsFor, reasonFor } from '../../src-renderer/office/decisions/choosing.ts'
import type { Waiting } from '../../src-renderer/office/decisions/waiting.ts'
import { admin, need, PASSPHRASE } from '../fixtures/election.ts'
import { expectedOf } from '../fixtures/expected.ts'
import { cardsOf, choicesOf } from '../fixtures/expected-choices.ts'
import { folder } from '../fixtures/folder.ts'

const QINGXI = fileURLToPath(new URL('../../examples/qingxi', import.meta.url))
const expected = expectedOf(QINGXI)
const files = sampleFiles(QINGXI)

let ledger: Ledger

beforeAll(async () => {
  ledger = need(openLedger(join(folder(), 'office.sqlite'), { create: true }))
  const keys = need(await setUpKeys(ledger, PASSPHRASE))
  const file = need(readElectionFile('election.json', readFileSync(join(QINGXI, 'election.json'), 'utf8')))
  const areas = need(readConstituencies('constituencies.csv', readFileSync(join(QINGXI, 'constituencies.csv'), 'utf8')))
  need(await createElection(ledger, keys, admin, { draft: { ...file, ...areas }, mode: 'live' }))
}, 60_000)

const choosingFor = choicesOf(expected)
const waiting = () => cardsOf(ledger)

/** One card, decided as the page decides it. */
function decide(one: Waiting): void {
  const choosing = choosingFor(one)
  expect(optionsFor(one).find(({ value, not }) => value === choosing.choice && not === undefined)).toBeDefined()
  expect(isReady(one, choosing)).toBe(true)
  const decision = decisionOf(one, choosing, reasonFor(one, choosing))
  const refused =
    'pair' in decision
      ? [need(decidePair(ledger, admin, decision.pair))].filter((answer) => answer !== null)
      : need(decideRows(ledger, admin, decision.rows)).refused
  expect(refused).toEqual([])
}

describe('the pages of the roll with the files of 青溪镇', () => {
  it.each([...files.beforePublication, ...files.afterPublication])('propose what $name is', ({ name, path, kind }) => {
    const looked = need(lookAt(ledger, { name, path, size: statSync(path).size }))
    expect([looked.proposed, looked.sheets.flatMap(({ hidden, missing }) => (hidden ? [] : missing))]).toEqual([kind, []])
  })

  it('take them in as they propose, and every row is told', async () => {
    const given = files.beforePublication.map(({ name, path, kind }) => ({
      kind,
      file: { name, path, size: statSync(path).size },
    }))
    const dry = await importFiles(ledger, admin, { files: given, dry: true })
    expect(importedBefore(ledger)).toEqual([])
    const taken = await importFiles(ledger, admin, { files: given })
    expect(taken.totals).toEqual(dry.totals)
    expect(taken.refused).toEqual([])
    const households = taken.files.filter(({ kind }) => kind === 'household')
    const held = importedBefore(ledger).filter(({ kind }) => kind === 'household')
    for (const { file, rows, persons, known } of households)
      expect({ file, rows: persons + known + (held.find((each) => each.file === file)?.waits ?? 0) }).toEqual({ file, rows })
  }, 300_000)

  it('have every waiting row decided card by card as expected, until nothing waits', () => {
    need(decideAll(ledger, admin))
    const shown = waiting().hard
    expect(shown.length).toBeGreaterThan(20)
    for (const one of shown) {
      // What was decided with another card is gone from the queue.
      const still = waiting().hard.find(({ key }) => key === one.key)
      if (still) decide(still)
    }
    expect(waiting().hard.map(({ key }) => decodeURIComponent(key))).toEqual([])
    expect(decisionsMade(ledger).length).toBeGreaterThan(shown.length / 2)
  }, 300_000)

  it('and whoever is perhaps the same person: two people of one name and birthday, card by card', () => {
    need(decideAll(ledger, admin))
    const { soft } = waiting()
    expect(soft).toHaveLength(expected.true_namesakes_same_birth_date.items.length)
    soft.forEach(decide)
    expect(waiting()).toEqual({ hard: [], soft: [] })
  })

  it('and the registers are those expected', () => {
    for (const [code, counts] of Object.entries(expected.registers.by_constituency)) {
      const { registers: r, undecided, pending } = registerCounts(ledger, code)
      expect({ code, undecided, pending, 一: r[1], 二: r[2], 三: r[3], 册四: r[4] }).toEqual({
        code,
        undecided: 0,
        pending: 0,
        一: counts['一'],
        二: counts['二'],
        三: counts['三'],
        册四: counts['册四'],
      })
    }
  })
})
