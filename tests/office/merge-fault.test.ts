import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { headOf } from '#ledger/read.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, codeOf, need, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

it('a bundle that the programme fails at while it looks at it goes to quarantine, changes nothing, and stops no other', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  const lead = await station(town, at, 'lead')
  open(lead)
  const path = await handedOver(lead, stickIn(at, 'stick'))
  const fails = () => {
    throw new Error('nobody thought of this')
  }
  const failing = { ...town.ledger, statements: { ...town.ledger.statements, hasEntry: fails } }
  const before = headOf(town.ledger, `${town.keys.device}/town`)
  expect(codeOf(await mergeBundle(failing, town.keys, admin, path))).toBe('merge.fault')
  expect(headOf(town.ledger, `${town.keys.device}/town`)).toEqual(before)
  expect(readdirSync(join(dirname(town.ledger.path), 'quarantine'))).toHaveLength(2)
  need(await mergeBundle(town.ledger, town.keys, admin, path))
})
