/** How the texts of a column stand. */
export type Align = 'left' | 'center' | 'right'
