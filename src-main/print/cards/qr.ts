import { encodeQR } from 'qr'
import type { Canvas } from '../canvas.ts'

/** White that a reader needs around the code, in modules (ISO/IEC 18004). */
const QUIET = 4

/**
 * A text as a QR code in a square of `side` points, its quiet zone included; `left`, `top` are its upper left corner. A quarter of it may be
 * soiled and it is still read.
 */
export function drawQr(canvas: Canvas, text: string, left: number, top: number, side: number): void {
  const modules = encodeQR(text, 'raw', { ecc: 'quartile', border: QUIET })
  // As wide on paper as it is reckoned: a twentieth of a point is what a sheet is drawn in.
  const module = Math.floor((side / modules.length) * 20) / 20
  for (const [row, dark] of modules.entries()) {
    const y = top - (row + 0.5) * module
    for (let at = 0; at < dark.length; at++) {
      if (!dark[at]) continue
      const from = at
      while (dark[at + 1]) at++
      // A row of dark modules is a stroke as thick as a module.
      canvas.line(left + from * module, y, left + (at + 1) * module, y, module)
    }
  }
}
