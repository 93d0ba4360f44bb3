export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * Characters of GB 18030-2022 that ICU still decodes into the private use area. Every other two-byte code that lands there has no
 * character of its own.
 */
const FROM_PRIVATE_USE: Readonly<Record<string, string>> = {
  '\uE816': '\u{20087}',
  '\uE817': '\u{20089}',
  '\uE818': '\u{200CC}',
  '\uE831': '\u{215D7}',
  '\uE83B': '\u{2298F}',
  '\uE855': '\u{241FE}',
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Text of a file that does not say its encoding: a byte order mark decides; else it is UTF-8 if it decodes strictly, else GB 18030
 * (of which GBK is a part) if that does. Undefined when it is none of them: never a replacement character.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = decodeStrictly(bytes, encoding)
    if (text === undefined || text.includes('\0')) continue
    return {
      encoding,
      text: encoding === 'gb18030' ? text.replaceAll(/[\uE816-\uE818\uE831\uE83B\uE855]/g, publicCharacter) : text,
    }
  }
  return marked ? undefined : unmarkedPairs(bytes)
}

/** UTF-16 without its mark: every other byte of the digits and separators of a table is zero. */
function unmarkedPairs(bytes: Uint8Array): ReturnType<typeof decodeText> {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const zeros = [0, 0]
  for (const [i, byte] of bytes.subarray(0, 20_000).entries()) if (byte === 0) zeros[i % 2]!++
  const least = Math.min(bytes.length, 20_000) / 10
  const encoding =
    zeros[1]! >= least && zeros[0] === 0 ? 'utf-16le' : zeros[0]! >= least && zeros[1] === 0 ? 'utf-16be' : undefined
  const text = encoding && decodeStrictly(bytes, encoding)
  return encoding && text !== undefined ? { encoding, text } : undefined
}

const publicCharacter = (character: string): string => FROM_PRIVATE_USE[character] ?? character

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
