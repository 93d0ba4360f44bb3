import { crc32 } from 'node:zlib'
import type { Unzipped } from 'fflate'

const ENTRY = 0x02014b50
const END = 0x06054b50

/** Whether every part of a ZIP is what its directory says, by the checksum: one flipped bit is another name. */
export function isWhole(bytes: Uint8Array, parts: Unzipped): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) return false
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return false
    const [checksum, length] = [view.getUint32(at + 16, true), view.getUint16(at + 28, true)]
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + length))
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0
    const part = parts[isUtf8 ? name.toString('utf8') : name.toString('latin1')]
    if (part && crc32(part) !== checksum) return false
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return true
}
