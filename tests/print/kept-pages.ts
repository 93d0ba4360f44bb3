import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPrinter } from '#print/printer.ts'
import type { Mark } from './content-stream.ts'
import { greyPng } from './grey-png.ts'
import { everyForm } from './kept-village.ts'
import { pictureOf } from './picture.ts'
import { readSheets, type ReadSheet } from './read-pdf.ts'
import { structureOf } from './structure.ts'

/** Where forms are kept as they looked when somebody last looked at them, and why they were kept anew. */
export const KEPT = fileURLToPath(new URL('kept/', import.meta.url))
export const REASONS = join(KEPT, 'reasons.md')
/** The pages of a form that are kept as pictures: its cover and a spread; all are kept as text. */
const PICTURED = 3

export type MadeForm = {
  readonly name: string
  readonly sheets: readonly ReadSheet[]
  readonly files: ReadonlyMap<string, Buffer>
}

/** Every form there is, printed and read back: its text with where it stands, and pictures of its pages, by the name they are kept under. */
export async function madeForms(): Promise<readonly MadeForm[]> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-forms-'))
  const printer = openPrinter()
  const forms: MadeForm[] = []
  try {
    for (const [name, document] of await everyForm(at)) {
      const path = join(at, `${name}.pdf`)
      const made = await printer.print(document, path)
      if (!made.ok) throw new Error(`${name}: ${JSON.stringify(made.error)}`)
      const sheets = readSheets(path)
      const pictures = sheets.slice(0, PICTURED).map((sheet, n) => [`${name}-${n + 1}.png`, greyPng(pictureOf(sheet))] as const)
      const text = Buffer.from([structureOf(path), ...sheets.map(inWords)].join('\n'))
      forms.push({ name, sheets, files: new Map([[`${name}.txt`, text], ...pictures]) })
    }
  } finally {
    await printer.close()
    rmSync(at, { recursive: true, force: true })
  }
  return forms
}

/** The kept files together, as the last of the reasons names them: none changes without one. */
export function keptHash(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(KEPT).toSorted())
    if (/\.(txt|png)$/.test(name)) hash.update(name).update(readFileSync(join(KEPT, name)))
  return hash.digest('hex').slice(0, 12)
}

const mm = (points: number): string => (points / (72 / 25.4)).toFixed(1)

/** A sheet in words: each text with its place in millimetres from the upper left corner, its size and font, and each rule. */
function inWords({ width, height, marks }: ReadSheet, at: number): string {
  const line = (mark: Mark): string =>
    mark.kind === 'text'
      ? `${mm(mark.x)} ${mm(height - mark.baseline)} ${mark.size} ${mark.font.name} ${mark.glyphs.map(({ glyph }) => glyph.text).join('')}`
      : `${mark.dash.length > 0 ? 'dots' : 'rule'} ${[mark.from, mark.to].map(([x, y]) => `${mm(x)} ${mm(height - y)}`).join(' ')} ${mark.weight}`
  // The stripes of the plate are a pattern, not text.
  const shown = marks.filter((mark) => mark.kind === 'text' || mark.clip === undefined)
  return [`== page ${at + 1}, ${mm(width)} × ${mm(height)} mm`, ...shown.map(line), ''].join('\n')
}
