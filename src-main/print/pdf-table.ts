import { setImmediate as breathe } from 'node:timers/promises'
import Pdf from 'pdfkit'
import { withBlanks } from './blanks.ts'
import { openCanvas } from './canvas.ts'
import { checkCharacters } from './check-characters.ts'
import type { TableDocument } from './document.ts'
import type { FontChain } from './fonts.ts'
import { pagesOf } from './pages.ts'
import type { PrintOutcome } from './print-error.ts'
import { SHEETS } from './sheet.ts'
import { isTagged } from './tags.ts'

/** Rows drawn so far. */
export type Progress = (rows: number) => void

/**
 * Renders a document as PDF. Everything that can refuse (characters, rows, foot, stamp) refuses before the first byte reaches `write`.
 * The same document gives the same bytes on the same Node release. Answers the number of sheets.
 */
export async function renderPdf(
  given: TableDocument,
  chain: FontChain,
  write: (bytes: Uint8Array) => void,
  progress: Progress,
  password?: string,
): Promise<PrintOutcome<{ pages: number }>> {
  const { stamp, paper } = given
  const made = new Date(stamp.madeAt)
  if (Number.isNaN(made.getTime())) return { ok: false, error: { code: 'print.bad-stamp', params: { madeAt: stamp.madeAt } } }
  const document = await withBlanks(given, chain)
  const unprintable = await checkCharacters(document, chain)
  if (unprintable) return { ok: false, error: unprintable }
  const pages = pagesOf(document, chain)
  if ('code' in pages) return { ok: false, error: pages }

  const pdf = new Pdf({
    autoFirstPage: false,
    font: '',
    // AES-256 is of the extension to 1.7.
    ...(password === undefined
      ? { pdfVersion: '1.7' }
      : { pdfVersion: '1.7ext3', userPassword: password, permissions: PRINTABLE }),
    lang: 'zh-CN',
    displayTitle: true,
    tagged: isTagged(document),
    info: {
      Title: `${document.title} ${document.constituency}`,
      Creator: 'Xuance',
      Producer: 'Xuance',
      CreationDate: made,
      ModDate: made,
    },
  })
  const written = new Promise<void>((resolve, reject) => {
    pdf.on('data', write)
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  const sheet = openCanvas(pdf, SHEETS[paper], chain, isTagged(document) ? readFrom(pdf) : undefined)
  for (const [index, { draw, rows, bookmarks }] of pages.entries()) {
    try {
      sheet(draw)
      for (const text of bookmarks) pdf.outline.addItem(text)
    } catch (thrown) {
      pdf.destroy()
      const person = document.rows[rows?.from ?? 0]?.[document.nameKey] ?? ''
      return { ok: false, error: { code: 'print.page-not-made', params: { page: index + 1, person, reason: String(thrown) } } }
    }
    progress(rows?.to ?? 0)
    // Lets the finished sheet leave for the disk, so that memory stays flat.
    await breathe()
  }
  pdf.end()
  await written
  return { ok: true, value: { pages: pages.length } }
}

function readFrom(pdf: PDFKit.PDFDocument): PDFKit.PDFStructureElement {
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  return whole
}

/** Whoever can open it may print it. */
const PRINTABLE = { printing: 'highResolution' } as const
