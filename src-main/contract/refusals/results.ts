import type { RefusalText } from './refusal-text.ts'

/** Declaring results. */
export const results = {
  'declare.waiting': {
    zh: ['还没有商定一致的计票结果[（{contest}）]，不能宣布', '等计票完成、最终同步包并入后再宣布'],
    en: ['No agreed count is here yet[ ({contest})]', 'Declare it once the count is done and the final bundle is in'],
  },
  'declare.no-final': {
    zh: ['投票站的最终同步包还没有并入[（{constituency}）]', '先并入最终同步包，再宣布'],
    en: ['The final bundle of the station is not in[ ({constituency})]', 'Take it in first'],
  },
  'declare.impossible': {
    zh: ['计票的数字自相矛盾[（{contest}）]，不能宣布', '请投票站更正计票，再交一次'],
    en: [
      'The figures of the count contradict each other[ ({contest})]',
      'Have the station correct the count and hand it in again',
    ],
  },
  'declare.unsigned': {
    zh: ['计票结果还没有签齐[（{contest}）]，不能宣布', '请监票人、计票人和负责人签字后再交'],
    en: ['The result is not signed by everyone[ ({contest})]', 'Have it signed by the overseers, typists and lead first'],
  },
  'declare.open': {
    zh: ['选区[{constituency}]还有没裁定的矛盾[{open}项]，不能宣布', '先在汇总台裁定'],
    en: ['The constituency[ {constituency}] has contradictions[, {open} of them,] that nobody has decided', 'Decide them first'],
  },
  'declare.reason': {
    zh: ['这个结果由选举委员会决定[（{contest}）]，要写明理由', '写明依据和理由，再宣布'],
    en: ['The committee decides this result[ ({contest})], and says why', 'Give the ground and the reason, then declare it'],
  },
  'declare.candidate': {
    zh: ['[{name}]是这个选举的候选人[（{contest}）]，不能宣布它的结果', '请选举委员会的另外两位宣布；候选人应当辞去委员会的职务'],
    en: [
      'Whoever stands in a contest does not declare its result[ ({contest})][: {name}]',
      'Let two others of the committee declare it; a candidate has to resign from the committee',
    ],
  },
  'declare.not-by-law': {
    zh: [
      '法律没有留给选举委员会选人的余地[（{contest}）][，依法当选的是：{elected}]',
      '依法当选的人照实宣布（选举法第四十五条）；选举有问题的，写明理由宣布无效',
    ],
    en: [
      'The law leaves the committee no choice of who is elected[ ({contest})][: elected are {elected}]',
      'Declare those whom the law elects (S1 45); where the vote cannot stand, declare it void with the reason',
    ],
    mayLack: ['elected'],
  },
  'declare.names': {
    zh: ['当选人名单不对[（{contest}）][，最多{seats}名]', '从得票的人里选，不超过应选名额；选举无效的不列当选人'],
    en: [
      'The names of those elected are not right[ ({contest})][, {seats} at most]',
      'Choose from those voted for, no more than the seats, and nobody where the vote is void',
    ],
  },
  'declare.two-people': {
    zh: ['宣布结果要选举委员会两个人[（{contest}）]', '请另一位一起确认'],
    en: ['Declaring a result takes two people of the committee[ ({contest})]', 'Ask a second person to confirm'],
  },
  'declare.already': {
    zh: ['这个结果已经宣布[（{contest}）]', '不用再宣布'],
    en: ['This result is declared already[ ({contest})]', 'Nothing more is needed'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
