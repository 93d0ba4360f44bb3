/** Voters of the town that a rehearsal is begun with. */
export const VOTERS = 3000
