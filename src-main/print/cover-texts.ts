import { leftOut, saidAlready } from './columns.ts'
import type { TableDocument } from './document.ts'

export const NOTES_HEAD = '填表说明'

/** How many pages a bound table has, its cover included. */
const extentOf = (pages: number): string => `本册连同封面共 ${pages} 页`

/** Which columns were left out because nobody has anything in them, or because another one says it; nothing where none was. */
function leftOutNote(document: TableDocument): readonly string[] {
  const labels = leftOut(document).map(({ label }) => label)
  return [
    ...(labels.length > 0 ? [`没有内容、未印出的栏目：${labels.join('、')}`] : []),
    ...saidAlready(document).map(([{ label }, other]) => `${label}一栏与${other.label}相同，未另印`),
  ]
}

/** The numbered lines of a cover. */
export const notesOf = (document: TableDocument, notes: readonly string[], pages: number): readonly string[] =>
  [...notes, ...leftOutNote(document), extentOf(pages)].map((text, at) => `${at + 1}. ${text}`)

/** Every text of a cover beside those that other sheets have. */
export function coverTexts(document: TableDocument): readonly string[] {
  const { cover } = document
  if (!cover) return []
  return 'notice' in cover ? [...cover.notice, '　'] : [NOTES_HEAD, ...notesOf(document, cover.notes, 1234567890)]
}
