import type { FindingRule } from '../finding-rule.ts'

/** Voter groups on the candidates, and staff against the kin of candidates (S1 32, 43; S2 36, 40). */
export const consultation = {
  'E.430': {
    kind: 'consultation_missing',
    article: 'S1 32; S2 36',
    zh: ['{contest}没有选民小组讨论、协商的记录，不能确定正式候选人', '组织选民小组讨论后登记'],
    en: ['No consultation of voter groups is recorded for {contest}: no formal list', 'Hold it and record it'],
  },
  'W.431': {
    kind: 'groups_not_consulted',
    article: 'S1 32',
    zh: ['{contest}有{count}个选民小组没有讨论记录: {groups}', '补开小组会，或者说明原因'],
    en: ['{count} voter groups of {contest} have no record: {groups}', 'Hold their meetings, or say why not'],
  },
  'E.432': {
    kind: 'consultation_empty',
    article: 'S1 32',
    zh: ['{contest}的{group}没有人参加讨论', '更正人数'],
    en: ['Nobody attended in {group} of {contest}', 'Correct the number'],
  },
  'E.433': {
    kind: 'consultation_late',
    article: 'S1 32; S2 36',
    zh: ['{contest}的讨论在{on}，晚于公布正式名单的{last}', '由选举委员会两人决定逾期办理，或者报请推迟选举日'],
    en: [
      '{contest} was discussed on {on}, after {last} when the formal list was due',
      'Two of the committee decide to go on, or ask to postpone election day',
    ],
  },
  'R.434': {
    kind: 'no_agreement',
    article: 'S1 32',
    zh: ['{contest}没有形成较为一致的意见，候选人没有超过最多名数，不进行预选', '由选举委员会说明较多数选民的意见'],
    en: [
      'The groups of {contest} came to no agreement, and no more stand than may: there is no preliminary election',
      'The committee states what most voters wanted',
    ],
  },
  'R.435': {
    kind: 'formal_differs_from_groups',
    article: 'S1 32',
    zh: ['{contest}的正式名单与选民小组的意见不同: {names}', '由选举委员会说明较多数选民的意见'],
    en: ['The formal list of {contest} is not what the groups proposed: {names}', 'The committee states what most voters wanted'],
  },
  'R.436': {
    kind: 'kin_unclear',
    article: 'S1 43; S2 40',
    zh: ['工作人员{staff}与候选人{name}同户，关系不能从户籍资料确定', '问明关系；近亲属应回避'],
    en: [
      '{staff} lives in the household of candidate {name}; how they are related is not recorded',
      'Ask; near kin may not serve',
    ],
  },
  'R.437': {
    kind: 'staff_same_name',
    article: 'S1 43; S2 40',
    zh: ['工作人员{staff}与候选人{name}或其亲属同名，没有选民证号可以核对', '登记工作人员的选民证号'],
    en: [
      '{staff} of the staff bears the name of candidate {name} or of a relative; no card number tells',
      'Record the card number',
    ],
  },
} as const satisfies Record<string, FindingRule>
