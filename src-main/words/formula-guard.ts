/** What a spreadsheet takes for a formula when it opens a text, in full width too. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u

/** A cell of a CSV as no spreadsheet reckons with it: an apostrophe stands before what would begin a formula. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** The cell as it was before `guarded`. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)
