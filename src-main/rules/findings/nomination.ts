import type { FindingRule } from '../finding-rule.ts'

/** Nomination, vetting, candidate lists, kin (S1 10, 30-35, 43, 48; S2 12, 34-36, 40, 53). */
export const nomination = {
  'E.401': {
    kind: 'candidate_not_on_roll',
    article: 'S1 4',
    zh: ['{name}不在选民名单上', '查明在何处登记；没有选民资格的不能列为候选人'],
    en: ['{name} is not on the roll', 'Find where the person is registered; only a voter can stand'],
  },
  'E.402': {
    kind: 'formal_too_many',
    article: 'S1 31',
    zh: ['正式候选人{given}名，应选{seats}名，最多{most}名', '由选民小组讨论、协商，或者预选'],
    en: [
      '{given} formal candidates for {seats} seats: at most {most}',
      'Consult the voter groups, or hold a preliminary election',
    ],
  },
  'E.403': {
    kind: 'formal_too_few',
    article: 'S1 31',
    zh: ['正式候选人{given}名，应选{seats}名，至少{least}名', '补充提名'],
    en: ['{given} formal candidates for {seats} seats: at least {least}', 'Nominate more'],
  },
  'E.404': {
    kind: 'veto_but_formal',
    article: 'domain 0',
    zh: ['{name}被{department}提出异议，仍列为正式候选人', '撤下，或由该部门撤回异议；名单确定以后才有异议的，由选举委员会决定'],
    en: [
      '{name} was vetoed by {department} but is a formal candidate',
      'Take the name off, or have the veto withdrawn; after the list was stated the committee decides',
    ],
  },
  'E.405': {
    kind: 'same_person_two_contests',
    article: 'S1 48; S2 53',
    zh: ['{name}在同一级两个选区被提名', '只保留一处'],
    en: ['{name} is nominated in two contests of one level', 'Keep one'],
  },
  'E.406': {
    kind: 'joint_under_10',
    article: 'S1 30',
    zh: ['选民联名推荐{name}只有{given}人，应为{needed}人以上', '补足联名或不予列入'],
    en: ['{name} was proposed by {given} voters: {needed} are needed', 'Complete the signatures, or leave the name out'],
  },
  'E.407': {
    kind: 'nominator_over_seats',
    article: 'S1 30',
    zh: ['{nominator}推荐{given}名，超过应选名额{seats}', '减至应选名额以内'],
    en: ['{nominator} proposed {given}, more than the {seats} seats', 'Reduce to the number of seats'],
  },
  'E.408': {
    kind: 'vetting_incomplete',
    article: 'domain 0',
    zh: ['{name}的联审还缺{departments}', '各部门答复后再列入'],
    en: ['The joint vetting of {name} lacks {departments}', 'Wait for every department'],
  },
  'E.409': {
    kind: 'near_kin_on_staff',
    article: 'S1 43; S2 40',
    zh: ['工作人员{staff}是候选人{name}的{relation}', '回避，另行安排'],
    en: ['{staff} of the staff is {relation} of candidate {name}', 'Replace the person'],
  },
  'W.410': {
    kind: 'wider_kin_on_staff',
    article: 'S1 43',
    zh: ['工作人员{staff}是候选人{name}的{relation}', '不宜担任，建议调换'],
    en: ['{staff} of the staff is {relation} of candidate {name}', 'Better replace the person'],
  },
  'E.411': {
    kind: 'candidate_on_staff',
    article: 'S2 40',
    zh: ['候选人{name}担任选举工作人员', '回避，另行安排'],
    en: ['Candidate {name} serves on the staff', 'Replace the person'],
  },
  'E.412': {
    kind: 'committee_member_stands',
    article: 'S1 10; S2 12',
    zh: ['候选人{name}是选举委员会成员，尚未辞职', '先辞去选举委员会职务'],
    en: ['Candidate {name} is still a member of the committee', 'Resign from the committee first'],
  },
  'E.413': {
    kind: 'declaration_missing',
    article: 'S1 48; S2 53',
    zh: ['候选人{name}没有声明未在无隶属关系的地区任代表', '补签声明'],
    en: ['Candidate {name} has not declared holding no seat in an unrelated area', 'Have it signed'],
  },
  'E.414': {
    kind: 'list_changed',
    article: 'S2 35',
    zh: ['候选人名单被调换或者增减: {names}', '恢复原名单；退出的另记事项'],
    en: ['The list of candidates was exchanged or altered: {names}', 'Restore it; record withdrawals as events'],
  },
  'E.415': {
    kind: 'foreign_funding',
    article: 'S1 35',
    zh: ['{name}接受境外资助', '从名单中除名；已当选的无效'],
    en: ['{name} accepted funding from abroad', 'Strike from the list; an election already won is void'],
  },
  'E.416': {
    kind: 'preselection_needed',
    article: 'S1 32',
    zh: ['候选人{given}名，最多{most}名，选民小组没有形成较为一致的意见，应当进行预选', '公告预选，组织投票，再登记预选结果'],
    en: [
      '{given} candidates, at most {most}, and the voter groups came to no agreement: a preliminary election is due',
      'Announce it, hold it, and record its result',
    ],
  },
  'E.417': {
    kind: 'preselection_tie',
    article: 'S1 32',
    zh: ['预选末位票数相等: {names}', '报选举委员会决定'],
    en: ['Tie at the edge of the preliminary election: {names}', 'Refer to the committee'],
  },
  'E.418': {
    kind: 'joint_unsigned',
    article: 'S2 34',
    zh: ['联名推荐{name}没有书面署名', '补书面署名'],
    en: ['The joint proposal of {name} is not signed', 'Have it signed'],
  },
  'E.419': {
    kind: 'list_order',
    article: 'S2 35, 36',
    zh: ['候选人名单未按姓名笔划排列', '按姓名笔划重排'],
    en: ['The list is not in stroke order', 'Put it in stroke order'],
  },
  'E.420': {
    kind: 'candidate_under_age',
    article: 'S1 4',
    zh: ['候选人{name}到选举日未满{age}周岁', '不能列为候选人'],
    en: ['Candidate {name} is not yet {age} on election day', 'Cannot stand'],
  },
  'E.421': {
    kind: 'preselection_turnout',
    article: 'S1 32',
    zh: ['预选参加人数未达规定', '重新预选'],
    en: ['Too few took part in the preliminary election', 'Hold it again'],
  },
  'E.422': {
    kind: 'joint_voter_outside',
    article: 'S1 30',
    zh: ['联名人{name}不是本选区选民', '不计入联名人数'],
    en: ['{name}, who joined the proposal, is no voter of this constituency', 'Do not count the signature'],
  },
  'W.423': {
    kind: 'registered_elsewhere',
    article: 'S1 4, 26',
    zh: ['{name}不在本镇的选民名单上', '县级代表候选人可以在本县其他地方登记；请核实在哪里登记'],
    en: [
      '{name} is on no roll of this town',
      'A candidate for the county may be registered elsewhere in the county; find out where',
    ],
  },
  'E.424': {
    kind: 'proposal_withdrawn',
    article: 'S2 35',
    zh: ['{name}的推荐已经撤回（{reason}），名单里还列为正式候选人', '撤下；又推荐的，先重新登记推荐'],
    en: [
      'The proposal of {name} was withdrawn ({reason}), and the list still has them as a formal candidate',
      'Take the name off; if they are proposed again, record that first',
    ],
  },
  'W.425': {
    kind: 'declaration_not_told',
    article: 'S1 48; S2 53',
    zh: ['没有写明{names}有没有声明未在无隶属关系的地区任代表', '查看本人声明，在名单“本人声明”一栏写上，再读一次'],
    en: [
      'It is not said whether {names} declared holding no seat in an unrelated area',
      'Look at the declarations, enter them in the column 本人声明, and read the list again',
    ],
  },
  'W.426': {
    kind: 'signatures_not_told',
    article: 'S2 34',
    zh: ['没有写明联名推荐{names}的选民有没有书面署名', '查看推荐表，在名单“书面署名”一栏写上，再读一次'],
    en: [
      'It is not said whether those who joined in proposing {names} signed',
      'Look at the papers, enter it in the column 书面署名, and read the list again',
    ],
  },
  'R.427': {
    kind: 'formal_struck',
    article: 'S1 4',
    zh: ['正式候选人{name}已经不在选民名单上', '打电话给选举办公室：由选举委员会重新确定名单，下发更正'],
    en: [
      'Formal candidate {name} is no longer on the roll',
      'Telephone the office: the committee states the list anew, and a correction is sent',
    ],
  },
  'R.428': {
    kind: 'formal_withdrawn',
    article: 'S2 35',
    zh: ['正式候选人{name}的推荐已经撤回（{reason}）', '打电话给选举办公室：由选举委员会重新确定名单，下发更正'],
    en: [
      'The proposal of formal candidate {name} was withdrawn ({reason})',
      'Telephone the office: the committee states the list anew, and a correction is sent',
    ],
  },
  'R.429': {
    kind: 'formal_vetoed',
    article: 'domain 0',
    zh: [
      '正式候选人{name}在名单确定以后被{department}提出异议，选举委员会还没有决定',
      '打电话给选举办公室：由选举委员会决定保留，或者撤下并重新确定名单，再下发更正',
    ],
    en: [
      '{department} objected to formal candidate {name} after the list was stated, and the committee has not decided',
      'Telephone the office: the committee decides that the name stays, or states the list anew; then a correction is sent',
    ],
  },
  'W.449': {
    kind: 'veto_kept',
    article: 'domain 0',
    zh: ['{name}被{department}提出异议，选举委员会决定保留在正式名单上（{reason}）', '决定书同名单一起归档'],
    en: [
      '{department} objected to {name}, and the committee decided that the name stays on the formal list ({reason})',
      'File the decision with the list',
    ],
  },
} as const satisfies Record<string, FindingRule>
