import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unlockKeys } from '#bundles/device.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { openLedger } from '#ledger/open.ts'
import { headOf } from '#ledger/read.ts'
import { resolveFork } from '#office/conflicts/resolve-fork.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { need, PASSPHRASE, station, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, come, open, stickIn, townOf } from '../fixtures/laptop.ts'

// A station's disk was copied at noon; one copy closed early, the other went on for longer.
const at = folder()
const town = await townOf(at, 12)
const first = await station(town, at, 'first')
open(first)
first.ledger.db.pragma('wal_checkpoint(TRUNCATE)')
copyFileSync(join(at, 'first.sqlite'), join(at, 'second.sqlite'))
const copied = need(openLedger(join(at, 'second.sqlite')))
const second: Office = { ledger: copied, keys: need(await unlockKeys(copied, PASSPHRASE)) }

it('what a branch that was set aside states after the closing of the other is no voting after closing', async () => {
  come(first.ledger, 1)
  const unused = Object.entries(expectedPapers(first.ledger)).map(([contest, papers]) => [contest, papers.unused])
  need(closeStation(first.ledger, two, Object.fromEntries(unused)))
  const book = `${first.keys.device}/D01`
  const keep = headOf(first.ledger, book)!.hash
  for (const n of [2, 3, 4, 5]) come(second.ledger, n)
  await bring(first, town, stickIn(at, 'one'))
  await bring(second, town, stickIn(at, 'two'))
  const kinds = () => conflictsOf(town.ledger).map(({ kind }) => kind)
  expect(kinds()).toContain('after_closing')
  need(resolveFork(town.ledger, { actor: two }, { book, keep, reason: '下午只有原机在用' }))
  expect(kinds()).not.toContain('after_closing')
})
