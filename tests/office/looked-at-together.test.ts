import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { done, refuse } from '#contract/result.ts'
import { closeLedger } from '#ledger/open.ts'
import { previewBundles } from '#office/merging/merge-bundles.ts'
import { eveningOffice } from '../fixtures/evening-office.ts'
import { folder } from '../fixtures/folder.ts'

const { town, sticks } = await eveningOffice(folder())
const { ledger, keys } = town
const at = (path: string) => ({ upload: randomUUID(), file: done({ path, name: path }) })
const quietly = { onProgress: () => {}, signal: new AbortController().signal }

afterAll(() => closeLedger(ledger))

it('of bundles looked at together each has its own answer, and what is broken or gone holds up no other', async () => {
  const gone = { upload: randomUUID(), file: refuse('upload.unknown') }
  const brought = [at(sticks.broken), gone, at(`${sticks.desk}.lost`), at(sticks.desk)]
  const seen = await previewBundles(ledger, keys, brought, quietly)
  expect(seen.map(({ upload }) => upload)).toEqual(brought.map(({ upload }) => upload))
  expect(seen.map((each) => (each.sound ? each.preview.constituency : each.error.code))).toEqual([
    expect.stringMatching(/^(age|bundle|zip)\./),
    'upload.unknown',
    'input.unreadable',
    'D01',
  ])
})

it('looking at them is heard to be cancelled between two', async () => {
  const stop = new AbortController()
  const told: number[] = []
  const onProgress = (n: number): void => {
    told.push(n)
    if (n === 1) stop.abort()
  }
  const brought = [at(sticks.broken), at(sticks.broken), at(sticks.broken)]
  await expect(previewBundles(ledger, keys, brought, { onProgress, signal: stop.signal })).rejects.toThrow('aborted')
  expect(told).toEqual([0, 1])
})
