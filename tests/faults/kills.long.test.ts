import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder } from '../fixtures/folder.ts'
import { killDuring } from './kill.ts'
import { scenarios } from './scenarios/index.ts'
import { makeTemplate } from './template.ts'

// The bounded part of `npm run faults`, which kills 500 times.
const template = join(folder(), 'template')
beforeAll(async () => {
  mkdirSync(template)
  await makeTemplate(template)
})

describe('a process killed at a random moment loses nothing it answered, and leaves nothing half', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('of %s', async (_, scenario) => {
    const killed = await Promise.all([1, 2, 3].map(() => killDuring({ ...scenario, within: scenario.within / 2 }, template)))
    expect(killed.flatMap(({ problems }) => problems)).toEqual([])
  })
})

it('an answered success that is not in the ledger would be noticed', async () => {
  const never = [{ ref: 'f'.repeat(64), receipt: 1 }]
  expect(await scenarios[0]!.check(template, never)).toEqual(['lost: entry ffffffffffff'])
  const unmerged = await scenarios.find(({ name }) => name === 'import')!.check(template, [{ name: '01.xuance' }])
  expect(unmerged).toEqual(['lost: 01.xuance'])
})
