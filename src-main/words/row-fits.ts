/** Whether a row of a list and a person of one number are the same: by name, by a number with a wrong digit, or not by name. */
export type Fit = 'same' | 'to-confirm' | 'name-differs'
