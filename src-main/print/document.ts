import type { Align } from '#words/align.ts'
import type { Letter } from './letter/letter.ts'

/** The paper a table is printed on: what an office's printer takes. */
export type Paper = 'A4-landscape' | 'A4'

/** One column. `width` in millimetres: what it would like, and what a column to be filled by hand gets; what cannot break always fits. */
export type Column = {
  readonly key: string
  readonly label: string
  readonly width: number
  readonly align?: Align
  /** Left out of a table that is `filledOnly`, and named, where every row says in it what it says in this other column. */
  readonly sameAs?: string
  /** A column that people sign in: hair lines on both sides set it apart. */
  readonly signing?: boolean
}

/** What ties a sheet to the ledger it was printed from; taken from the `print.made` entry, so that a reprint is the same bytes. */
export type Stamp = {
  readonly rollVersion: string
  /** Lower hex; the sheets carry the first sixteen digits. */
  readonly ledgerHead: string
  readonly printId: string
  /** ISO 8601 in UTC; the sheets show Beijing time. */
  readonly madeAt: string
  readonly rehearsal: boolean
}

export type Row = Readonly<Record<string, string>>

/** A table as it will lie there: a register, a list, a form. Rows are texts only; a missing key is an empty cell. */
export type TableDocument = {
  readonly title: string
  readonly constituency: string
  /** Lines under the constituency, first sheet only. */
  readonly subtitles: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The key that names the person of a row, for the refusal that stops a print. */
  readonly nameKey: string
  /** Stands in the table when there are no rows, e.g. 本册无人. */
  readonly emptyText: string
  /** Totals and identities, last sheet only. */
  readonly foot: readonly string[]
  /** In small print below the foot: what all of it stands on, and where it comes from. */
  readonly remarks?: readonly string[]
  /** Who signs on the last sheet; a label with 日期 gets 年月日, one with 章 an empty place for the seal. */
  readonly signatures: readonly string[]
  readonly stamp: Stamp
  readonly paper: Paper
  /** Least height of a row in millimetres, 8.5 unless told. */
  readonly rowHeight?: number
  /** To be bound: 25 mm at the binding edge, which changes sides with the page; columns that do not fit stand on the facing page. */
  readonly bound?: true
  /** Columns that nobody has anything in, nor signs in, are left out and named at the end. */
  readonly filledOnly?: true
  /** A sheet of its own before the table, where the signatures stand: notes on how to read it, numbered, or the paragraphs of a notice. */
  readonly cover?: { readonly notes: readonly string[] } | { readonly notice: readonly string[] }
  /** Characters that no font has and that are left to the hand, by code point (`U+30000`): a marked blank stands for them. Without it they stop the print. */
  readonly blanks?: readonly string[] | 'any'
  /** Stands below the table of every page, with `{rows}` for how many of them are on it: what people reckon with page by page. */
  readonly pageFoot?: string
  /** Rows to be written in, as many as fill whole pages and no more than there are. */
  readonly wholePages?: true
  /** Not a table but texts side by side, as names hang out: columns of one width without labels, in large type. */
  readonly grid?: true
  /** Not a table but a notice or a letter on the margins of an official paper: once for each row, whose texts stand in its slots. */
  readonly letter?: Letter
  /** Not a table but a card for each row, to be cut apart. */
  readonly cards?: true
  /** Before which rows something stands across the whole table, such as a village with its number of people; bookmarks of the PDF. */
  readonly bands?: readonly (readonly [row: number, text: string])[]
}

/** A form before it is known which ledger it is printed from. What it is of stands under its title, beside what every sheet says there. */
export type Unstamped = Omit<TableDocument, 'stamp' | 'constituency' | 'subtitles'> & {
  /** Whose it is, where that is not the constituency it is printed for. */
  readonly constituency?: string
  readonly subtitles?: readonly string[]
}
