/** Voters of an invented town whose size nobody named. */
export const TOWN_VOTERS = 3000

/** The day of an invented election. */
export const INVENTED_DAY = '2026-12-15'

/** Whether an election of this name is one that is rehearsed. */
export const isRehearsed = (election: string): boolean => election.startsWith('R-')
