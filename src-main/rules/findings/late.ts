import type { FindingRule } from '../finding-rule.ts'

/** Steps taken after their last day, and days that cannot be (S1 28, 32; S2 33, 35, 36, 51). */
export const late = {
  'W.190': {
    kind: 'roll_late_decided',
    article: 'S1 28; S2 33',
    zh: ['{step}最迟{last}，{on}才办，晚{days}天；选举委员会两人决定逾期办理：{reason}', '随结果报告说明'],
    en: [
      '{step} was due on {last} and done on {on}, {days} days late; two of the committee decided to go on: {reason}',
      'Say so in the report of the result',
    ],
  },
  'E.191': {
    kind: 'publication_ahead',
    article: 'S1 28',
    zh: ['第{version}版名单的公布日期{on}还没有到', '更正公布日期'],
    en: ['The day on which version {version} was published, {on}, has not come yet', 'Correct the day of publication'],
  },
  'E.438': {
    kind: 'preliminary_missing',
    article: 'S1 32; S2 35',
    zh: ['{contest}没有公布初步候选人名单，不能确定正式候选人', '先公布初步名单，一个推荐的人不少'],
    en: ['No preliminary list of {contest} is stated: no formal list', 'State it first, with everyone who was proposed'],
  },
  'E.440': {
    kind: 'candidates_late',
    article: 'S1 32; S2 35, 36, 59',
    zh: ['{step}最迟{last}，{on}才办，晚{days}天', '由选举委员会两人决定逾期办理，或者报请推迟选举日'],
    en: [
      '{step} was due on {last} and is done on {on}, {days} days late',
      'Two of the committee decide to go on, or ask to postpone election day',
    ],
  },
  'E.442': {
    kind: 'not_on_preliminary',
    article: 'S1 32; S2 35',
    zh: ['{name}不在已公布的初步候选人名单上，选民小组没有讨论过', '请重新公布初步名单，交选民小组讨论后再确定'],
    en: [
      '{name} is on no published preliminary list, so no voter group discussed them',
      'Publish the preliminary list again and have the voter groups discuss it first',
    ],
  },
  'W.441': {
    kind: 'candidates_late_decided',
    article: 'S1 32; S2 35, 36, 59',
    zh: ['{step}最迟{last}，{on}才办，晚{days}天；选举委员会两人决定逾期办理：{reason}', '随结果报告说明'],
    en: [
      '{step} was due on {last} and done on {on}, {days} days late; two of the committee decided to go on: {reason}',
      'Say so in the report of the result',
    ],
  },
} as const satisfies Record<string, FindingRule>
