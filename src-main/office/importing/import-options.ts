import type { Mapping } from '../reading/headings.ts'
import type { Pace } from './pace.ts'

export type ImportOptions = Pace & {
  /** Headings chosen by hand: heading, or the letters of a column, → field. They are remembered for later files. */
  readonly mapping?: Mapping
  /** Every column of the mapping has to be there. */
  readonly shape?: boolean
  /** Imports hidden sheets too. */
  readonly hidden?: boolean
  /** Everyone who was read is named in the answer. */
  readonly list?: boolean
}
