/** Steps of the calendar that the committee itself takes: when their day is over, two of it may decide that they are taken all the same. */
export const LATE_STEPS = ['roll-published', 'roll-corrections', 'preliminary-candidates', 'formal-candidates'] as const
export type LateStep = (typeof LATE_STEPS)[number]

/** Whether a step is one of a contest; the others are of a constituency. */
export const isOfContest = (step: LateStep): boolean => step.endsWith('-candidates')

/** The two lists of candidates, and the step of the calendar by which each is out. */
export type CandidateList = 'preliminary' | 'formal'
export type ListStep = `${CandidateList}-candidates`
