/** A text of records and fields, as a spreadsheet would have them. */
export type Separated = {
  readonly records: readonly (readonly string[])[]
  /** Records in which a quotation mark opens a field and closes another one rows below, or none: read as a sign of the text. */
  readonly strayQuotes: readonly number[]
}

const SEPARATORS = [',', '\t', ';', '|', '，', '；', '¦', '^', '~', '#', '\u3000']

/** The sign that most lines have the same number of; a comma where none is. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 60_000)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 200)
  const said = /^sep=(.)$/u.exec(lines[0]?.trim() ?? '')?.[1]
  if (said !== undefined) return said
  const scored = SEPARATORS.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const usual = commonest(counts.filter((count) => count > 0))
    const same = counts.filter((count) => count === usual).length
    return { sign, score: usual === undefined ? 0 : (same / lines.length) * Math.min(usual, 8) }
  })
  const best = scored.reduce((most, each) => (each.score > most.score ? each : most))
  if (best.score >= 0.5) return best.sign
  const words = lines.map((line) => line.trim().split(SPACES).length)
  const usual = commonest(words.filter((count) => count > 1))
  return usual !== undefined && words.filter((count) => count === usual).length >= lines.length * 0.6
    ? ' '
    : best.score > 0
      ? best.sign
      : ','
}

/** Columns that only spaces keep apart. */
const SPACES = /[ \t\u3000]{2,}|\t/u

function commonest(counts: readonly number[]): number | undefined {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0]
}

/** How much of a line a quoted field may swallow before it is no text of several lines, but a quotation mark that was never closed. */
const swallows = (inside: string, separator: string, width: number): boolean =>
  inside
    .split(/\r\n|\r|\n/u)
    .slice(1)
    .some((line) => line.split(separator).length - 1 >= Math.max(2, width / 2))

/**
 * Splits a text by RFC 4180 as programs really write it: every line end outside quotes ends a record, whichever it is, and a quotation
 * mark that would swallow whole records is a sign of the text.
 */
export function separate(written: string, by = separatorOf(written)): Separated {
  const text = by === ' ' ? written.replaceAll(/[ \t\u3000]{2,}/gu, '\t') : written
  const separator = by === ' ' ? '\t' : by
  const records: string[][] = []
  const strayQuotes: number[] = []
  let record: string[] = []
  let width = 0
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const end = text.length
  // A field of nothing after the last line end is no record.
  while (at < end) {
    let field: string
    const quoted = text[at] === '"' ? quotedField(text, at, separator) : undefined
    const isStray = text[at] === '"' && (quoted === undefined || swallows(quoted.text, separator, Math.max(width, record.length)))
    if (quoted && !isStray) {
      field = quoted.text
      at = quoted.next
    } else {
      if (isStray) strayQuotes.push(records.length)
      const next = fieldEnd(text, at, separator)
      field = text.slice(isStray ? at + 1 : at, next)
      at = next
    }
    record.push(field)
    if (at >= end) break
    if (text.startsWith(separator, at)) {
      at += separator.length
      if (at < end) continue
      record.push('')
      break
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    records.push(record)
    width = Math.max(width, record.length)
    record = []
  }
  if (record.length > 0) records.push(record)
  return { records, strayQuotes: [...new Set(strayQuotes)] }
}

function fieldEnd(text: string, from: number, separator: string): number {
  const sign = separator.charCodeAt(0)
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === sign || code === 10 || code === 13) break
  }
  return at
}

/** The field of a quotation mark at `from`; what stands between its closing one and the next separator belongs to it. Undefined where none closes it. */
function quotedField(
  text: string,
  from: number,
  separator: string,
): { readonly text: string; readonly next: number } | undefined {
  let inside = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return undefined
    inside += text.slice(at, close)
    if (text[close + 1] !== '"') {
      const next = fieldEnd(text, close + 1, separator)
      const after = text.slice(close + 1, next)
      return { text: after.trim() === '' ? inside : `${inside}"${after}`, next }
    }
    inside += '"'
    at = close + 2
  }
}
