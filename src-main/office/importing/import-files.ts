import type { Imported } from '#contract/imports.ts'
import type { FileKind } from '#words/file-kinds.ts'
import type { Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { tryOut } from '#ledger/file/try-out.ts'
import type { Actor } from '#words/acting.ts'
import { importInSteps } from './import-file.ts'
import type { ImportedFile } from './imported-file.ts'
import { bytesOf, type OfficeFile } from './office-file.ts'
import type { Mapping } from '../reading/headings.ts'
import { plainHeading } from '../reading/plain-heading.ts'
import { rowRemark } from './row-remark.ts'

export type Importing = {
  readonly files: readonly {
    readonly file: OfficeFile
    readonly kind: FileKind
    /** What a heading means that nobody knows. */
    readonly mapping?: Readonly<Record<string, string>> | undefined
    readonly shape?: boolean | undefined
    readonly hidden?: boolean | undefined
  }[]
  /** Everything is done, told, and taken back. */
  readonly dry?: boolean | undefined
  /** Everyone who was read is named in the answer. */
  readonly list?: boolean | undefined
}

type Pace = {
  readonly signal?: AbortSignal
  /** In kilobytes of all files. */
  readonly onProgress?: (done: number, of: number) => void
}

type Read = { readonly name: string; readonly kind: FileKind; readonly result: Result<ImportedFile> }

/** Imports files one after another, each whole or not at all: one that is refused keeps no other from coming in. */
export async function importFiles(
  ledger: Ledger,
  actor: Actor,
  { files, dry = false, list = false }: Importing,
  pace: Pace = {},
): Promise<Imported> {
  const all = kilobytes(files.map(({ file }) => file))
  const take = async (): Promise<Imported> => {
    const read: Read[] = []
    let before = 0
    for (const { file, kind, mapping = {}, shape = false, hidden = false } of files) {
      const [begun, own] = [before, kilobytes([file])]
      const onProgress = (done: number, of: number): void => pace.onProgress?.(begun + Math.floor((own * done) / of), all)
      const options = {
        mapping: byHeading(mapping),
        shape,
        hidden,
        list,
        onProgress,
        ...(pace.signal && { signal: pace.signal }),
      }
      const bytes = bytesOf(file)
      const result = bytes.ok ? await importInSteps(kind, ledger, actor, file.name, bytes.value, options) : bytes
      read.push({ name: file.name, kind, result })
      before += own
      pace.onProgress?.(before, all)
    }
    return told(read, list)
  }
  return dry ? tryOut(ledger, take) : take()
}

const byHeading = (mapping: Readonly<Record<string, string>>): Mapping =>
  new Map(Object.entries(mapping).map(([heading, field]) => [plainHeading(heading), field]))

const kilobytes = (files: readonly OfficeFile[]): number => files.reduce((sum, { size }) => sum + Math.ceil(size / 1024), 0)

function told(read: readonly Read[], list: boolean): Imported {
  const taken = read.flatMap(({ kind, result }) => (result.ok ? [{ kind, ...result.value }] : []))
  const findings = taken.flatMap((file) => file.findings).map(rowRemark)
  const sum = (of: 'rows' | 'persons' | 'known'): number => taken.reduce((total, file) => total + file[of], 0)
  return {
    files: taken.map(({ findings: _, people: __, ...file }) => file),
    ...(list && { persons: taken.flatMap(({ people = [] }) => people) }),
    findings,
    refused: read.flatMap(({ name, result }) => (result.ok ? [] : [{ file: name, ...result.error }])),
    totals: { files: taken.length, rows: sum('rows'), persons: sum('persons'), known: sum('known'), findings: findings.length },
  }
}
