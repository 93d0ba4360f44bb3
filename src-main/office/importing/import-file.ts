import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Result } from '#ledger/result.ts'
import { importCandidates } from './import-candidates.ts'
import { importHouseholds, type ImportOptions } from './import-households.ts'
import type { ImportedFile } from './imported-file.ts'
import { importList } from './import-list.ts'
import { importMigrants } from './import-migrants.ts'
import { importProxies } from './import-proxies.ts'

type Importer = (ledger: Ledger, actor: Actor, path: string, bytes: Uint8Array, options?: ImportOptions) => Result<ImportedFile>

const list =
  (of: Parameters<typeof importList>[2]): Importer =>
  (ledger, actor, path, bytes, pace) =>
    importList(ledger, actor, of, path, bytes, pace)

/** Every kind of file the office takes in, and who reads it. */
export const importers = {
  household: importHouseholds,
  migrants: importMigrants,
  previous: list('previous'),
  deprived: list('deprived'),
  suspended: list('suspended'),
  deaths: list('deaths'),
  mental: list('mental'),
  away: list('away'),
  proxies: importProxies,
  candidates: importCandidates,
} as const satisfies Readonly<Record<string, Importer>>

export type FileKind = keyof typeof importers
export const fileKinds = Object.keys(importers) as readonly FileKind[]
