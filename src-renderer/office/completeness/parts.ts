import type { CompletenessReport, NotReached } from '#contract/index.ts'

export const PARTS = ['late', 'undecided', 'columns', 'households', 'characters'] as const
/** What a town looks through before its roll is published. */
export type Part = (typeof PARTS)[number]

/** How much waits in each part. */
export const countsOf = (
  { columns, households, undecided, characters }: CompletenessReport,
  { persons }: NotReached,
): Readonly<Record<Part, number>> => ({
  late: persons.length,
  undecided: undecided.length,
  columns: columns.filter(isLacking).length,
  households: households.remarks.length,
  characters: characters.length,
})

/** A column that somebody left empty, or that nobody knows. */
export const isLacking = ({ field, rows, filled }: CompletenessReport['columns'][number]): boolean =>
  field === '' || filled < rows
