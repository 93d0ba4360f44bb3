/** When a line of the checklist has to be answered. */
export type Needed = 'wanted' | 'if-ordered'
