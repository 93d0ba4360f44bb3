import { unzipSync, zipSync, type Unzipped } from 'fflate'

const TEXT_PART = /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/iu
/** `&#x2CB4E;` or `&#183118;`: a character beyond the first 65,536, written by its number. */
const BY_NUMBER = /&#(?:x([0-9a-f]{5,6})|(\d{5,7}));/giu
const NUMBERED = Buffer.from('&#')

/** More than this unpacked is no register of a town: one of 60,000 rows takes some 50 MB. */
const MOST_UNPACKED = 256 * 2 ** 20

/**
 * The same workbook unpacked, within bounds, with characters that are written by number written out: the spreadsheet library would
 * unpack whatever comes, and keep 16 bits of such a character, so that 𬭎 would turn into another one. `megabytes` when it would
 * unpack without end, undefined when the file is no sound ZIP.
 */
export function wholeWorkbook(bytes: Uint8Array): Uint8Array | { readonly megabytes: number } | undefined {
  try {
    let unpacked = 0
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        return unpacked <= MOST_UNPACKED
      },
    })
    if (unpacked > MOST_UNPACKED) return { megabytes: Math.ceil(unpacked / 2 ** 20) }
    return zipSync({ ...parts, ...rewritten(parts) }, { level: 0 })
  } catch {
    return undefined
  }
}

const rewritten = (parts: Unzipped): Unzipped =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => {
      const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
      if (!TEXT_PART.test(name) || !bytes.includes(NUMBERED)) return []
      const text = bytes.toString('utf8')
      const whole = text.replaceAll(BY_NUMBER, (written, hex: string | undefined, decimal: string | undefined) => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : written
      })
      return whole === text ? [] : [[name, new TextEncoder().encode(whole)]]
    }),
  )
