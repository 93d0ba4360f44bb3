import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowsLeft } from '#ledger/file/rows-left.ts'
import { readEntry, type WrittenEntry } from '#ledger/entry.ts'
import { ENDS } from './quarantine.ts'

/**
 * What can still be read of a damaged ledger: every entry whose bytes have their hash, in no order. First as rows, as far as SQLite
 * finds its way; what it cannot reach is then looked for in the bytes of the file and its `-wal`. That may turn up an entry whose
 * command was never answered: the list is for people with the paper in their hands. Works on a copy in `folder`, because SQLite
 * replays and merges a `-wal` into what it opens. Never throws for what the file is like.
 */
export function salvage(damaged: string, folder: string): readonly WrittenEntry[] {
  const copy = join(folder, 'damaged.sqlite')
  const bytes = ENDS.slice(0, 2).map((end) => readIfThere(`${damaged}${end}`))
  const { rows, whole } = readRows(copy, bytes)
  const entries = rows.flatMap(({ hash, text }) => asWritten(hash, text))
  if (whole) return entries
  const places = new Set(entries.map(({ entry }) => `${entry.book} ${entry.seq}`))
  const more = new Map(bytes.flatMap(entriesInBytes).map((written) => [written.hash, written]))
  return [...entries, ...[...more.values()].filter(({ entry }) => !places.has(`${entry.book} ${entry.seq}`))]
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

const asWritten = (hash: string, text: string): readonly WrittenEntry[] => {
  const read = readEntry(text)
  return read.ok && read.value.hash === hash ? [read.value] : []
}

const [BEGINS, ENDS_WITH] = [Buffer.from('{"actor":['), Buffer.from('"v":1}')]

/** SQLite lays a row's columns side by side, so a text that fits its page follows its hash. */
function entriesInBytes(bytes: Buffer): readonly WrittenEntry[] {
  const found: WrittenEntry[] = []
  for (let at = bytes.indexOf(BEGINS); at >= 0; at = bytes.indexOf(BEGINS, at + 1)) {
    const end = bytes.indexOf(ENDS_WITH, at) + ENDS_WITH.length
    if (at < 64 || end <= at || end - at > 4096) continue
    found.push(...asWritten(bytes.toString('latin1', at - 64, at), bytes.toString('utf8', at, end)))
  }
  return found
}

function readRows(copy: string, [main, wal]: readonly Buffer[]): ReturnType<typeof rowsLeft> {
  try {
    writeFileSync(copy, main!)
    if (wal!.length > 0) writeFileSync(`${copy}-wal`, wal!)
    return rowsLeft(copy)
  } catch {
    return { rows: [], whole: false }
  }
}
