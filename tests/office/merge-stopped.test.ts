import { afterAll, expect, it } from 'vitest'
import { closeLedger } from '#ledger/open.ts'
import { mergeBundles } from '#office/merging/merge-bundles.ts'
import { received } from '#office/merging/received.ts'
import { admin } from '../fixtures/election.ts'
import { eveningOffice } from '../fixtures/evening-office.ts'
import { folder } from '../fixtures/folder.ts'

const { town, sticks } = await eveningOffice(folder())
const { ledger, keys } = town
const files = [sticks.desk, sticks.final].map((path) => ({ path, name: path }))
const D01 = () => received(ledger).constituencies.find(({ constituency }) => constituency === 'D01')!

afterAll(() => closeLedger(ledger))

it('a merge that is cancelled stops before the next bundle, keeps the last one, and goes on where it stopped', async () => {
  const stop = new AbortController()
  const onProgress = (merged: number): void => {
    if (merged === 1) stop.abort()
  }
  await expect(mergeBundles(ledger, keys, admin, files, { onProgress, signal: stop.signal })).rejects.toThrow('aborted')
  expect(D01()).toMatchObject({ closed: false, bundle: { kind: 'sync' } })
  const again = await mergeBundles(ledger, keys, admin, files, { onProgress: () => {}, signal: new AbortController().signal })
  expect(again.map(({ merged }) => merged)).toEqual([true, true])
  expect(D01()).toMatchObject({ closed: true, participants: 9, bundle: { kind: 'final' } })
})
