/** How something stands: mark, word and colour, never colour alone. `open`: under way, nothing is wrong. `none`: does not apply. */
export type Standing = 'good' | 'waits' | 'bad' | 'open' | 'none'

export const MARKS: Readonly<Record<Standing, string>> = { good: '✓', waits: '!', bad: '✕', open: '…', none: '–' }
