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
  'candidates.no-preselection': {
    zh: [
      '[{contest}的]候选人[{given}名]超过最多名数[{most}名]，选民小组没有形成较为一致的意见，应当进行预选',
      '请公告并组织预选，登记预选结果后再确定正式候选人',
    ],
    en: [
      'More candidates[ ({given})] stand[ in {contest}] than may[ ({most})] and the voter groups did not agree: a preliminary election is due',
      'Hold it and record its result before the formal list is stated',
    ],
  },
  'candidates.not-preselected': {
    zh: ['正式候选人不是预选得票在前的人[：{names}]', '请按预选得票的顺序确定正式候选人'],
    en: ['The formal candidates are not the first of the preliminary election[: {names}]', 'Take them by the order of its votes'],
  },
  'preselection.two-people': {
    zh: ['预选结果要选举委员会两个人登记', '请选举委员会另一位一起确认'],
    en: ['The result of a preliminary election takes two people of the committee', 'Ask a second one to confirm'],
  },
  'preselection.not-due': {
    zh: [
      '[{contest}]现在不进行预选：候选人没有超过最多名数，或者选民小组已经形成较为一致的意见，或者还没有讨论',
      '请核对候选人人数；小组没有形成一致意见的，先登记讨论结果',
    ],
    en: [
      'No preliminary election is due[ in {contest}]: no more stand than may, or the voter groups agreed, or have not met',
      'Check how many stand; where the groups did not agree, record their meeting first',
    ],
  },
  'preselection.names': {
    zh: ['[{contest}的]预选要登记每一名候选人的得票，一人一行', '请补全各人票数，没有得票的填0'],
    en: ['A preliminary election[ in {contest}] has the votes of each candidate, once', 'Enter them all; 0 for who has none'],
  },
  'preselection.fault': {
    zh: ['预选结果还不能这样登记[：{what}]', '请与预选记录核对后改正'],
    en: [
      'The result of the preliminary election cannot be recorded like this[: {en}]',
      'Compare it with its minutes and correct it',
    ],
    besides: ['code'],
  },
  'preselection.tied': {
    zh: ['预选末位票数相等[：{names}][，还有{left}个名额]，法律没有规定由谁列入', '请选举委员会决定列入哪几位，写明理由'],
    en: [
      'Equal votes at the last place[: {names}][, for {left} places]; the law does not say who is taken',
      'The committee decides whom it takes, with its reason',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
