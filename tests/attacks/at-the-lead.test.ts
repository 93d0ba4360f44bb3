import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { contestResults } from '#office/results/results.ts'
import { closingPreview } from '#station/closing/closing.ts'
import { takeInDesk } from '#station/desks/desk-bundle.ts'
import { stationBoard } from '#station/voting/board.ts'
import { codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bundleOf, type Attack } from './attack.ts'
import { checkIn } from './facts.ts'
import { card } from './honest-day.ts'
import { ofCounts } from './named/counts.ts'
import { ofRefs } from './named/refs.ts'
import type { Row } from './named/row.ts'
import { ofTheStation } from './named/station.ts'
import { ofVoters } from './named/voters.ts'
import { attackedTown, type AttackedTown } from './town.ts'

const at = folder()
let town: AttackedTown

beforeAll(async () => {
  town = await attackedTown(at)
})

const byDesk: readonly Row[] = [...ofVoters, ...ofRefs, ...ofCounts, ...ofTheStation].filter(({ by }) => by === 'desk')

/** What the lead answers once it has taken the desk's bundle in; nothing of it may be thrown. */
async function takenIn(row: Row): Promise<string> {
  const bytes = await bundleOf(town, row)
  const home = join(at, 'taken-in')
  mkdirSync(home)
  const [path, bundle] = [join(home, 'lead.sqlite'), join(home, 'D02_desk_20261215-200000.xuance')]
  copyFileSync(town.lead, path)
  writeFileSync(bundle, bytes)
  const ledger = need(openLedger(path))
  try {
    const code = codeOf(await takeInDesk(ledger, town.ours.lead, bundle, 'desk.xuance'))
    stationBoard(ledger)
    closingPreview(ledger, {})
    contestResults(ledger, ['D02'])
    conflictsOf(ledger)
    return row.is === 'refused' && code !== 'ok'
      ? `refused, ${codeOf(verifyLedger(path))}`
      : `${code}, ${codeOf(verifyLedger(path))}`
  } finally {
    closeLedger(ledger)
    rmSync(home, { recursive: true })
  }
}

describe('a lying desk of D02 does not fell its own lead', () => {
  for (const row of byDesk)
    it(`that ${row.says}`, async () => {
      expect(await takenIn(row)).toBe(row.is === 'refused' ? 'refused, ok' : 'ok, ok')
    })
})

describe('a lying spare of D02 does not make its own lead say', () => {
  const voted = checkIn({ voter: card('D02', 11), contests: ['D02', 'D02-1'] })
  const inItsName = (after: (lines: readonly string[]) => readonly string[]): Attack => ({
    by: 'spare',
    kind: 'sync',
    states: (_, say) => void say({ type: 'incident', body: { what: '停电' } }),
    beside: () => [{ book: `${town.ours.lead.device}/D02`, after: after(town.ownBooks.lead), states: [voted] }],
  })

  it('what it has not said: its book gone on with, or another branch of it', async () => {
    for (const after of [(lines: readonly string[]) => lines, (lines: readonly string[]) => lines.slice(0, 4)])
      expect(await takenIn({ ...inItsName(after), says: '', is: 'refused' })).toBe('refused, ok')
  })

  it('anything by bringing back what it has said: that is known', async () => {
    const brought = { ...inItsName((lines) => lines), says: '' }
    const known: Attack = {
      ...brought,
      beside: () => [{ book: `${town.ours.lead.device}/D02`, after: town.ownBooks.lead, states: [] }],
    }
    expect(await takenIn({ ...brought, ...known })).toBe('ok, ok')
  })
})
