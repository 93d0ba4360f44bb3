/** The line on stdout that says the window asked and was answered. */
export const READY = 'xuance:ready'
