import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { HouseholdFile, Town } from './data.ts'
import { constituencyHeadings } from './map.ts'
import { householdWorkbook } from './workbook.ts'

/**
 * Writes election.json, constituencies.csv (UTF-8 with BOM, CRLF) and the nine household exports into `dir`, which is created. The same town gives the same
 * bytes. Rejects with the file system's error.
 */
export async function writeTown(dir: string, town: Town): Promise<void> {
  await mkdir(dir, { recursive: true })
  await writeFile(join(dir, 'election.json'), JSON.stringify(town.election, null, 1))
  await writeFile(join(dir, 'constituencies.csv'), constituenciesCsv(town))
  for (const household of town.households) await writeFile(join(dir, household.file), workbook(household, town))
}

function constituenciesCsv({ constituencies }: Town): string {
  const lines = constituencies.map((row) => constituencyHeadings.map((heading) => row[heading]).join(','))
  return `\uFEFF${[constituencyHeadings.join(','), ...lines].map((line) => `${line}\r\n`).join('')}`
}

const workbook = ({ rows }: HouseholdFile, { election }: Town): Uint8Array =>
  householdWorkbook(rows, election.household_export_date)
