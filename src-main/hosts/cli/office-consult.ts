import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { brief } from './finding-lines.ts'
import { day, LEDGER, only, pairs, several } from './given.ts'

const consult: Command = {
  usage: 'office consult CONTEST --ledger L --on DAY --group NAME=PEOPLE... (--candidate NAME... | --no-agreement)',
  summary: 'Records that voter groups discussed the candidates of a contest, and what they proposed.',
  options: {
    ...LEDGER,
    on: { type: 'string' },
    group: { type: 'string', multiple: true },
    candidate: { type: 'string', multiple: true },
    'no-agreement': { type: 'boolean' },
  },
  async run(given) {
    const contest = only(given, 'a contest')
    const groups = pairs(given, 'group', '--group takes NAME=PEOPLE').map(([group, people]) => {
      if (!/^\d{1,5}$/.test(people)) throw new UsageError('--group takes NAME=PEOPLE')
      return { group, voters: Number(people) }
    })
    const proposal = several(given, 'candidate').map((name) => ({ name }))
    const agreed = given.values['no-agreement'] !== true
    if (agreed === (proposal.length === 0)) throw new UsageError('office consult takes --candidate, or --no-agreement')
    const round = { contest, on: day(given), groups, agreed, proposal }
    const { findings } = await officeOf(given).ask('roll.consult', round)
    return answer({ contest, findings: findings.map(brief) }, [
      `✓ ${contest} 讨论已登记`,
      ...findings.map(({ code, message }) => `  ! ${code} ${message}`),
    ])
  },
}

const consultations: Command = {
  usage: 'office consultations --ledger L',
  summary: 'What is recorded of the voter groups’ discussions, contest by contest, and what is missing.',
  options: LEDGER,
  async run(given) {
    const contests = await officeOf(given).ask('roll.consultations', {})
    return answer(
      { contests: contests.map(({ findings, ...rest }) => ({ ...rest, findings: findings.map(brief) })) },
      contests.flatMap(({ contest, rounds, findings }) => [
        `${contest}：${rounds.length} 次，${rounds.flatMap(({ groups }) => groups).reduce((sum, { voters }) => sum + voters, 0)} 人次`,
        ...findings.map(({ code, message }) => `    ${code} ${message}`),
      ]),
    )
  },
}

export const officeConsultCommands = { 'office consult': consult, 'office consultations': consultations }
