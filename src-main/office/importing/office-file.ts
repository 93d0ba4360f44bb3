import { readFileSync } from 'node:fs'
import { done, refuse, type Result } from '#contract/result.ts'
import { MOST_BYTES } from '../reading/tables.ts'

/** A file that somebody chose, under its own name. */
export type OfficeFile = { readonly path: string; readonly name: string; readonly size: number }

/** Its bytes. Refuses `import.too-large` without reading it, and `input.unreadable`. */
export function bytesOf({ path, name, size }: OfficeFile): Result<Buffer> {
  // Not even read: it would only fill the memory.
  if (size > MOST_BYTES) return refuse('import.too-large', { file: name, megabytes: Math.ceil(size / 2 ** 20) })
  try {
    return done(readFileSync(path))
  } catch {
    return refuse('input.unreadable', { file: name })
  }
}
