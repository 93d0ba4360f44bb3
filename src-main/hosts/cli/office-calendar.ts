import { DAY } from '#words/patterns.ts'
import { LATE_STEPS } from '#words/late-steps.ts'
import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { asDay, day, dayIfAny, LEDGER, ON, only, optional, text } from './given.ts'

const late: Command = {
  usage: 'office late --ledger L',
  summary: {
    zh: '选举委员会两人决定逾期办理的事和理由。',
    en: 'What two of the committee decided to do after its last day, with the reasons.',
  },
  options: LEDGER,
  async run(given) {
    const decided = await officeOf(given).ask('calendar.late', {})
    return answer(
      { decided },
      decided.length === 0
        ? ['没有逾期办理的决定']
        : decided.map(
            ({ zh, constituency, contest, last, until, reason, by }) =>
              `! ${contest ?? constituency ?? ''} ${zh}：最迟 ${last}，决定办到 ${until}；${reason}（${by.join('、')}）`,
          ),
    )
  },
}

const decide: Command = {
  usage: `office decide-late ${LATE_STEPS.join('|')} --ledger L (--constituency D01 | --contest D01-1) --until DAY --reason TEXT [--on DAY] --as A:committee,B:committee`,
  summary: {
    zh: '选举委员会两人决定过了期限的一步照样办到哪天为止：选区的名单和补正，选举的候选人名单。',
    en: 'Two of the committee decide that a step whose day is over is done all the same, until a day: of a constituency the roll and its corrections, of a contest its lists.',
  },
  options: {
    ...LEDGER,
    ...ON,
    constituency: { type: 'string' },
    contest: { type: 'string' },
    until: { type: 'string' },
    reason: { type: 'string' },
  },
  async run(given) {
    const word = only(given, 'a step')
    const step = LATE_STEPS.find((each) => each === word)
    if (!step)
      throw new UsageError(
        `哪一步写 ${LATE_STEPS.join('、')} 中的一个，不是 ${word}`,
        `a step is one of ${LATE_STEPS.join(', ')}, not ${word}`,
      )
    const [constituency, contest] = [optional(given, 'constituency'), optional(given, 'contest')]
    const act = {
      step,
      ...(constituency !== undefined && { constituency }),
      ...(contest !== undefined && { contest }),
      ...dayIfAny(given),
      until: asDay(given, 'until'),
      reason: text(given, 'reason'),
    }
    const { ref } = await officeOf(given).ask('calendar.decide-late', act)
    return answer({ ...act, ref }, [`✓ ${contest ?? constituency ?? ''} 决定逾期办理，办到 ${act.until}`])
  },
}

const correct: Command = {
  usage: 'office correct-publication --ledger L --constituency D01 --on DAY --reason TEXT',
  summary: {
    zh: '最新一版名单的公布日期写错了；以这次为准。',
    en: 'The day on which the newest version of the roll was published was stated wrongly; this one counts.',
  },
  options: { ...LEDGER, ...ON, constituency: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const act = { constituency: text(given, 'constituency'), on: day(given), reason: text(given, 'reason') }
    const { version } = await officeOf(given).ask('calendar.correct-publication', act)
    return answer({ constituency: act.constituency, version, on: act.on }, [
      `✓ ${act.constituency} 第 ${version} 版公布日期更正为 ${act.on}`,
    ])
  },
}

const postpone: Command = {
  usage: 'office postpone DAY --ledger L --consent TEXT --reason TEXT --as A:committee,B:committee',
  summary: {
    zh: '经同意推迟选举日，名单公布以后也可以；各项期限从新的日子算。',
    en: 'Puts election day off with consent, also once a roll is published; every term counts from the new day.',
  },
  options: { ...LEDGER, consent: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const day = only(given, 'a day')
    if (!DAY.test(day)) throw new UsageError('日期写成 YYYY-MM-DD', 'a day is YYYY-MM-DD')
    const { before } = await officeOf(given).ask('calendar.postpone', {
      day,
      consent: text(given, 'consent'),
      reason: text(given, 'reason'),
    })
    return answer({ before, day }, [`✓ 选举日由 ${before} 推迟到 ${day}`])
  },
}

export const officeCalendarCommands = {
  'office postpone': postpone,
  'office late': late,
  'office decide-late': decide,
  'office correct-publication': correct,
}
