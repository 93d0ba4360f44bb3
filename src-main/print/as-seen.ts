import { seen } from '#words/unseen.ts'
import type { TableDocument } from './document.ts'

/** The table as paper can show it where its texts come from books that others wrote: what no eye sees stands there by its code point. */
export const asSeen = (document: TableDocument): TableDocument => ({
  ...document,
  title: seen(document.title),
  constituency: seen(document.constituency),
  subtitles: document.subtitles.map(seen),
  rows: document.rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, text]) => [key, seen(text)]))),
  foot: document.foot.map(seen),
  ...(document.remarks && { remarks: document.remarks.map(seen) }),
  signatures: document.signatures.map(seen),
})
