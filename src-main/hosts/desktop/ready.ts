/** The line on stdout that says the window asked and was answered. */
export const READY = 'xuance:ready'
/** The line on stdout that says another one has these data open already, and has come to the front. */
export const ELSEWHERE = 'xuance:elsewhere'
