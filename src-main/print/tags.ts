import type { TableDocument } from './document.ts'

/** What a piece of a sheet is to somebody who has it read aloud; what is none of these is passed over: rules, page numbers, the plate. */
export type Tag = 'H1' | 'P' | 'Table' | 'TR' | 'TH' | 'TD'

/** What is made of others. */
export const HOLDING: ReadonlySet<Tag> = new Set(['Table', 'TR'])

/** More cells than that are a register: as objects they would be most of the file, and whoever listens takes its XLSX or CSV. */
const MOST_CELLS = 5000

/** Whether a document is tagged: notices, lists and forms are, what is bound to be signed on paper is not (docs/decisions/0016). */
export const isTagged = ({ bound, rows, columns }: Pick<TableDocument, 'bound' | 'rows' | 'columns'>): boolean =>
  !bound && rows.length * columns.length <= MOST_CELLS
