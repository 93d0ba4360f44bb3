import { CLOCK_TIME } from '#words/patterns.ts'
import type { Draft } from '#words/draft.ts'
import { unseenIn } from '#words/unseen.ts'
import { isDate, type PlainDate } from '../dates.ts'
import { finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { checkAreas } from './check-areas.ts'
import { checkPopulations, checkTownSeats } from './check-population.ts'
import { at, filledIn, type PlacedFinding } from './placed.ts'

const NEEDED = ['name', 'day', 'committee', 'town', 'county'] as const

/** Everything that is wrong with a draft, each at its field; an election can be begun with it when none of it is an error. */
export const checkDraft = (draft: Draft, pack: RulePack): readonly PlacedFinding[] => [
  ...NEEDED.flatMap((field) => filledIn(field, draft[field])),
  ...(draft.term.trim() === '' ? [] : filledIn('term', draft.term)),
  ...checkDay(draft.day.trim()),
  ...checkHours(draft.open.trim(), draft.close.trim()),
  ...checkAreas(draft, pack),
  ...checkPopulations(draft.constituencies),
  ...checkTownSeats(draft, pack),
  ...unseenAt(draft),
]

/** An election lies ahead: its day is today or to come. */
export const checkAhead = (day: string, today: PlainDate): readonly PlacedFinding[] =>
  isDate(day) && day < today ? [at('day', finding('E.827', { text: day }))] : []

const checkDay = (day: string): readonly PlacedFinding[] =>
  day === '' || isDate(day) ? [] : [at('day', finding('E.802', { text: day }))]

function checkHours(open: string, close: string): readonly PlacedFinding[] {
  const wrong = (path: string, text: string): readonly PlacedFinding[] =>
    text === '' || CLOCK_TIME.test(text) ? [] : [at(path, finding('E.803', { text }))]
  const found = [...wrong('open', open), ...wrong('close', close)]
  const both = found.length === 0 && open !== '' && close !== ''
  return both && close <= open ? [at('close', finding('E.804', { open, close }))] : found
}

/** Signs that nobody sees, wherever they stand in what was typed. */
function unseenAt(value: unknown, path: readonly string[] = []): readonly PlacedFinding[] {
  if (typeof value === 'string') return unseenIn(value) === undefined ? [] : [at(path.join('.'), finding('E.817'))]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => unseenAt(part, [...path, key]))
}
