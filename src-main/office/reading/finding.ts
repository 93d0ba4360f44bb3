import type { FindingKind } from '#rules/findings.ts'

/** A finding about one row, by the kinds of `docs/findings.md`. */
export type RowFinding = {
  readonly kind: FindingKind
  readonly field: string
  /** Whether the row waits for a person. */
  readonly blocking: boolean
  /** What the sentence of the finding names. */
  readonly params: Readonly<Record<string, string>>
}

export const found = (
  kind: FindingKind,
  field: string,
  params: RowFinding['params'],
  blocking: 'waits' | 'noted' = 'waits',
): RowFinding => ({ kind, field, blocking: blocking === 'waits', params })
