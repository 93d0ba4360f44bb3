import type { DayAsked, StatedDays } from '#contract/calendar.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { today } from '#ledger/today.ts'
import { electionOf } from '#roll/election.ts'
import { boundsOf, brokenBy, type DayBounds, type Milestone } from '#rules/day-bounds.ts'
import { compareDates, type PlainDate } from '#rules/dates.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { liveToday } from './days-known.ts'
import { milestonesOf } from './milestones.ts'

/**
 * The day on which something is stated to have been done: today where nobody states one and the election lives by the clock. One that cannot
 * be is refused, whoever states it: `day.ahead` after today in an election in earnest, `day.too-late` after what it has to come before, and
 * `day.too-early` before what has to have been done first.
 */
export function statedDay(ledger: Ledger, on: PlainDate | undefined, asked: DayAsked): Result<PlainDate | undefined> {
  const day = on ?? liveToday(ledger)
  if (day === undefined) return done(undefined)
  const now = liveToday(ledger)
  if (now !== undefined && compareDates(day, now) > 0) return refuse('day.ahead', { on: day, today: now })
  const bounds = dayBounds(ledger, asked)
  const broken = brokenBy(day, bounds)
  if (!broken) return done(day)
  const { zh, en } = WORDS[broken.milestone]
  const said = { on: day, bound: broken.day, what: zh, en }
  return broken === bounds.last ? refuse('day.too-late', said) : refuse('day.too-early', said)
}

/** The same bounds for whoever is about to state a day. */
export function statedDays(ledger: Ledger, asked: DayAsked): StatedDays {
  const { first, last } = dayBounds(ledger, asked)
  const told = (bound: DayBounds['first']) =>
    bound && { day: bound.day, ...WORDS[bound.milestone], isToday: bound.milestone === 'today' }
  return { today: today(ledger), first: told(first), last: told(last) }
}

const WORDS: Readonly<Record<Milestone, { readonly zh: string; readonly en: string }>> = {
  created: { zh: '本次选举在这里建立的日期', en: 'the election was set up here' },
  imported: { zh: '户籍读入日', en: 'the household register was read' },
  gate: { zh: '前一关签字日', en: 'the gate before was signed' },
  publication: { zh: '名单公布日', en: 'the roll was published' },
  'earlier-version': { zh: '上一版名单公布日', en: 'the version before was published' },
  posting: { zh: '名单张贴日', en: 'the roll was posted' },
  objection: { zh: '申诉收到日', en: 'the objection was received' },
  'objection-decision': { zh: '处理决定日', en: 'the objection was decided' },
  suit: { zh: '起诉日', en: 'the suit was brought' },
  preliminary: { zh: '初步名单公布日', en: 'the preliminary list was published' },
  consultation: { zh: '选民小组讨论日', en: 'the voter groups met' },
  preselection: { zh: '预选日', en: 'the preliminary election was held' },
  opening: { zh: '投票站开箱日', en: 'the polling station opened' },
  today: { zh: '今天', en: 'today' },
  polling: { zh: '选举日', en: 'election day' },
}

/** Between which days an act can have been done, by what is on record. */
function dayBounds(ledger: Ledger, asked: DayAsked): DayBounds {
  const { day } = electionOf(ledger).body
  const now = liveToday(ledger)
  return boundsOf(asked.act, {
    polling: day,
    ...(now !== undefined && { today: now, created: createdOn(ledger) }),
    ...milestonesOf(ledger, asked),
  })
}

const createdOn = (ledger: Ledger): PlainDate => beijingDay(new Date(factsOf(ledger, 'election.created')[0]!.at))
