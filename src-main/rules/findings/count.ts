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
  'R.239': {
    kind: 'winner_depends_on_unnamed',
    article: 'S1 41, 45',
    zh: ['另选他人合计{votes}票未列姓名，当选与否取决于各人得票', '按姓名列出另选人得票后再确定'],
    en: [
      '{votes} votes are for written-in people whom the sheet does not name; the result depends on who they are for',
      'List the written-in names with their votes, then determine the result',
    ],
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
  'R.250': {
    kind: 'unnamed_on_separate_list',
    article: 'S1 45',
    zh: ['另选他人合计{votes}票未列姓名，按得票顺序其中可能有人列入另行选举候选人', '按姓名列出另选人得票后再确定'],
    en: [
      '{votes} votes are for written-in people whom the sheet does not name; by order of votes one of them may stand in the separate election',
      'List the written-in names with their votes, then determine the list',
    ],
  },
} as const satisfies Record<string, FindingRule>
