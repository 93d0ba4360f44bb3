import type { RowCounts } from '#contract/imports.ts'
import { NOISE } from '../reading/noise.ts'
import type { ReadSheet } from '../reading/read-file.ts'
import type { ImportFinding } from './imported-file.ts'

type Of = {
  readonly file: string
  readonly sheets: readonly ReadSheet[]
  readonly rows: number
  readonly findings: readonly ImportFinding[]
} & Partial<Pick<RowCounts, 'persons' | 'known'>>

/** What became of the rows of a file: those that are neither new nor waiting nor noise are facts of a list (`evidence`) or known already. */
export function rowCounts({ file, sheets, rows, findings, persons = 0, known = 0 }: Of, rest: 'evidence' | 'known'): RowCounts {
  const waiting = new Set(
    findings.flatMap(({ file: at, sheet = '', row, part = 1, blocking }) =>
      blocking && at === file ? [`${sheet}\n${row}\n${part}`] : [],
    ),
  )
  const pending = Math.min(waiting.size, rows - persons - known)
  const left = rows - persons - pending
  const noise = Object.fromEntries(NOISE.map((kind) => [kind, sheets.reduce((sum, sheet) => sum + sheet.noise[kind], 0)]))
  const facts = rest === 'evidence' ? Math.max(0, left - known) : 0
  return { persons, evidence: facts, pending, known: left - facts, noise: noise as RowCounts['noise'] }
}
