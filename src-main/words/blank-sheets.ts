/** What is printed without values, to be filled in by hand: of the office, and of a station without a computer. */
export const BLANK_SHEETS = [
  'register-1',
  'register-2',
  'register-3',
  'register-4',
  'signing-book',
  'door',
  'unit',
  'box',
  'posting',
  'closing',
  'result',
] as const
export type BlankSheet = (typeof BLANK_SHEETS)[number]
