import { closeSync, openSync, readSync } from 'node:fs'
import { extname } from 'node:path'

/** Named and begun like a PDF: what a system's viewer is asked to open is never a program or a script. */
export function looksLikePdf(path: string): boolean {
  if (extname(path).toLowerCase() !== '.pdf') return false
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(5)
    readSync(file, start)
    return start.toString('latin1') === '%PDF-'
  } finally {
    closeSync(file)
  }
}
