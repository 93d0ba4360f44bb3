/** The steps of the statutory calendar, each with a last day. A pack says which day, and by which article. */
export type CalendarStepId =
  | 'roll-published'
  | 'objection'
  | 'objection-decided'
  | 'preliminary-candidates'
  | 'late-registration'
  | 'formal-candidates'
  | 'court-suit'
  | 'proxy-posting'
  | 'roll-corrections'
  | 'judgment'
  | 'introduction-stops'

/** How a step stands on a day. */
export type StepState = 'done' | 'open' | 'due today' | 'missed'
