import type { TypeName } from './index.ts'

/** Types whose figures, or whose withdrawal of figures, decide a contest. */
export const FIGURES = [
  'count.typed',
  'count.agreed',
  'count.called',
  'count.confirmed',
  'count.withdrawn',
  'count.called-out',
  'writein.joined',
  'paper.adjudicated',
  'round.started',
  'round.closed',
  'round.withdrawn',
] as const satisfies readonly TypeName[]
