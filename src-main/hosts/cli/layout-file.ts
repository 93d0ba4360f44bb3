import { withoutMark } from '#words/patterns.ts'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { UsageError } from './command.ts'

const Layout = z.object({ fields: z.record(z.string(), z.string()) })
/** One layout, several, or the whole answer of `office import --list --json`. */
const LayoutFile = z.union([
  Layout.transform((one) => [one]),
  z.array(Layout).min(1),
  z
    .object({ files: z.array(z.object({ layout: z.array(Layout) })).min(1) })
    .transform(({ files }) => files.flatMap(({ layout }) => layout)),
])

/**
 * The columns of a layout that somebody confirmed: heading, or the letters of a column, → field. Where one column holds several fields
 * (`村组`) its first is named, and the others are found in it again.
 */
export function layoutIn(path: string): Readonly<Record<string, string>> {
  const read = LayoutFile.safeParse(jsonIn(path))
  if (!read.success)
    throw new UsageError(
      `--layout ${path} 里没有 {"fields":{FIELD:HEADING}}`,
      `--layout ${path} holds no {"fields":{FIELD:HEADING}}`,
    )
  const mapping = new Map<string, string>()
  for (const { fields } of read.data)
    for (const [field, heading] of Object.entries(fields)) if (!mapping.has(heading)) mapping.set(heading, field)
  return Object.fromEntries(mapping)
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(withoutMark(readFileSync(path, 'utf8')))
  } catch {
    throw new UsageError(`--layout ${path} 不是读得出的 JSON 文件`, `--layout ${path} is no JSON file that can be read`)
  }
}
