import { decodeText } from '../decode-text.ts'

/** The text of a web page or an XML workbook, whatever its ending: systems name what they export .xls. Undefined for any other file. */
export function markupIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').replaceAll('\0', '')
  if (!/^[^<]{0,4}\s*<(!doctype|html|table|\?xml|meta|head|body|div|workbook)/iu.test(start)) return undefined
  return decodeText(bytes)?.text
}
