import type { ChangeRemark, Compared } from '#contract/imports.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { later } from '#rules/findings/later.ts'
import type { FindingKind } from '#rules/findings.ts'
import type { Actor } from '#words/acting.ts'
import { bytesOf, type OfficeFile } from '../importing/office-file.ts'
import { rowRemark } from '../importing/row-remark.ts'
import { diffExports, type DiffFinding } from './diff.ts'

type Accepted = FindingKind | 'all'

/** What may be accepted: every kind of change that a later export shows, or all. */
const ACCEPTABLE: readonly Accepted[] = ['all', ...Object.values(later).map(({ kind }) => kind)]

const isAcceptable = (word: string): word is Accepted => ACCEPTABLE.some((each) => each === word)

/**
 * Compares later exports, together, with what was imported, and records the kinds of change in `accept`. Refuses `diff.kind`, and what
 * `diffExports` and `bytesOf` refuse.
 */
export function compareFiles(
  ledger: Ledger,
  actor: Actor,
  files: readonly OfficeFile[],
  accept: readonly string[] = [],
): Result<Compared> {
  const unknown = accept.find((word) => !isAcceptable(word))
  if (unknown !== undefined) return refuse('diff.kind', { kind: unknown, kinds: ACCEPTABLE.join('、') })
  const given = []
  for (const file of files) {
    const bytes = bytesOf(file)
    if (!bytes.ok) return bytes
    given.push({ path: file.name, bytes: bytes.value })
  }
  const diffed = diffExports(ledger, actor, given, accept.filter(isAcceptable))
  if (!diffed.ok) return diffed
  const { files: read, findings, accepted } = diffed.value
  return done({
    files: read,
    findings: findings.map(changeRemark),
    totals: { files: read.length, findings: findings.length, accepted },
  })
}

const changeRemark = ({ id, name, from, to, ...finding }: DiffFinding): ChangeRemark => ({
  ...rowRemark(finding),
  id,
  name,
  ...(from && { from }),
  ...(to && { to }),
})
