// Lists that people choose from, on a screen as well: whatever parses them takes them from here.

/** What somebody says is wrong with the roll (S1 29). */
export const CLAIMS = ['omitted', 'wrongly-listed', 'wrong-entry'] as const
/** What has to happen to the roll. */
export const ASKS = ['list', 'strike', 'correct', 'nothing'] as const
/** What a department answers in the joint vetting. */
export const VETTING_ANSWERS = ['pass', 'veto', 'pending'] as const
