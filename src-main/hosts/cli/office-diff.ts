import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { findingLines, isError } from './finding-lines.ts'
import { LEDGER, need, several } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'

export const diff: Command = {
  usage: 'office diff FILE... --ledger L [--accept all|KIND]...',
  summary: {
    zh: '把后来的户籍导出合在一起，同已经读入的比对，按类别采用。',
    en: 'Compares later household exports, together, with what was imported, and records the kinds of change that are accepted.',
  },
  options: { ...LEDGER, accept: { type: 'string', multiple: true } },
  async run(given) {
    if (given.positionals.length === 0) throw new UsageError('office diff 后面写文件', 'office diff takes files')
    const office = officeOf(given)
    const uploads = given.positionals.map((path) => need(office.offer(path)))
    const asked = { uploads, accept: [...several(given, 'accept')] }
    const compared = await withHeartbeat(given.log, (tell) => office.ask('imports.compare', asked, { tell }))
    const { findings, totals } = compared
    return answer(
      compared,
      [`✓ 比对 ${totals.files} 个文件：变动 ${totals.findings} 项，采用 ${totals.accepted} 项`, ...findingLines(findings)],
      findings.some(isError) ? 1 : 0,
    )
  },
}
