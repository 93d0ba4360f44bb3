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
    zh: ['{place}在{opened}开站投票，选举日是{day}，投票站的说明: {reason}', '核对是否经批准，由选举委员会决定是否有效'],
    en: [
      'In {place} the vote was held on {opened}; election day is {day}. The station says: {reason}',
      'Check that there was consent; the committee decides whether the vote is valid',
    ],
  },
  'R.652': {
    kind: 'kin_held_the_vote',
    article: 'S1 43; S2 40',
    zh: [
      '{place}的{names}是候选人或者候选人的近亲属，参加了开站、计票、签字或者关站',
      '核对经手的数字和签字，由选举委员会决定是否有效',
    ],
    en: [
      'In {place} {names}, candidates or their near kin, opened the station, counted, signed or closed it',
      'Check the figures and signatures they had a hand in; the committee decides whether the vote is valid',
    ],
  },
  'R.653': {
    kind: 'candidate_in_office',
    article: 'S1 10, 43; S2 40',
    zh: [
      '候选人{name}在选举办公室担任{roles}',
      '法律写的是选举委员会成员和本选区的工作人员，办公室的其他人员由选举委员会决定是否回避',
    ],
    en: [
      'Candidate {name} works in the office as {roles}',
      'The law speaks of the committee and of the staff of the constituency; the committee decides about others of the office',
    ],
  },
  'R.654': {
    kind: 'kin_in_office',
    article: 'S1 43; S2 40',
    zh: ['选举办公室的{staff}是候选人{name}的{relation}', '法律写的是本选区的工作人员，办公室的人员由选举委员会决定是否回避'],
    en: [
      '{staff} of the office is {relation} of candidate {name}',
      'The law speaks of the staff of the constituency; the committee decides about people of the office',
    ],
  },
  'R.655': {
    kind: 'namesake_serves',
    article: 'S1 43',
    zh: ['本站已经有一位工作人员叫{name}({roles})', '是同一个人的，在名单里选这个人再增加岗位；是两个人的才填新人'],
    en: [
      'Somebody called {name} serves here already ({roles})',
      'If it is the same person, choose them from the list; enter somebody new only for another person',
    ],
  },
} as const satisfies Record<string, FindingRule>
