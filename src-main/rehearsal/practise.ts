import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeLedger } from '#ledger/open.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { must } from './must.ts'
import { practiceLedger, type PracticePlan } from './practice.ts'
import { PRACTICE_CONSTITUENCY, stationActor } from './staff.ts'

/** More papers than there are invented voters. */
const PAPERS = 120

/**
 * Lays out a station to practise at in a folder of its own, where nothing of an election lies: invented voters, open for checking in. What
 * was practised there before is gone.
 */
export async function layOutPractice(folder: string, plan: PracticePlan): Promise<void> {
  const building = `${folder}.building`
  rmSync(building, { recursive: true, force: true })
  mkdirSync(join(building, 'stations'), { recursive: true })
  const { ledger } = await practiceLedger(join(building, 'stations', 'practice.sqlite'), plan)
  const contests = contestsOf(electionOf(ledger).body, PRACTICE_CONSTITUENCY)
  const [lead, overseer] = [stationActor(PRACTICE_CONSTITUENCY, 'lead'), stationActor(PRACTICE_CONSTITUENCY, 'overseer-1')]
  const papers = Object.fromEntries(contests.map(({ code }) => [code, PAPERS]))
  must(openStation(ledger, [...lead, ...overseer], { papers, checklist: {} }))
  closeLedger(ledger)
  rmSync(folder, { recursive: true, force: true })
  renameSync(building, folder)
}
