import type { RefusalText } from './refusal-text.ts'

/** Candidates: proposed, consulted about, listed. */
export const candidates = {
  'contest.unknown': {
    zh: ['本次选举没有这个选区[：{contest}]', '请核对选区编号'],
    en: ['This election has no such contest[: {contest}]', 'Check its code'],
  },
  'candidates.number': {
    zh: [
      '正式候选人人数不合规定[（{contest}）][：应选{seats}名][，候选人至少{least}名][，至多{most}名]',
      '请增加或减少候选人，再提交',
    ],
    en: [
      'The number of formal candidates is not as the law has it[ ({contest})][: {seats} seats][, at least {least} candidates][, at most {most}]',
      'Add or remove candidates, then try again',
    ],
    mayLack: ['most'],
  },
  'candidates.none': {
    zh: ['还没有人被推荐为代表候选人[（{contest}）]', '请先登记推荐'],
    en: ['Nobody is proposed yet[ ({contest})]', 'Record the proposals first'],
  },
  'keep.two-people': {
    zh: ['部门在正式名单确定以后提出异议的，要选举委员会两个人决定保留', '请选举委员会另一位一起确认'],
    en: [
      'That a name stays on the formal list against an objection takes two people of the committee',
      'Ask a second one to confirm',
    ],
  },
  'keep.no-veto': {
    zh: [
      '[{contest}]没有等着决定的异议：本人不在正式名单上、部门没有提出异议，或者已经决定保留',
      '请看“候选人”页上这个人的联审意见；正式名单确定以前被提出异议的，不能列入名单',
    ],
    en: [
      'No objection waits for a decision[ in {contest}]: the person is not on the formal list, nobody objected, or it is decided',
      'See their vetting on the page of the candidates; whom a department objects to before the formal list is stated does not go on it',
    ],
  },
  'candidate.fault': {
    zh: ['还不能这样列为代表候选人[：{what}]', '请按法律补齐，再登记；登记过的，补不齐就撤回推荐'],
    en: [
      'Nobody can be listed like this[: {en}]',
      'Put it right as the law has it, then record it, or withdraw a proposal that is recorded',
    ],
    besides: ['code'],
  },
  'consultation.nobody': {
    zh: ['没有填参加讨论的选民小组[（{contest}）]', '请填写哪些小组、多少人参加'],
    en: ['No voter group is named[ ({contest})]', 'Say which groups met and how many came'],
  },
  'consultation.group': {
    zh: ['选区[{contest}]的名单上没有这个选民小组[：{group}]', '请从小组名单中选'],
    en: ['The roll[ of {contest}] has no such voter group[: {group}]', 'Choose one of its groups'],
  },
  'consultation.crowd': {
    zh: ['参加讨论的人数[{voters}]多于小组的选民数[{most}][（{group}）]', '请核对人数'],
    en: ['More people[ ({voters})] attended than the group has voters[ ({most})][: {group}]', 'Check the number'],
  },
  'consultation.candidate': {
    zh: ['[{name}]不在提名名单上，不能列入小组意见', '请核对姓名'],
    en: ['This name was not proposed, so the groups cannot put it forward[: {name}]', 'Check the name'],
    besides: ['contest'],
  },
  'candidate.listed': {
    zh: ['[{contest}]的正式候选人名单已经定了，推荐不能再撤回', '正式名单要改的，请重新确定名单'],
    en: ['The formal list[ of {contest}] is stated: no proposal is withdrawn any more', 'To change it, state the list anew'],
  },
  'candidate.unknown': {
    zh: ['没有这名代表候选人[：{candidate}]', '请先登记提名'],
    en: ['There is no such candidate[: {candidate}]', 'Record the proposal first'],
  },
  'candidate.other-card': {
    zh: ['选民证[{voter}]不是[{name}]的', '核对姓名和选民证号再登记；不在名册上的人按身份证号登记'],
    en: ['Card[ {voter}] is not that of[ {name}]', 'Check name and card; whoever is on no roll is recorded by ID number'],
  },
  'candidates.no-consultation': {
    zh: ['选区[{contest}]没有选民小组讨论、协商的记录，不能确定正式候选人', '请先组织讨论并登记'],
    en: ['No consultation of voter groups is recorded[ for {contest}]: no formal list', 'Hold it and record it first'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
