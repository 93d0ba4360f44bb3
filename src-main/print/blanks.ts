import { codePointName } from '#words/unseen.ts'
import type { Row, TableDocument } from './document.ts'
import type { FontChain } from './fonts.ts'
import { isNotice } from './parts/signatures.ts'
import { forbidden } from './unprintable.ts'

/** Room for a character that no font has, to be written in by hand. */
const BLANK = '〔　〕'

/** Code points in the rows that no font draws, though they are characters like others. */
async function lacking({ rows, columns, nameKey }: TableDocument, chain: FontChain): Promise<ReadonlySet<number>> {
  const seen = new Set<number>()
  const keys = [...columns.map(({ key }) => key), nameKey]
  for (const row of rows) for (const key of keys) for (const sign of row[key] ?? '') seen.add(sign.codePointAt(0)!)
  await chain.load(seen)
  return new Set([...seen].filter((codePoint) => !chain.glyph(codePoint, 'text') && forbidden(codePoint) === undefined))
}

/**
 * The document with a marked blank for each character that no font has and that may be left to the hand, and said where they are: on the
 * cover with its notes, else at the foot. What may not stays as it is, and stops the print.
 */
export async function withBlanks(document: TableDocument, chain: FontChain): Promise<TableDocument> {
  const { blanks } = document
  if (blanks === undefined) return document
  const left = [...(await lacking(document, chain))].filter((each) => blanks === 'any' || blanks.includes(codePointName(each)))
  if (left.length === 0) return document
  const characters = new Set(left.map((codePoint) => String.fromCodePoint(codePoint)))
  const pattern = new RegExp(`[${[...characters].join('')}]`, 'gu')
  const places: string[] = []
  const rows = document.rows.map((row, at): Row => {
    const hit = Object.entries(row).filter(([, text]) => text.search(pattern) >= 0)
    if (hit.length === 0) return row
    const blanked = Object.fromEntries(hit.map(([key, text]) => [key, text.replaceAll(pattern, BLANK)]))
    const codes = [...new Set(hit.flatMap(([, text]) => text.match(pattern) ?? []))].map((sign) =>
      codePointName(sign.codePointAt(0)!),
    )
    const where = row['seq'] ?? row['voter'] ?? String(at + 1)
    places.push(`${where} ${blanked[document.nameKey] ?? row[document.nameKey] ?? ''} ${codes.join('、')}`)
    return { ...row, ...blanked }
  })
  const agreed = blanks === 'any' ? '' : '由两人同意，'
  const line = `字库没有的字印成${BLANK}，${agreed}照证件手写补上：${places.join('；')}`
  const { cover } = document
  if (cover && 'notes' in cover) return { ...document, rows, cover: { notes: [...cover.notes, line] } }
  // On a wall nobody reads codes.
  const foot = isNotice(document) ? `名单中字库没有的字${places.length}处，手写补上` : line
  return { ...document, rows, foot: [...document.foot, foot] }
}
