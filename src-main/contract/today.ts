import type { STEPS } from '#words/choices.ts'
import type { Deadline } from './setup.ts'

/** The pages of the office, where work leads. */
export type OfficePage =
  | 'setup'
  | 'staff'
  | 'imports'
  | 'decisions'
  | 'gates'
  | 'objections'
  | 'completeness'
  | 'candidates'
  | 'stations'
  | 'merge'
  | 'results'

export type Words = { readonly zh: string; readonly en: string }

/** What a constituency has behind it, in the order of the work. */
export type Step = (typeof STEPS)[number]

/** Work that keeps something from going on, and the page where it is done. */
export type Blocker = {
  readonly what:
    | 'questions-open'
    | 'too-few-people'
    | 'barred-people'
    | 'nothing-imported'
    | 'rows-waiting'
    | 'gates-shut'
    | 'not-posted'
    | 'objections-open'
    | 'demands-undone'
    | 'no-formal-list'
    | 'candidate-gone'
    | 'candidate-vetoed'
    | 'no-laptop'
    | 'not-provisioned'
    | 'old-day'
    | 'two-leads'
    | 'correction-due'
    | 'final-missing'
    | 'facts-contradict'
    | 'declared-asked'
    | 'not-declared'
  readonly page: OfficePage
  readonly said: Words
  /** Rows, gates, contests, places, laptops: as `said` has it. */
  readonly count: number
  readonly constituencies: readonly string[]
  /** `next`: it blocks the next deadline; `later`: one after it. */
  readonly urgency: 'next' | 'later'
}

export type OfficeToday = {
  /** In Beijing, by this computer's clock. */
  readonly today: string
  readonly day: string
  /** Until election day; negative after it. */
  readonly daysLeft: number
  /** What is not done yet, earliest first, with what follows when its day has passed. The first that is not missed is the next. */
  readonly deadlines: readonly (Deadline & { readonly follows: Words; readonly page: OfficePage })[]
  readonly blockers: readonly Blocker[]
  readonly constituencies: readonly {
    readonly code: string
    readonly name: string
    readonly done: readonly Step[]
    /** The first step that is not done; null when all are. */
    readonly next: Step | null
    /** Leads of its station. */
    readonly responsible: readonly string[]
  }[]
  /** What was stated since yesterday began, newest kind first. */
  readonly since: readonly {
    /** An entry type, such as `roll.posted`. */
    readonly what: string
    readonly constituency: string | null
    readonly count: number
    /** As the computer says that stated it; `ahead`: that time has not come yet. */
    readonly at: string
    readonly ahead: boolean
    /** Names of who did it, at most five, and how many others. */
    readonly people: readonly string[]
    readonly others: number
  }[]
}
