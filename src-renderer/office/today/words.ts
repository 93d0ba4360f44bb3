import type { OfficePage, Words } from '#contract/index.ts'
import { language, t, type PlainKey } from '../../texts/index.ts'

const NAMES: Readonly<Record<OfficePage, PlainKey>> = {
  setup: 'setup.title',
  staff: 'officeStaff.title',
  imports: 'imports.title',
  decisions: 'decisions.title',
  gates: 'gates.title',
  objections: 'objections.title',
  completeness: 'completeness.title',
  candidates: 'candidates.title',
  stations: 'stations.title',
  merge: 'merge.title',
  results: 'results.title',
}

export const pageName = (page: OfficePage): string => t(NAMES[page])

export const said = (words: Words): string => words[language()]

const days = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'long' }),
  en: new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'long' }),
}

/** `11月24日星期二` of a plain date. */
export const dateWords = (day: string): string => days[language()].format(new Date(`${day}T00:00:00Z`))
