import type { AreasChecked } from '#contract/setup.ts'
import { done, type Result } from '#contract/result.ts'
import { NEWEST, packById } from '#rules/packs/index.ts'
import { checkAreas } from '#rules/setup/check-areas.ts'
import { checkPopulations } from '#rules/setup/check-population.ts'
import type { PlacedFinding } from '#rules/setup/placed.ts'
import type { Draft, DraftConstituency } from '#words/draft.ts'
import { AREAS, readAreasFile, readPasted, type AreaFinding, type AreasRead } from '../reading/areas-table.ts'

export type AreasGiven = { readonly text: string } | { readonly file: string; readonly bytes: Uint8Array }

/** Constituencies out of a spreadsheet, pasted or as a file, with what is wrong at its row and column. Refuses what reading it refuses. */
export function readAreas(given: AreasGiven): Result<AreasChecked> {
  const read = 'text' in given ? readPasted(given.text) : readAreasFile(given.file, given.bytes)
  if (!read.ok) return read
  const { constituencies, findings } = read.value
  const levels = levelsIn(constituencies)
  return done({ levels, constituencies, findings: [...findings, ...areaFindings(read.value, levels)] })
}

/** Which levels a table elects: what it does not mention is not elected. */
function levelsIn(constituencies: readonly DraftConstituency[]): Draft['levels'] {
  const county = constituencies.some(({ countySeats }) => countySeats.trim() !== '')
  if (!county) return constituencies.some(({ contests }) => contests.length > 0) ? 'town' : 'both'
  return constituencies.some(({ contests }) => contests.length > 0) ? 'both' : 'county'
}

/** What the rules say of the constituencies, at the rows they were read from. */
function areaFindings({ constituencies, rows }: AreasRead, levels: Draft['levels']): readonly AreaFinding[] {
  const areas = [...constituencies]
  const found = [...checkAreas({ levels, constituencies: areas }, packById(NEWEST)!), ...checkPopulations(areas)]
  return found.map(({ path, ...about }: PlacedFinding) => {
    const place = [...rows.keys()]
      .filter((each) => path === each || path.startsWith(`${each}.`))
      .sort((a, b) => b.length - a.length)[0]
    const field = path.slice((place ?? '').length + 1).split('.')[0] ?? ''
    const column = AREAS.headings[field === 'countySeats' ? 'seats' : field]?.[0] ?? ''
    return { ...about, row: rows.get(place ?? '') ?? 1, column }
  })
}
