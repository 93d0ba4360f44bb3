import { compareDates, type PlainDate } from './dates.ts'

/** What the office states to have been done on a day. */
export type DatedAct =
  | 'answer'
  | 'gate'
  | 'publication'
  | 'publication-corrected'
  | 'posting'
  | 'objection'
  | 'objection-decision'
  | 'suit'
  | 'judgment'
  | 'proposal'
  | 'withdrawal'
  | 'preliminary'
  | 'consultation'
  | 'preselection'
  | 'formal'
  | 'veto-decision'
  | 'late-decision'
  | 'late-contact'
  | 'declaration'

/** What lies before an act in the order of the law, or after it. */
export type Milestone =
  | 'created'
  | 'imported'
  | 'gate'
  | 'publication'
  | 'earlier-version'
  | 'posting'
  | 'objection'
  | 'objection-decision'
  | 'suit'
  | 'preliminary'
  | 'consultation'
  | 'preselection'
  | 'opening'
  | 'today'
  | 'polling'

export type DayBound = { readonly milestone: Milestone; readonly day: PlainDate }
/** The first and the last day on which something can have been done; null where nothing says. */
export type DayBounds = { readonly first: DayBound | null; readonly last: DayBound | null }

/**
 * What has to have been done before (S1 28, 29, 32, 46; domain 3.1). A committee may have decided how it reads the law before anybody set
 * the election up here.
 */
const AFTER: Readonly<Record<DatedAct, readonly Milestone[]>> = {
  answer: [],
  gate: ['created', 'imported', 'gate'],
  publication: ['created', 'gate', 'earlier-version'],
  'publication-corrected': ['created', 'gate', 'earlier-version'],
  posting: ['created', 'publication'],
  objection: ['created', 'publication'],
  'objection-decision': ['created', 'objection'],
  suit: ['created', 'objection-decision'],
  judgment: ['created', 'suit'],
  proposal: ['created'],
  withdrawal: ['created'],
  preliminary: ['created'],
  consultation: ['created', 'preliminary'],
  preselection: ['created', 'preliminary', 'consultation'],
  formal: ['created', 'preliminary', 'consultation', 'preselection'],
  'veto-decision': ['created', 'preliminary', 'consultation'],
  'late-decision': ['created'],
  'late-contact': ['created'],
  declaration: ['created', 'opening', 'polling'],
}

/** What means nothing once the polling is over, or the list hangs out. */
const BEFORE: Readonly<Partial<Record<DatedAct, readonly Milestone[]>>> = {
  publication: ['polling'],
  'publication-corrected': ['polling', 'posting'],
  posting: ['polling'],
  proposal: ['polling'],
  withdrawal: ['polling'],
  preliminary: ['polling'],
  consultation: ['polling'],
  preselection: ['polling'],
  formal: ['polling'],
}

/**
 * Between which days an act can have been done, `known` being what is on record. Where there is a today, nothing was done after it; and
 * what is on record of a later day is wrong itself and keeps nothing from going on; election day alone may lie ahead of it.
 */
export function boundsOf(act: DatedAct, known: Readonly<Partial<Record<Milestone, PlainDate | undefined>>>): DayBounds {
  const { today } = known
  const on = (milestone: Milestone): readonly DayBound[] => {
    const day = known[milestone]
    return day === undefined ? [] : [{ milestone, day }]
  }
  const past = AFTER[act]
    .flatMap(on)
    .filter(({ milestone, day }) => milestone === 'polling' || today === undefined || compareDates(day, today) <= 0)
  const future = [...on('today'), ...(BEFORE[act] ?? []).flatMap(on)]
  return {
    first: past.toSorted((a, b) => compareDates(b.day, a.day))[0] ?? null,
    last: future.toSorted((a, b) => compareDates(a.day, b.day))[0] ?? null,
  }
}

/** The bound that a day breaks, or undefined. */
export function brokenBy(on: PlainDate, { first, last }: DayBounds): DayBound | undefined {
  if (last && compareDates(on, last.day) > 0) return last
  return first && compareDates(on, first.day) < 0 ? first : undefined
}
