/** Where a contest stands on its way to the congress: exactly one of these at any time. */
export const CONTEST_STAGES = [
  'waiting',
  'impossible',
  'unsigned',
  'referred',
  'void',
  'tied',
  'seats-left',
  'decided',
  'revote',
  'separate',
  'declared',
  'declared-vacant',
  'declared-void',
  'in-question',
] as const
export type ContestStage = (typeof CONTEST_STAGES)[number]
