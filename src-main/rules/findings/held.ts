import type { FindingRule } from '../finding-rule.ts'

/** Who held the vote and when, as far as the committee has to hear of it with the result (S1 43, 46; S2 40, 51). */
export const held = {
  'R.650': {
    kind: 'held_on_another_day',
    article: 'S1 46; S2 51',
    zh: [
      '{place}在{opened}开站投票，选举日是{day}，投票站没有说明原因',
      '查明投票站知不知道选举日、有没有经批准，由选举委员会决定是否有效',
    ],
    en: [
      'In {place} the vote was held on {opened}; election day is {day}, and the station gave no reason',
      'Find out whether the station knew the day and whether there was consent; the committee decides whether the vote is valid',
    ],
  },
  'R.651': {
    kind: 'held_on_another_day_for_a_reason',
    article: 'S1 46; S2 51',
    zh: [
      '{place}在{opened}开站投票，选举日是{day}，投票站的说明: {reason}',
      '核对是否经批准，由选举委员会决定是否有效',
    ],
    en: [
      'In {place} the vote was held on {opened}; election day is {day}. The station says: {reason}',
      'Check that there was consent; the committee decides whether the vote is valid',
    ],
  },
} as const satisfies Record<string, FindingRule>
