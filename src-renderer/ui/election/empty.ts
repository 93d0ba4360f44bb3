import type { Draft } from '#contract/index.ts'

/** An election of which nothing is typed yet. Most towns elect both levels together, from seven in the morning. */
export const EMPTY: Draft = {
  name: '',
  term: '',
  day: '',
  open: '07:00',
  close: '',
  committee: '',
  town: '',
  county: '',
  kind: 'general',
  levels: 'both',
  constituencies: [],
}
