import type { FindingRule } from '../finding-rule.ts'

/** Papers, boxes, count and result (S1 41-46, 53, 57; S2 47-49). */
export const count = {
  'W.201': {
    kind: 'issued_not_participants',
    article: 'S1 43',
    zh: ['发出选票{issued}张，参加投票{participants}人，相差{difference}', '逐项说明差额，由监票人签字'],
    en: [
      '{issued} papers were issued to {participants} participants: difference {difference}',
      'Explain the difference; the overseers sign',
    ],
  },
  'W.202': {
    kind: 'printed_not_accounted',
    article: 'S1 43',
    zh: ['印制{printed}张，发出、作废、剩余合计{accounted}张', '清点剩余和作废选票后更正'],
    en: ['{printed} papers were printed, {accounted} are accounted for', 'Count unused and spoiled papers again'],
  },
  'E.203': {
    kind: 'quorum_failed',
    article: 'S1 45',
    zh: ['选民{roll}人，参加投票{participants}人，未过半数，选举无效', '重新选举'],
    en: ['Of {roll} voters {participants} took part, not more than half: the election is void', 'Hold the election anew'],
  },
  'E.204': {
    kind: 'more_papers_than_voters',
    article: 'S1 44',
    zh: ['收回选票{collected}张，多于投票人数{participants}，投票无效', '重新选举'],
    en: ['{collected} papers were found for {participants} participants: the vote is void', 'Hold the election anew'],
  },
  'W.205': {
    kind: 'quorum_hangs_on_one_proxy',
    article: 'S1 45',
    zh: ['恰过半数，任何一份委托不成立，选举即无效', '逐份核对委托书'],
    en: ['The quorum is met by one: if a single authorisation falls, the election is void', 'Check every authorisation'],
  },
  'W.206': {
    kind: 'quorum_depends_on_papers',
    article: 'S1 45',
    zh: ['按投票人数过半数，按收回选票不过半数', '记入报告，备选举委员会确定有效时参考'],
    en: ['More than half by participants, not by papers found', 'Note it for the committee'],
  },
  'R.207': {
    kind: 'quorum_depends_on_reading',
    article: 'S1 45',
    zh: [
      '选举是否有效取决于“参加投票的选民”口径: 选民{roll}人，投票人数{participants}过半数，收回选票{collected}不过半数',
      '报选举委员会决定',
    ],
    en: [
      'Whether the election is valid depends on who “took part”: of {roll} voters {participants} took papers, more than half; {collected} papers were found, not more than half',
      'Refer to the committee',
    ],
  },
  'W.208': {
    kind: 'no_more_candidates_than_seats',
    article: 'S1 31',
    zh: ['应选{seats}名，候选人{given}名，没有差额', '差额选举至少要{least}名候选人，报选举委员会'],
    en: [
      '{given} candidates for {seats} seats: no more than are to be elected',
      'The law wants at least {least} candidates: tell the committee',
    ],
  },
  'W.209': {
    kind: 'more_papers_than_issued',
    article: 'S1 43, 44',
    zh: [
      '收回选票{collected}张，比发出的{issued}张多{difference}张',
      '不多于投票人数的投票有效；查明多出的选票从哪里来，由监票人签字说明',
    ],
    en: [
      '{collected} papers were found, {difference} more than the {issued} issued',
      'Valid while there are no more than participants; find out where they came from, the overseers sign',
    ],
  },
  'R.210': {
    kind: 'winner_depends_on_reading',
    article: 'S1 45',
    zh: ['结果取决于“参加投票的选民”口径: 按投票人数{participants}与按收回选票{collected}不同，涉及{names}', '报选举委员会决定'],
    en: [
      'The result depends on who “took part”: participants {participants} or papers {collected}; it concerns {names}',
      'Refer to the committee',
    ],
  },
  'R.211': {
    kind: 'revote_ties_again',
    article: 'S1 45',
    zh: ['再次投票票数又相等: {names}', '法律未规定，报选举委员会决定'],
    en: ['The revote ended in a tie again: {names}', 'The law is silent: refer to the committee'],
  },
  'R.212': {
    kind: 'separate_tie',
    article: 'S1 45; S2 49',
    zh: ['另行选举中票数相等: {names}', '可比照再次投票，报选举委员会决定'],
    en: ['Tie in the separate election: {names}', 'A revote by analogy: refer to the committee'],
  },
  'R.213': {
    kind: 'winner_not_on_roll',
    article: 'S1 41',
    zh: ['当选与否取决于另选人{names}是否为选民', '查明选民资格，由选举委员会裁定'],
    en: [
      'Whether {names}, written in, may be elected depends on being a voter',
      'Establish eligibility; the committee adjudicates',
    ],
  },
  'R.214': {
    kind: 'write_in_not_on_roll',
    article: 'S1 41',
    zh: ['另选人{names}不在选民名单上，票数已计', '查明身份后裁定，不得自动作废'],
    en: [
      'Written in but not on the roll: {names}; the votes are counted',
      'Establish who it is and adjudicate; never void by itself',
    ],
  },
  'R.215': {
    kind: 'separate_edge_tie',
    article: 'S1 45',
    zh: ['另行选举候选人名单末位票数相等: {names}', '法律未规定，报选举委员会决定'],
    en: ['Tie at the edge of the list for the separate election: {names}', 'The law is silent: refer to the committee'],
  },
  'R.216': {
    kind: 'write_in_on_separate_list',
    article: 'S1 45',
    zh: ['另选人{names}按得票顺序可列入另行选举候选人', '报选举委员会决定'],
    en: ['Written-in {names} may stand in the separate election by order of votes', 'Refer to the committee'],
  },
  'R.217': {
    kind: 'separate_list_short',
    article: 'S1 31, 45',
    zh: ['另行选举至少要{needed}名候选人，按得票顺序只有{given}名', '法律未规定，报选举委员会决定'],
    en: [
      'The separate election needs {needed} candidates, the order of votes gives {given}',
      'The law is silent: refer to the committee',
    ],
  },
  'R.218': {
    kind: 'revote_won_by_write_in',
    article: 'S1 45',
    zh: ['再次投票限于票数相等的候选人，{names}为另选人', '报选举委员会决定'],
    en: ['A revote is among those tied; {names} was written in', 'Refer to the committee'],
  },
  'R.219': {
    kind: 'revote_seats_open',
    article: 'S1 45',
    zh: ['再次投票后仍有{seats}个名额没有人得票', '报选举委员会决定'],
    en: ['After the revote {seats} seats have nobody with votes', 'Refer to the committee'],
  },
  'E.220': {
    kind: 'not_an_object',
    article: 'design 6',
    zh: ['{field}应为对象', '按示例格式填写'],
    en: ['{field} must be an object', 'Follow the documented shape'],
  },
  'E.221': {
    kind: 'not_a_count',
    article: 'design 6',
    zh: ['{field}应为非负整数', '填写张数或人数'],
    en: ['{field} must be a non-negative whole number', 'Enter a number of papers or people'],
  },
  'E.222': {
    kind: 'pack_unknown',
    article: 'design 6',
    zh: ['不认识规则包“{value}”', '使用zhejiang-2021'],
    en: ['Unknown rule pack “{value}”', 'Use zhejiang-2021'],
  },
  'E.223': {
    kind: 'round_unknown',
    article: 'design 6',
    zh: ['不认识投票轮次“{value}”', '填写first、revote、separate或byelection'],
    en: ['Unknown round “{value}”', 'Use first, revote, separate or byelection'],
  },
  'E.224': {
    kind: 'contest_seats',
    article: 'S1 25',
    zh: ['应选名额{seats}不在{least}至{most}之间', '更正名额'],
    en: ['{seats} seats: the law allows {least} to {most}', 'Correct the seats'],
  },
  'E.225': {
    kind: 'participants_over_roll',
    article: 'S1 45',
    zh: ['参加投票{participants}人，多于选民{roll}人', '核对选民册与签到'],
    en: ['{participants} took part, more than the {roll} on the roll', 'Check the roll and the marks'],
  },
  'E.226': {
    kind: 'collected_not_split',
    article: 'S1 44',
    zh: ['收回{collected}张，不等于有效{valid}加废票{invalid}', '重新清点'],
    en: ['{collected} papers found, not {valid} valid plus {invalid} void', 'Count again'],
  },
  'E.227': {
    kind: 'votes_over_valid',
    article: 'S1 44',
    zh: ['{name}得票{votes}，多于有效票{valid}', '重新计票'],
    en: ['{name} has {votes} votes, more than {valid} valid papers', 'Count again'],
  },
  'E.228': {
    kind: 'candidate_not_split',
    article: 'S1 44',
    zh: ['{name}赞成、反对、弃权、部分无效合计{sum}，不等于有效票{valid}', '重新计票'],
    en: ['For {name} the four columns make {sum}, not the {valid} valid papers', 'Count again'],
  },
  'E.229': {
    kind: 'votes_over_capacity',
    article: 'S1 44',
    zh: ['各人得票合计{sum}，多于应选名额乘有效票{capacity}', '重新计票'],
    en: ['All votes make {sum}, more than seats times valid papers, {capacity}', 'Count again'],
  },
  'E.230': {
    kind: 'duplicate_name',
    article: 'S1 41',
    zh: ['姓名“{name}”出现两次', '同一人合并，不同的人加注区分'],
    en: ['The name “{name}” stands twice', 'Join one person; tell two persons apart'],
  },
  'E.231': {
    kind: 'name_empty',
    article: 'S1 28',
    zh: ['{field}没有姓名', '填写姓名'],
    en: ['{field} has no name', 'Enter a name'],
  },
  'E.232': {
    kind: 'not_a_list',
    article: 'design 6',
    zh: ['{field}应为列表', '没有时写空列表'],
    en: ['{field} must be a list', 'Write an empty list if there are none'],
  },
  'E.233': {
    kind: 'not_yes_or_no',
    article: 'design 6',
    zh: ['{field}应为true或false', '查选民名单后填写'],
    en: ['{field} must be true or false', 'Look the name up in the roll'],
  },
  'W.240': {
    kind: 'station_over_participants',
    article: 'S1 44',
    zh: ['{station}收回{collected}张，多于该站投票{participants}人', '全选区合计未超的仍有效，由监票人签字说明'],
    en: [
      '{station}: {collected} papers for {participants} participants',
      'Valid if the total is not over; the overseers explain and sign',
    ],
  },
  'W.241': {
    kind: 'foreign_papers',
    article: 'S1 44',
    zh: ['{station}有{papers}张其他选举的选票，未计入', '经签字裁定后转入所属选举'],
    en: ['{station} holds {papers} papers of another contest; not counted here', 'Move them by a signed adjudication'],
  },
  'E.242': {
    kind: 'moved_without_adjudication',
    article: 'S1 44',
    zh: ['转移{papers}张选票没有签字裁定', '补办裁定或撤回'],
    en: ['{papers} papers were moved without a signed adjudication', 'Adjudicate, or move them back'],
  },
  'E.243': {
    kind: 'identity_broken',
    article: 'S1 43',
    zh: ['{identity}不成立，相差{difference}', '重新清点并更正'],
    en: ['{identity} does not hold: difference {difference}', 'Count again and correct'],
  },
  'R.244': {
    kind: 'odd_mark',
    article: 'S1 41; S2 48',
    zh: ['选票上{name}的记号不规范', '意思清楚的照计，由总监票人会同监票人认定'],
    en: ['The mark beside {name} is unusual', 'It counts if the intent is clear; the chief overseer decides with the overseers'],
  },
  'R.245': {
    kind: 'write_in_without_mark',
    article: 'S1 41',
    zh: ['另选人{name}没有画记号', '按本地规定由选举委员会确定'],
    en: ['{name} is written in without a mark', 'The committee applies the local rule'],
  },
  'R.246': {
    kind: 'write_in_after_abstaining',
    article: 'S1 41',
    zh: ['对候选人弃权后又另选{name}', '按本地规定由选举委员会确定'],
    en: ['{name} is written in after abstaining', 'The committee applies the local rule'],
  },
  'E.247': {
    kind: 'variants_unsigned',
    article: 'S1 43',
    zh: ['合并异写{names}没有{needed}人签字', '由监票人签字裁定'],
    en: ['Joining the variants {names} lacks {needed} signatures', 'The overseers adjudicate and sign'],
  },
  'R.249': {
    kind: 'unreadable_may_overvote',
    article: 'S1 44',
    zh: ['无法辨认的另选人若计入，所选人数将超过{seats}名', '由总监票人会同监票人认定'],
    en: ['If the unreadable name counts, the paper chooses more than {seats}', 'The chief overseer decides with the overseers'],
  },
  'W.248': {
    kind: 'part_unreadable',
    article: 'S1 44',
    zh: ['选票上有一处另选人无法辨认，该处无效', '其余部分照计'],
    en: ['One written-in name cannot be read; that part is void', 'The rest counts'],
  },
} as const satisfies Record<string, FindingRule>
