import { basename } from 'node:path'
import { diffExports, type DiffFinding } from '#office/later-export/diff.ts'
import { later } from '#rules/findings/later.ts'
import type { FindingKind } from '#rules/findings.ts'
import { answer, UsageError, type Command } from './command.ts'
import { actor, AS, LEDGER, need, withLedger } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'
import { findingLines, isError, spokenFinding, type SpokenFinding } from './office-findings.ts'
import { bytesOf } from './office-import.ts'

const KINDS = Object.values(later).map(({ kind }) => kind)

const spoken = ({ id, name, from, to, ...finding }: DiffFinding): SpokenFinding & { id: string; name: string } => ({
  ...spokenFinding(finding),
  id,
  name,
  ...(from && { from }),
  ...(to && { to }),
})

export const diff: Command = {
  usage: 'office diff FILE... --ledger L [--accept all|KIND]...',
  summary:
    'Compares later household exports, together, with what was imported, and records the kinds of change that are accepted.',
  options: { ...LEDGER, ...AS, accept: { type: 'string', multiple: true } },
  async run(given) {
    if (given.positionals.length === 0) throw new UsageError('office diff takes files')
    const accept = [given.values['accept'] ?? []].flat() as readonly (FindingKind | 'all')[]
    const unknown = accept.find((kind) => kind !== 'all' && !KINDS.some((known) => known === kind))
    if (unknown !== undefined) throw new UsageError(`--accept takes all or one of ${KINDS.join(', ')}, not ${unknown}`)
    return withHeartbeat(given.log, (tell) =>
      withLedger(given, (ledger) => {
        tell(`diff 0/${given.positionals.length}`)
        const files = given.positionals.map((path) => ({ path: basename(path), bytes: need(bytesOf(path)) }))
        const diffed = need(diffExports(ledger, actor(given), files, accept))
        const findings = diffed.findings.map(spoken)
        const totals = { files: diffed.files.length, findings: findings.length, accepted: diffed.accepted }
        const json = { files: diffed.files, findings, totals }
        const lines = [
          `✓ 比对 ${totals.files} 个文件：变动 ${totals.findings} 项，采用 ${totals.accepted} 项`,
          ...findingLines(findings),
        ]
        return answer(json, lines, findings.some(isError) ? 1 : 0)
      }),
    )
  },
}
