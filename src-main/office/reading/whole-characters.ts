import { unzipSync, zipSync, type Unzipped } from 'fflate'

const TEXT_PART = /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/u
/** `&#x2CB4E;` or `&#183118;`: a character beyond the first 65,536, written by its number. */
const BY_NUMBER = /&#(?:x([0-9a-f]{5,6})|(\d{5,7}));/giu
const NUMBERED = Buffer.from('&#')

/** More than this unpacked is no register of a town. */
const MOST_UNPACKED = 2 ** 30

/**
 * The same workbook with characters that are written by number written out: the spreadsheet library would keep 16 bits of them, and
 * 𬭎 would turn into another character. Undefined when the file is no sound ZIP or would unpack without end.
 */
export function withWholeCharacters(bytes: Uint8Array): Uint8Array | undefined {
  try {
    let unpacked = 0
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize
        return unpacked <= MOST_UNPACKED && TEXT_PART.test(name)
      },
    })
    if (unpacked > MOST_UNPACKED) return undefined
    const changed = rewritten(parts)
    return Object.keys(changed).length === 0 ? bytes : zipSync({ ...unzipSync(bytes), ...changed }, { level: 0 })
  } catch {
    return undefined
  }
}

const rewritten = (parts: Unzipped): Unzipped =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => {
      const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
      if (!bytes.includes(NUMBERED)) return []
      const text = bytes.toString('utf8')
      const whole = text.replaceAll(BY_NUMBER, (written, hex: string | undefined, decimal: string | undefined) => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : written
      })
      return whole === text ? [] : [[name, new TextEncoder().encode(whole)]]
    }),
  )
