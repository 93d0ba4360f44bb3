import { NOISE, type Noise } from './noise.ts'
import type { Record as TableRecord, Told } from './records.ts'

/** How many rows of a table are what, beside those of persons. */
export type RowCounts = Readonly<Record<Noise, number>>

/** Counts the rows that say nothing of a person while the others are gone through; begins anew each time. */
export function countRows(): { readonly counts: RowCounts; readonly counting: (rows: Iterable<Told>) => Generator<TableRecord> } {
  const counts = Object.fromEntries(NOISE.map((noise) => [noise, 0])) as Record<Noise, number>
  return {
    counts,
    *counting(rows) {
      for (const noise of NOISE) counts[noise] = 0
      for (const each of rows)
        if ('noise' in each) counts[each.noise]++
        else yield each
    },
  }
}
