import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLedger, setLocalValue } from '#ledger/open.ts'
import { createElection } from '#office/setup/create-election.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { simulateDay } from '#rehearsal/simulate-day.ts'
import { admin, codeOf, need, PASSPHRASE } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { quickKeys } from '../fixtures/quick-keys.ts'

it('never invents a vote in the ledger of a real election', async () => {
  const example = (name: string) => readFileSync(new URL(`../../examples/qingxi/${name}`, import.meta.url), 'utf8')
  const ledger = need(openLedger(join(folder(), 'live.sqlite'), { create: true }))
  const keys = need(await quickKeys(ledger, PASSPHRASE))
  const file = need(readElectionFile('election.json', example('election.json')))
  const areas = need(readConstituencies('constituencies.csv', example('constituencies.csv')))
  const { election } = need(await createElection(ledger, keys, admin, { draft: { ...file, ...areas }, mode: 'live' }))
  setLocalValue(ledger, 'constituency', 'D01')
  expect(election).toMatch(/^20261215-[0-9a-f]{8}$/)
  expect(codeOf(simulateDay(ledger, { seed: 'x', planted: {} }))).toBe('rehearse.live-ledger')
})
