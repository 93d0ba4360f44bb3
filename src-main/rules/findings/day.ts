import type { FindingRule } from '../finding-rule.ts'

/** Election day: who may vote where, staff, boxes, signatures (S1 5, 34, 37-40, 43; S2 30, 31, 40, 44, 47). */
export const day = {
  'E.501': {
    kind: 'channel_not_allowed',
    article: 'S2 30, 31, 44',
    zh: ['{name}({status})不能以“{channel}”方式投票', '按规定方式投票'],
    en: ['{name} ({status}) may not vote by {channel}', 'Use a permitted channel'],
  },
  'E.502': {
    kind: 'mobile_staff',
    article: 'S2 40',
    zh: ['流动票箱{box}只有{given}名工作人员，应有{needed}名以上', '增派工作人员'],
    en: ['Mobile box {box} has {given} staff, {needed} are needed', 'Add staff'],
  },
  'E.503': {
    kind: 'mobile_overseers',
    article: 'S2 40',
    zh: ['流动票箱{box}只有{given}名监票人，应有{needed}名以上', '增派监票人'],
    en: ['Mobile box {box} has {given} overseers, {needed} are needed', 'Add overseers'],
  },
  'E.504': {
    kind: 'overseers',
    article: 'S1 43',
    zh: ['监票人{given}名，应有{needed}名以上', '推选补足'],
    en: ['{given} overseers, {needed} are needed', 'Have more chosen'],
  },
  'E.505': {
    kind: 'signature_missing',
    article: 'S1 43; S2 47',
    zh: ['结果报告缺{roles}签字', '签字后再上报'],
    en: ['The result lacks the signature of {roles}', 'Sign before reporting'],
  },
  'E.506': {
    kind: 'voted_already',
    article: 'S1 5; S2 42',
    zh: ['{name}已经参加投票', '每一选民只有一个投票权'],
    en: ['{name} has already taken part', 'One vote each'],
  },
  'E.507': {
    kind: 'level_not_entitled',
    article: 'S2 27(3)',
    zh: ['{name}只参加{levels}选举', '只发该级选票'],
    en: ['{name} votes at {levels} only', 'Issue that paper only'],
  },
  'E.508': {
    kind: 'not_on_this_roll',
    article: 'S2 26',
    zh: ['{name}不在本选区选民名单上', '告知其所在选区'],
    en: ['{name} is not on the roll of this constituency', 'Send the person to the right constituency'],
  },
  'E.509': {
    kind: 'introduction_on_day',
    article: 'S1 34',
    zh: ['选举日不得介绍代表候选人', '立即停止'],
    en: ['Candidates may not be introduced on election day', 'Stop at once'],
  },
  'E.510': {
    kind: 'identity_not_shown',
    article: 'S1 37',
    zh: ['{name}没有出示身份证或者选民证', '核对身份后领票'],
    en: ['{name} showed neither ID card nor voter card', 'Check the identity first'],
  },
  'E.511': {
    kind: 'mobile_list_unsigned',
    article: 'S4 36',
    zh: ['流动票箱登记名册上{name}没有签名或者盖章', '由本人补签'],
    en: ['{name} has not signed the list of the mobile box', 'Have the voter sign'],
  },
  'E.512': {
    kind: 'no_formal_list',
    article: 'S1 32',
    zh: ['{contest}还没有正式代表候选人名单', '请向选举办公室取更正同步包'],
    en: ['{contest} has no formal list of candidates yet', 'Take a correction from the office'],
  },
  'W.513': {
    kind: 'box_papers_not_back',
    article: 'S2 40',
    zh: ['流动票箱{box}（{contest}）带出选票{out}张，带回{back}张', '逐张查明，由两名监票人签字说明'],
    en: ['Mobile box {box} ({contest}): {out} papers went out, {back} came back', 'Account for each; both overseers sign'],
  },
  'W.514': {
    kind: 'box_papers_not_marked',
    article: 'S2 40; S4 36',
    zh: ['流动票箱{box}（{contest}）用去选票{used}张，登记名册上领票{marked}张', '核对名册上的签名，补登或说明'],
    en: [
      'Mobile box {box} ({contest}): {used} papers were used, {marked} are marked on the list',
      'Compare the signed list; mark who is missing or explain',
    ],
  },
  'W.515': {
    kind: 'opened_on_another_day',
    article: 'domain 0',
    zh: ['今天是{today}，选举日是{day}', '核对电脑日期；正式选举确需在今天开站的，说明原因'],
    en: ['Today is {today}, election day is {day}', 'Check the date of the computer; in a real election say why it opens today'],
  },
  'W.516': {
    kind: 'papers_missing_meanwhile',
    article: 'S1 43',
    zh: [
      '{contest}中途清点: 应剩{expected}张，清点{left}张，少{difference}张',
      '请两人再数一遍；还少的，查这以前发出的票，写明情况',
    ],
    en: [
      '{contest}, counted during the voting: {expected} papers should have been left, {left} were: {difference} too few',
      'Have two people count again; if still too few, look into the papers issued before it and write down what is known',
    ],
  },
  'W.517': {
    kind: 'papers_beyond_meanwhile',
    article: 'S1 43',
    zh: [
      '{contest}中途清点: 应剩{expected}张，清点{left}张，多{difference}张',
      '请两人再数一遍；还多的，查这以前有没有少发的票，写明情况',
    ],
    en: [
      '{contest}, counted during the voting: {expected} papers should have been left, {left} were: {difference} too many',
      'Have two people count again; if still too many, look for somebody who got too few before it and write down what is known',
    ],
  },
  'W.518': {
    kind: 'hands_missing',
    article: 'S1 43; S2 47',
    zh: ['本站{roles}{given}名，要{needed}名', '请负责人和监票人找人，或者请办公室派人'],
    en: [
      'This station has {given} people as {roles}, {needed} are needed',
      'The lead and an overseer let somebody serve, or the office sends somebody',
    ],
  },
} as const satisfies Record<string, FindingRule>
