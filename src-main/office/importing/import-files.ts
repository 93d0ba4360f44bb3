import type { Imported } from '#contract/imports.ts'
import type { FileKind } from '#words/file-kinds.ts'
import type { Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { tryOut } from '#ledger/file/try-out.ts'
import type { Actor } from '#words/acting.ts'
import { importInSteps } from './import-file.ts'
import type { ImportedFile } from './imported-file.ts'
import { bytesOf, type OfficeFile } from './office-file.ts'
import { rowRemark } from './row-remark.ts'

export type Importing = {
  readonly kind: FileKind
  readonly files: readonly OfficeFile[]
  /** What a heading means that nobody knows. */
  readonly mapping?: Readonly<Record<string, string>> | undefined
  readonly hidden?: boolean | undefined
  /** Everything is done, told, and taken back. */
  readonly dry?: boolean | undefined
}

type Pace = {
  readonly signal?: AbortSignal
  /** In kilobytes of all files. */
  readonly onProgress?: (done: number, of: number) => void
}

type Read = { readonly name: string; readonly result: Result<ImportedFile> }

/** Imports files of one kind, one after another, each whole or not at all: one that is refused keeps no other from coming in. */
export async function importFiles(ledger: Ledger, actor: Actor, importing: Importing, pace: Pace = {}): Promise<Imported> {
  const { kind, files, mapping = {}, hidden = false, dry = false } = importing
  const options = { mapping: new Map(Object.entries(mapping)), hidden, ...(pace.signal && { signal: pace.signal }) }
  const all = kilobytes(files)
  const take = async (): Promise<Imported> => {
    const read: Read[] = []
    for (const [i, file] of files.entries()) {
      const before = kilobytes(files.slice(0, i))
      const own = kilobytes([file])
      const onProgress = (done: number, of: number): void => pace.onProgress?.(before + Math.floor((own * done) / of), all)
      const bytes = bytesOf(file)
      const result = bytes.ok
        ? await importInSteps(kind, ledger, actor, file.name, bytes.value, { ...options, onProgress })
        : bytes
      read.push({ name: file.name, result })
      pace.onProgress?.(before + own, all)
    }
    return told(read)
  }
  return dry ? tryOut(ledger, take) : take()
}

const kilobytes = (files: readonly OfficeFile[]): number => files.reduce((sum, { size }) => sum + Math.ceil(size / 1024), 0)

function told(read: readonly Read[]): Imported {
  const taken = read.flatMap(({ result }) => (result.ok ? [result.value] : []))
  const findings = taken.flatMap((file) => file.findings).map(rowRemark)
  const sum = (of: 'rows' | 'persons' | 'known'): number => taken.reduce((total, file) => total + file[of], 0)
  return {
    files: taken.map(({ findings: _, ...file }) => file),
    findings,
    refused: read.flatMap(({ name, result }) => (result.ok ? [] : [{ file: name, ...result.error }])),
    totals: { files: taken.length, rows: sum('rows'), persons: sum('persons'), known: sum('known'), findings: findings.length },
  }
}
