import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Quarantined } from '#contract/merging.ts'
import type { StatedRefusal } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'

export const quarantineOf = (ledger: Ledger): string => join(dirname(ledger.path), 'quarantine')

const ENDING = '.reason.json'
const Reason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})

/** What lies in quarantine with its reason, newest first; what nobody can read is left out, and stays. */
export function quarantined(ledger: Ledger): readonly Quarantined[] {
  const folder = quarantineOf(ledger)
  return namesIn(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => {
      const error = reasonIn(join(folder, name))
      if (!error) return []
      const file = name.slice(0, -ENDING.length).replace(/^[0-9a-f]{8}_/, '')
      return [{ file, at: statSync(join(folder, name)).mtime.toISOString(), error }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Nothing was ever refused.
    return []
  }
}

function reasonIn(path: string): StatedRefusal | undefined {
  try {
    return Reason.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
