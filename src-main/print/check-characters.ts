import type { TableDocument } from './document.ts'
import type { FontChain } from './fonts.ts'
import type { PrintError } from './print-error.ts'
import { furnitureTexts } from './furniture.ts'
import { codePointName } from '#words/unseen.ts'
import { forbidden } from './unprintable.ts'

/**
 * Loads every character the document puts on paper and answers the first that cannot be drawn, with the person it belongs to;
 * undefined when all can. Design.md section 7: fail closed.
 */
export async function checkCharacters(document: TableDocument, chain: FontChain): Promise<PrintError | undefined> {
  const seen = new Set<number>()
  const furniture = furnitureTexts(document)
  for (const [, text] of furniture) note(text, seen)
  for (const row of document.rows) {
    note(row[document.nameKey] ?? '', seen)
    for (const { key } of document.columns) note(row[key] ?? '', seen)
  }
  await chain.load(seen)
  const bad = new Set([...seen].filter((codePoint) => !chain.glyph(codePoint, 'text')))
  return bad.size === 0 ? undefined : locate(document, furniture, bad)
}

function note(text: string, seen: Set<number>): void {
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!
    if (codePoint > 0xffff) at++
    seen.add(codePoint)
  }
}

function locate(document: TableDocument, furniture: readonly (readonly [string, string])[], bad: ReadonlySet<number>) {
  for (const [column, text] of furniture) {
    const found = firstBad(text, bad)
    if (found !== undefined) return refusal(found, { column })
  }
  const name = { key: document.nameKey, label: document.nameKey }
  for (const [index, row] of document.rows.entries())
    for (const { key, label } of [...document.columns, name]) {
      const found = firstBad(row[key] ?? '', bad)
      // Of names side by side each is its own person.
      const person = row[document.grid ? key : document.nameKey] ?? ''
      if (found !== undefined) return refusal(found, { column: label, person, row: index + 1 })
    }
  return undefined
}

function firstBad(text: string, bad: ReadonlySet<number>): number | undefined {
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    if (bad.has(codePoint)) return codePoint
  }
  return undefined
}

type Place = { readonly column: string; readonly person?: string; readonly row?: number }

function refusal(codePoint: number, place: Place): PrintError {
  return {
    code: 'print.unprintable',
    params: {
      reason: forbidden(codePoint) ?? 'no-glyph',
      ...place,
      character: String.fromCodePoint(codePoint),
      codePoint: codePointName(codePoint),
    },
  }
}
