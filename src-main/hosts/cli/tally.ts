import { readFileSync } from 'node:fs'
import { refusal } from '#contract/result.ts'
import { hasRefusal, tally, type TallyAnswer } from '#rules/count/tally.ts'
import { said } from './said.ts'
import { answer, Refused, UsageError, type Command } from './command.ts'

export const tallyCommand: Command = {
  usage: 'tally FILE|-',
  summary: {
    zh: '把法律用在一份或一组计票结果上（JSON；- 从标准输入读）。',
    en: 'The law applied to one count or an array of counts (JSON; - reads stdin).',
  },
  options: {},
  async run({ positionals: [file, more] }) {
    if (file === undefined || more !== undefined)
      throw new UsageError('tally 后面写一个文件，或者 -（标准输入）', 'tally takes one file, or - for stdin')
    let input: unknown
    try {
      input = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
    } catch (error) {
      throw new Refused(refusal(error instanceof SyntaxError ? 'input.not-json' : 'input.unreadable', { file }))
    }
    const answers = tally(input)
    const lines = (Array.isArray(answers) ? answers : [answers]).flatMap((one: TallyAnswer) => linesOf(one))
    return answer(answers, lines, hasRefusal(answers) ? 1 : 0)
  },
}

/** What the law says of one count, in words; `--json` has all of it. */
function linesOf(one: TallyAnswer): readonly string[] {
  if ('error' in one) return [`✕ ${one.error.code} ${one.error.message}`]
  const { valid, outcome, elected, revote, separate, vacant, refer, findings } = one
  return [
    `${valid ? '✓' : '✕'} ${said('outcome', outcome)}${elected.length > 0 ? `：${elected.join('、')}` : ''}`,
    ...(revote ? [`  再次投票：在 ${revote.candidates.join('、')} 之间选 ${revote.seats} 名`] : []),
    ...(separate ? [`  另行选举：${separate.seats} 名`] : []),
    ...(vacant > 0 ? [`  缺额 ${vacant} 名`] : []),
    ...[...refer, ...findings].map(({ code, message }) => `  ${code} ${message}`),
  ]
}
