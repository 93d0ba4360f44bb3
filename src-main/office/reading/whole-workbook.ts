import { unzipSync, zipSync, type Unzipped } from 'fflate'
import { isWhole } from './files/checksums.ts'

const XML_PART = /\.xml$/iu
/** `&#x2CB4E;` or `&#0183118;`: a character beyond the first 65,536, written by its number, with any zeros before it. */
const BY_NUMBER = /&#(?:x0*([0-9a-f]{5,6})|0*(\d{5,7}));/giu
const NUMBERED = Buffer.from('&#')
const LITERAL = /<!\[CDATA\[([\s\S]*?)\]\]>/gu
const CDATA = Buffer.from('<![CDATA[')

/** More than this unpacked is no register of a town: one of 60,000 rows takes some 50 MB. */
const MOST_UNPACKED = 256 * 2 ** 20

export type Whole = Uint8Array | { readonly megabytes: number } | { readonly binary: true }

/**
 * The same workbook unpacked, within bounds, with its checksums looked at, literal text escaped and characters that are written by number
 * written out: the spreadsheet library would unpack whatever comes, and keep 16 bits of such a character, so that 𬭎 would turn into
 * another one. `megabytes` when it would unpack without end, `binary` for a binary workbook under this name, undefined when the file is no
 * sound ZIP.
 */
export function wholeWorkbook(bytes: Uint8Array): Whole | undefined {
  try {
    let unpacked = 0
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        return unpacked <= MOST_UNPACKED
      },
    })
    if (unpacked > MOST_UNPACKED) return { megabytes: Math.ceil(unpacked / 2 ** 20) }
    if (Object.keys(parts).some((name) => /^xl\/workbook\.bin$/iu.test(name))) return { binary: true }
    if (!isWhole(bytes, parts)) return undefined
    return zipSync({ ...parts, ...rewritten(parts) }, { level: 0 })
  } catch {
    return undefined
  }
}

const rewritten = (parts: Unzipped): Unzipped =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => {
      const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
      if (!XML_PART.test(name) || (!bytes.includes(NUMBERED) && !bytes.includes(CDATA))) return []
      const text = bytes.toString('utf8')
      const whole = text.replaceAll(LITERAL, (_, literal: string) => escaped(literal)).replaceAll(BY_NUMBER, character)
      return whole === text ? [] : [[name, new TextEncoder().encode(whole)]]
    }),
  )

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function character(written: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : written
}
