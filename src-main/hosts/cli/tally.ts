import { readFileSync } from 'node:fs'
import { refusal } from '#contract/result.ts'
import { hasRefusal, tally, type TallyAnswer } from '#rules/count/tally.ts'
import { answer, Refused, UsageError, type Command } from './command.ts'

export const tallyCommand: Command = {
  usage: 'tally FILE|-',
  summary: 'The law applied to one count or an array of counts (JSON; - reads stdin).',
  options: {},
  async run({ positionals: [file, more] }) {
    if (file === undefined || more !== undefined) throw new UsageError('tally takes one file, or - for stdin')
    let input: unknown
    try {
      input = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
    } catch (error) {
      throw new Refused(refusal(error instanceof SyntaxError ? 'input.not-json' : 'input.unreadable', { file }))
    }
    const answers = tally(input)
    const lines = (Array.isArray(answers) ? answers : [answers]).map((one: TallyAnswer) => JSON.stringify(one, null, 1))
    return answer(answers, lines, hasRefusal(answers) ? 1 : 0)
  },
}
