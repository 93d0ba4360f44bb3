import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { brief } from './finding-lines.ts'
import { count, day, LEDGER, only, pairs, several, text, takes } from './given.ts'

const consult: Command = {
  usage: 'office consult CONTEST --ledger L --on DAY --group NAME=PEOPLE... (--candidate NAME... | --no-agreement)',
  summary: {
    zh: '登记选民小组讨论协商了一个选举的候选人，提出了谁。',
    en: 'Records that voter groups discussed the candidates of a contest, and what they proposed.',
  },
  options: {
    ...LEDGER,
    on: { type: 'string' },
    group: { type: 'string', multiple: true },
    candidate: { type: 'string', multiple: true },
    'no-agreement': { type: 'boolean' },
  },
  async run(given) {
    const contest = only(given, 'a contest')
    const groups = pairs(given, 'group', 'NAME=PEOPLE').map(([group, people]) => {
      if (!/^\d{1,5}$/.test(people)) throw takes('group', 'NAME=PEOPLE')
      return { group, voters: Number(people) }
    })
    const proposal = several(given, 'candidate').map((name) => ({ name }))
    const agreed = given.values['no-agreement'] !== true
    if (agreed === (proposal.length === 0))
      throw new UsageError(
        'office consult 写 --candidate 或 --no-agreement',
        'office consult takes --candidate, or --no-agreement',
      )
    const round = { contest, on: day(given), groups, agreed, proposal }
    const { findings } = await officeOf(given).ask('roll.consult', round)
    return answer({ contest, findings: findings.map(brief) }, [
      `✓ ${contest} 讨论已登记`,
      ...findings.map(({ code, message }) => `  ! ${code} ${message}`),
    ])
  },
}

const preselect: Command = {
  usage:
    'office preselect CONTEST --ledger L --on DAY --places N --most N --participants N --valid N --votes CARD=N... [--take CARD... --reason TEXT] --as A:committee,B:committee',
  summary: {
    zh: '登记预选，用于选民小组没有形成较为一致意见的；末位票数相等的，写明委员会取谁。',
    en: 'Records a preliminary election, where the voter groups did not agree; whom the committee takes where votes are equal.',
  },
  options: {
    ...LEDGER,
    on: { type: 'string' },
    places: { type: 'string' },
    most: { type: 'string' },
    participants: { type: 'string' },
    valid: { type: 'string' },
    votes: { type: 'string', multiple: true },
    take: { type: 'string', multiple: true },
    reason: { type: 'string' },
  },
  async run(given) {
    const contest = only(given, 'a contest')
    const votes = pairs(given, 'votes', 'CARD=VOTES').map(([candidate, papers]) => {
      if (!/^\d{1,5}$/.test(papers)) throw takes('votes', 'CARD=VOTES')
      return { candidate, votes: Number(papers) }
    })
    const chosen = [...several(given, 'take')]
    const { formal } = await officeOf(given).ask('candidates.preselect', {
      contest,
      on: day(given),
      places: count(given, 'places'),
      most: count(given, 'most'),
      participants: count(given, 'participants'),
      valid: count(given, 'valid'),
      votes,
      ...(chosen.length > 0 && { tie: { chosen, reason: text(given, 'reason') } }),
    })
    return answer({ contest, formal }, [`✓ ${contest} 预选已登记，列入正式名单：${formal.join('、')}`])
  },
}

const consultations: Command = {
  usage: 'office consultations --ledger L',
  summary: {
    zh: '逐个选举：选民小组协商的记录，还缺什么。',
    en: 'What is recorded of the voter groups’ discussions, contest by contest, and what is missing.',
  },
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

export const officeConsultCommands = {
  'office preselect': preselect,
  'office consult': consult,
  'office consultations': consultations,
}
