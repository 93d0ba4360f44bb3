import { deflateSync, inflateSync } from 'node:zlib'
import { chunk } from '../fixtures/png.ts'
import type { Picture } from './picture.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Greys of a kept picture: enough to read by, and few bytes. */
const GREYS = 16

/** The picture in sixteen greys, two pixels a byte: 0 is black, as PNG has it. */
function greysOf({ width, height, ink }: Picture): Buffer {
  const line = Math.ceil(width / 2)
  const rows = Buffer.alloc((line + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grey = Math.round((1 - ink[y * width + x]!) * (GREYS - 1))
      rows[y * (line + 1) + 1 + (x >> 1)]! |= x % 2 === 0 ? grey << 4 : grey
    }
  return rows
}

/** A PNG in sixteen greys, not interlaced, its lines unfiltered (RFC 2083). */
export function greyPng(picture: Picture): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(picture.width, 0)
  head.writeUInt32BE(picture.height, 4)
  head.set([4, 0, 0, 0, 0], 8)
  const data = deflateSync(greysOf(picture), { level: 9 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** The lines of a picture that `greyPng` wrote. */
export function keptGreys(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return inflateSync(Buffer.concat(parts))
}
