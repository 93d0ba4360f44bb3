/** Whether an election of this name is one that is rehearsed. */
export const isRehearsed = (election: string): boolean => election.startsWith('R-')
