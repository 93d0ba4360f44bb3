import type { Draft, DraftConstituency, DraftContest, DraftCover } from '#contract/index.ts'
import { numeral } from '#words/numeral.ts'

/** One row of the table of constituencies: a constituency, a contest within it, or both at once where they are one place. */
export type AreaRow = {
  readonly key: string
  readonly kind: 'area' | 'contest' | 'alone'
  /** What findings about it are placed at. */
  readonly paths: readonly string[]
  readonly area: number
  readonly contest: number | null
  readonly code: string
  readonly name: string
  readonly seats: string
  readonly population: string
  readonly covers: readonly DraftCover[]
}

/** The one town-level contest of a constituency that elects nobody else: its code, name and villages are those of the constituency. */
const isAlone = ({ code, countySeats, contests }: DraftConstituency, levels: Draft['levels']): boolean =>
  levels === 'town' && countySeats === '' && contests.length === 1 && contests[0]!.code === code

export const rowsOf = ({ levels, constituencies }: Pick<Draft, 'levels' | 'constituencies'>): readonly AreaRow[] =>
  constituencies.flatMap((area, i): readonly AreaRow[] => {
    const path = `constituencies.${i}`
    const { code, name, countySeats, population = '', covers, contests } = area
    if (isAlone(area, levels)) {
      const paths = [path, `${path}.contests.0`]
      const { seats, population = '' } = contests[0]!
      return [{ key: path, kind: 'alone', paths, area: i, contest: 0, code, name, seats, population, covers }]
    }
    return [
      { key: path, kind: 'area', paths: [path], area: i, contest: null, code, name, seats: countySeats, population, covers },
      ...contests.map((contest, j): AreaRow => {
        const at = `${path}.contests.${j}`
        return { key: at, kind: 'contest', paths: [at], area: i, contest: j, ...contest, population: contest.population ?? '' }
      }),
    ]
  })

export type RowPart = Partial<Pick<AreaRow, 'code' | 'name' | 'seats' | 'population'> & { covers: DraftCover[] }>

/** The constituencies with one row changed. */
export const withRow = (areas: readonly DraftConstituency[], row: AreaRow, part: RowPart): DraftConstituency[] =>
  areas.map((area, i) => {
    if (i !== row.area) return area
    const { seats, population, ...rest } = part
    const own = row.kind === 'contest' ? {} : rest
    const county =
      row.kind === 'area'
        ? { ...(seats !== undefined && { countySeats: seats }), ...(population !== undefined && { population }) }
        : {}
    const contests = area.contests.map((contest, j) => (j === row.contest ? { ...contest, ...part } : contest))
    return { ...area, ...own, ...county, contests }
  })

/** The constituencies without one row; a constituency takes its contests with it. */
export const withoutRow = (areas: readonly DraftConstituency[], { kind, area, contest }: AreaRow): DraftConstituency[] =>
  kind === 'contest'
    ? areas.map((each, i) => (i === area ? { ...each, contests: each.contests.toSpliced(contest!, 1) } : each))
    : areas.toSpliced(area, 1)

const called = (of: string, n: number): string => `${of.trim().at(-1) ?? ''}人大代表第${numeral(n)}选区`

const free = (taken: readonly string[], code: (n: number) => string): string => {
  let n = 1
  while (taken.includes(code(n))) n++
  return code(n)
}

/** A further contest of a constituency, its code and name as they follow from the others. */
function nextContest({ town, constituencies }: Draft, area: string): DraftContest {
  const all = constituencies.flatMap(({ contests }) => contests)
  const code = free(
    all.map((each) => each.code),
    (n) => `${area}-${n}`,
  )
  return { code, name: called(town, all.length + 1), seats: '', covers: [] }
}

/** The constituencies with a further contest in one of them. What was one place with its contest is told apart from it. */
export function withContest(draft: Draft, at: number): DraftConstituency[] {
  const apart = draft.constituencies.map((area, i) =>
    i === at && isAlone(area, draft.levels) ? { ...area, contests: [{ ...area.contests[0]!, code: `${area.code}-1` }] } : area,
  )
  const area = apart[at]!
  const next = nextContest({ ...draft, constituencies: apart }, area.code)
  return apart.with(at, { ...area, contests: [...area.contests, next] })
}

/** A further constituency, its code and name as they follow from the others. */
export function nextArea(draft: Draft): DraftConstituency {
  const { levels, constituencies, county, town } = draft
  const code = free(
    constituencies.map((each) => each.code),
    (n) => `D${String(n).padStart(2, '0')}`,
  )
  const name = called(levels === 'town' ? town : county, constituencies.length + 1)
  const area: DraftConstituency = { code, name, countySeats: '', covers: [], contests: [] }
  if (levels === 'county') return area
  return { ...area, contests: [levels === 'town' ? { code, name, seats: '', covers: [] } : nextContest(draft, code)] }
}
