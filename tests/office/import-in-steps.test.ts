import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import { importers, importInSteps } from '#office/importing/import-file.ts'
import { admin, codeOf, householdCsv, need, office, type Villager } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const VILLAGERS = Array.from({ length: 3000 }, (_, i): Villager => {
  const [year, month, day] = [1940 + (i % 60), 1 + (i % 12), 1 + (i % 28)]
  return { name: `村民${i}`, birth: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }
})
const FILE = householdCsv(VILLAGERS)
const deaths = new TextEncoder().encode(
  ['姓名,公民身份号码,死亡日期', ...VILLAGERS.map(({ name }, i) => `${name},33079919500101${1000 + i},2026-01-01`)].join('\n'),
)

/** Everything a ledger holds, as it is on the disk. */
const kept = ({ statements: { on } }: Ledger): unknown =>
  ['entries', 'persons', 'attachments'].map((table) => on(`SELECT count(*) FROM ${table}`).pluck().get())

describe('an import that is cancelled inside a file', () => {
  it.each([
    ['household', FILE, 9],
    ['deaths', deaths, 3],
  ] as const)('of kind %s ends within a few hundred rows, and keeps nothing of the file', async (kind, bytes, turns) => {
    const { ledger } = await office(at, `cancelled-${kind}`)
    const before = kept(ledger)
    const stop = new AbortController()
    let told = 0
    const onProgress = (rows: number): void => void (told = rows)
    const importing = importInSteps(kind, ledger, admin, 'D01.csv', bytes, { signal: stop.signal, onProgress })
    // What a host does between two steps: it takes in a click on Cancel.
    for (let turn = 0; turn < turns; turn++) await breathe()
    stop.abort(new Error('cancelled by hand'))
    await expect(importing).rejects.toThrow('cancelled by hand')
    expect(told).toBeLessThan(3000)
    expect(ledger.db.inTransaction).toBe(false)
    expect(kept(ledger)).toEqual(before)
    closeLedger(ledger)
    const reopened = need(openLedger(join(at, `cancelled-${kind}.sqlite`)))
    expect(kept(reopened)).toEqual(before)
    closeLedger(reopened)
  })

  it('can be made again, and is then whole', async () => {
    const { ledger } = await office(at, 'again')
    const signal = AbortSignal.abort(new Error('at once'))
    await expect(importInSteps('household', ledger, admin, 'D01.csv', FILE, { signal })).rejects.toThrow('at once')
    expect(need(await importInSteps('household', ledger, admin, 'D01.csv', FILE)).persons).toBe(3000)
  })
})

describe('an import that goes on step by step', () => {
  it('states the same as one in a single piece', async () => {
    const bodies = async (name: string, run: (ledger: Ledger) => unknown): Promise<unknown> => {
      const { ledger } = await office(at, name)
      await run(ledger)
      const texts = ledger.statements.on(`SELECT text FROM entries WHERE book GLOB '*/prep/*' ORDER BY book, seq`).pluck().all()
      return texts.map((text) => (JSON.parse(text as string) as { body: unknown }).body)
    }
    const whole = await bodies('whole', (ledger) => need(importers.household(ledger, admin, 'D01.csv', FILE)))
    const stepped = await bodies('stepped', (ledger) => importInSteps('household', ledger, admin, 'D01.csv', FILE))
    expect(stepped).toEqual(whole)
  })

  it('lets other things go on meanwhile, but no other command of the same ledger', async () => {
    const { ledger } = await office(at, 'meanwhile')
    let turns = 0
    const answers: string[] = []
    const importing = importInSteps('household', ledger, admin, 'D01.csv', FILE).then(() => (turns = -turns))
    while (turns >= 0) {
      await breathe()
      if (turns++ === 4) answers.push(codeOf(write(ledger, { actor: admin }, () => done(null))))
    }
    expect(turns).toBeLessThan(-5)
    expect(answers).toEqual(['ledger.busy'])
    await importing
    expect(codeOf(write(ledger, { actor: admin }, () => done(null)))).toBe('ok')
  })
})
