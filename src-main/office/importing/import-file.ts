import type { FileKind } from '#words/file-kinds.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Result } from '#contract/result.ts'
import { atOnce, inSteps, type Steps } from '#ledger/steps.ts'
import type { EvidenceList } from '../persons/evidence.ts'
import { importCandidates } from './import-candidates.ts'
import { importHouseholds, importingHouseholds } from './import-households.ts'
import type { ImportOptions } from './import-options.ts'
import type { ImportedFile } from './imported-file.ts'
import { importingList } from './import-list.ts'
import { importingMigrants } from './import-migrants.ts'
import { importProxies } from './import-proxies.ts'

type Given = readonly [ledger: Ledger, actor: Actor, path: string, bytes: Uint8Array, options?: ImportOptions]
type Importer = (...given: Given) => Result<ImportedFile>
type SteppedImporter = (...given: Given) => Steps<Result<ImportedFile>>

const list =
  (of: EvidenceList): SteppedImporter =>
  (ledger, actor, path, bytes, pace) =>
    importingList(ledger, actor, of, path, bytes, pace)

/** What is long enough to be waited for: it stops after every few hundred rows. */
const stepped = {
  household: importingHouseholds,
  migrants: importingMigrants,
  previous: list('previous'),
  deprived: list('deprived'),
  suspended: list('suspended'),
  deaths: list('deaths'),
  mental: list('mental'),
  away: list('away'),
} as const satisfies Readonly<Record<string, SteppedImporter>>

const whole =
  (kind: keyof typeof stepped): Importer =>
  (...given) =>
    atOnce(stepped[kind](...given))

/** Every kind of file the office takes in, and who reads it. */
export const importers = {
  household: importHouseholds,
  migrants: whole('migrants'),
  previous: whole('previous'),
  deprived: whole('deprived'),
  suspended: whole('suspended'),
  deaths: whole('deaths'),
  mental: whole('mental'),
  away: whole('away'),
  proxies: importProxies,
  candidates: importCandidates,
} as const satisfies Readonly<Record<FileKind, Importer>>

/**
 * Imports a file and lets other things go on meanwhile (`writeInSteps`). When `options.signal` aborts, it stops within a few hundred rows,
 * nothing of the file is kept, and this throws the signal's reason.
 */
export async function importInSteps(kind: FileKind, ...given: Given): Promise<Result<ImportedFile>> {
  const whole: Importer = importers[kind]
  return isStepped(kind) ? inSteps(stepped[kind](...given), given[4]?.signal) : whole(...given)
}

const isStepped = (kind: FileKind): kind is keyof typeof stepped => Object.hasOwn(stepped, kind)
