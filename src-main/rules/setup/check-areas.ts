import { SMALL_NUMBER } from '#words/patterns.ts'
import { Code } from '#words/fields.ts'
import type { Draft, DraftConstituency, DraftCover } from '#words/draft.ts'
import { finding } from '../findings.ts'
import { checkSeats } from '../nomination/seats.ts'
import type { Level, RulePack } from '../pack.ts'
import { lineOf, overlap, partsOf, within, type Part } from './covers.ts'
import { at, filledIn, type PlacedFinding } from './placed.ts'

/** Names of books, and no constituency's. */
const OF_BOOKS: ReadonlySet<string> = new Set(['town', 'prep'])

type Covered = { readonly path: string; readonly name: string; readonly parts: readonly Part[] }

/**
 * What is wrong with the constituencies of a draft: codes and seats (S1 25), levels (S1 2), and villages that belong to two of one
 * level, to none, or to a contest outside its constituency: everyone is registered in one constituency (S2 26).
 */
export function checkAreas(
  { levels, constituencies }: Pick<Draft, 'levels' | 'constituencies'>,
  pack: RulePack,
): readonly PlacedFinding[] {
  if (constituencies.length === 0) return [at('constituencies', finding('E.808'))]
  const county: Covered[] = []
  const town: Covered[] = []
  const findings = constituencies.flatMap((area, i) => {
    const path = `constituencies.${i}`
    const contests = area.contests.map(({ name, code, covers }, j) => covered(`${path}.contests.${j}`, name || code, covers))
    town.push(...contests)
    county.push(covered(path, area.name || area.code, area.covers))
    return [...checkArea(path, area, levels, pack), ...checkInside(county.at(-1)!, contests)]
  })
  return [...checkCodes(constituencies), ...findings, ...twice(county), ...twice(town)]
}

const covered = (path: string, name: string, covers: readonly DraftCover[]): Covered => ({
  path,
  name: name.trim(),
  parts: covers.flatMap((cover) => partsOf(cover) ?? []),
})

function checkArea(path: string, area: DraftConstituency, levels: Draft['levels'], pack: RulePack): readonly PlacedFinding[] {
  const { name, code, countySeats, covers, contests } = area
  const called = name.trim() || code.trim()
  const hasCounty = countySeats.trim() !== ''
  const lacks = (level: Level) => at(`${path}.countySeats`, finding('E.811', { name: called, level }))
  const other = (level: Level) => at(`${path}.countySeats`, finding('E.810', { name: called, level }))
  const nowhere = covers.length === 0 && contests.every((contest) => contest.covers.length === 0)
  return [
    ...filledIn(`${path}.name`, name),
    ...(hasCounty ? checkSeatsText(`${path}.countySeats`, countySeats, pack) : []),
    ...checkCovers(path, covers),
    ...contests.flatMap((contest, j) => [
      ...filledIn(`${path}.contests.${j}.name`, contest.name),
      ...checkSeatsText(`${path}.contests.${j}.seats`, contest.seats, pack),
      ...checkCovers(`${path}.contests.${j}`, contest.covers),
      ...(contest.covers.length === 0 && (contests.length > 1 || covers.length === 0)
        ? [at(`${path}.contests.${j}.covers`, finding('E.812', { name: contest.name.trim() || contest.code.trim() }))]
        : []),
    ]),
    ...(nowhere && contests.length === 0 ? [at(`${path}.covers`, finding('E.812', { name: called }))] : []),
    ...(!hasCounty && contests.length === 0 ? [at(`${path}.countySeats`, finding('E.809', { name: called }))] : []),
    ...(levels === 'both' && !hasCounty && contests.length > 0 ? [lacks('县级')] : []),
    ...(levels === 'both' && hasCounty && contests.length === 0 ? [lacks('乡级')] : []),
    ...(levels === 'town' && hasCounty ? [other('乡级')] : []),
    ...(levels === 'county' && contests.length > 0 ? [other('县级')] : []),
  ]
}

function checkSeatsText(path: string, text: string, pack: RulePack): readonly PlacedFinding[] {
  const seats = text.trim()
  if (seats === '') return [at(path, finding('E.801'))]
  if (!SMALL_NUMBER.test(seats)) return [at(path, finding('E.807', { text: seats }))]
  return checkSeats(Number(seats), pack).map((found) => at(path, found))
}

const checkCovers = (path: string, covers: readonly DraftCover[]): readonly PlacedFinding[] =>
  covers.flatMap((cover, k) => {
    const { village, groups } = cover
    if (village.trim() === '') return [at(`${path}.covers.${k}.village`, finding('E.801'))]
    return partsOf(cover) ? [] : [at(`${path}.covers.${k}.groups`, finding('E.813', { village: village.trim(), text: groups }))]
  })

/** One code may stand for a constituency and for the one contest of its level within it, as both are one place. */
function checkCodes(constituencies: readonly DraftConstituency[]): readonly PlacedFinding[] {
  const known = new Set<string>()
  const check = (path: string, text: string, same?: string): readonly PlacedFinding[] => {
    const code = text.trim()
    if (code === '') return [at(path, finding('E.801'))]
    if (OF_BOOKS.has(code) || !Code.safeParse(code).success) return [at(path, finding('E.805', { text: code }))]
    if (code === same) return []
    if (known.has(code)) return [at(path, finding('E.806', { code }))]
    known.add(code)
    return []
  }
  return constituencies.flatMap(({ code, countySeats, contests }, i) => {
    const alone = countySeats.trim() === '' && contests.length === 1 ? code.trim() : undefined
    return [
      ...check(`constituencies.${i}.code`, code),
      ...contests.flatMap((contest, j) => check(`constituencies.${i}.contests.${j}.code`, contest.code, alone)),
    ]
  })
}

/** A 小选区 lies within its 大选区, and together they fill it. A constituency that names no village has those of its contests. */
function checkInside(area: Covered, contests: readonly Covered[]): readonly PlacedFinding[] {
  if (area.parts.length === 0) return []
  const inside = contests.flatMap(({ parts }) => parts)
  const outside = contests.flatMap(({ path, name, parts }) =>
    parts
      .filter((part) => !within(part, area.parts))
      .map((part) => at(`${path}.covers`, finding('E.815', { village: lineOf(part), contest: name, name: area.name }))),
  )
  // How many groups a village has nobody says here: one that is divided is taken to be divided whole.
  const left = inside.length === 0 ? [] : area.parts.filter((part) => !inside.some((each) => overlap(each, part)))
  return [
    ...outside,
    ...left.map((part) => at(`${area.path}.covers`, finding('W.816', { village: lineOf(part), name: area.name }))),
  ]
}

/** Villages that belong to two of one level, or twice to one. */
function twice(areas: readonly Covered[]): readonly PlacedFinding[] {
  const seen: { readonly name: string; readonly part: Part }[] = []
  return areas.flatMap(({ path, name, parts }) =>
    parts.flatMap((part) => {
      const first = seen.find((other) => overlap(other.part, part))
      seen.push({ name, part })
      return first ? [at(`${path}.covers`, finding('E.814', { village: lineOf(part), first: first.name, second: name }))] : []
    }),
  )
}
