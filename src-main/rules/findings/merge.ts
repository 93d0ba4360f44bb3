import type { FindingRule } from '../finding-rule.ts'

/** Putting the stations’ books together (S1 5, 42, 44; design 3). */
export const merge = {
  'E.601': {
    kind: 'took_part_twice',
    article: 'S1 5; S2 42',
    zh: ['{name}两次参加投票: {first}、{second}', '由负责人说明理由后裁定'],
    en: ['{name} took part twice: {first}, {second}', 'A named role decides with a reason'],
  },
  'E.602': {
    kind: 'agent_over_limit',
    article: 'S1 42',
    zh: ['{agent}合并后共接受{count}人委托，多于{limit}人', '裁定哪几份有效'],
    en: ['Merged, {agent} acts for {count}, more than {limit}', 'Decide which authorisations stand'],
  },
  'E.603': {
    kind: 'listed_in_two_constituencies',
    article: 'S2 26',
    zh: ['{name}列在{first}和{second}两个选区', '裁定保留一处'],
    en: ['{name} is listed in {first} and in {second}', 'Decide which one stands'],
  },
  'E.604': {
    kind: 'used_and_withdrawn',
    article: 'S1 42',
    zh: ['{principal}的委托在一处使用，在另一处撤回', '裁定以哪一项为准'],
    en: ['The authorisation of {principal} was used in one book and withdrawn in another', 'Decide which fact stands'],
  },
  'W.605': {
    kind: 'after_closing',
    article: 'S1 44',
    zh: ['{count}项记录在封站之后', '核对原因'],
    en: ['{count} entries lie after closing', 'Find out why'],
  },
  'E.606': {
    kind: 'count_against_participation',
    article: 'S1 43',
    zh: ['计票单投票人数{counted}，签到{marked}', '核对签到册'],
    en: ['The count has {counted} participants, the marks {marked}', 'Check the marks'],
  },
  'R.607': {
    kind: 'book_forked',
    article: 'design 3',
    zh: ['{book}的账本出现分叉', '由负责人裁定保留哪一支'],
    en: ['The book of {book} has forked', 'A named role decides which branch stands'],
  },
  'E.608': {
    kind: 'device_revoked',
    article: 'design 3',
    zh: ['{device}已作废', '核对作废前的记录'],
    en: ['{device} has been revoked', 'Check what precedes the revocation'],
  },
  'E.609': {
    kind: 'device_unknown',
    article: 'design 3',
    zh: ['{device}写了一本账', '查明这台电脑是谁的，为什么没有登记'],
    en: ['A book is by {device}, which the office never enrolled', 'Find out whose laptop it is, and why it is not enrolled'],
  },
  'E.610': {
    kind: 'reentry_differs',
    article: 'design 2',
    zh: ['{place}记录号{receipt}补录的内容和原来的记录不同', '对照纸质回执裁定以哪一项为准'],
    en: ['Receipt {receipt} of {place} was re-entered otherwise than it was first recorded', 'Decide from the paper receipt'],
  },
  'W.611': {
    kind: 'roll_older',
    article: 'design 2',
    zh: ['{place}交来的是名册第{version}版，办公室下发的是第{provisioned}版', '核对投票站为什么没有收到更正包'],
    en: [
      '{place} works with roll version {version}, provisioned was {provisioned}',
      'Find out why the correction did not arrive',
    ],
  },
  'W.612': {
    kind: 'desk_not_in',
    article: 'design 2',
    zh: ['签到电脑{device}的登记没有导入，参加人数和选票里没有它的', '请导入它的最终同步包；取不到的，由主持人和监票人写明原因'],
    en: [
      'The day of the check-in laptop {device} is not in: participants and papers are without it',
      'Take in its final bundle; if it cannot be had, the lead and an overseer state why',
    ],
  },
  'W.613': {
    kind: 'book_unsealed',
    article: 'design 3',
    zh: ['{place}: {device}的账有{count}条没有它自己的签名，从第{from}条起', '请取来这台电脑自己导出的同步包，合并后再看'],
    en: [
      '{count} entries of computer {device} at {place}, from {from} on, are not signed by that computer',
      'Get the bundle that this computer itself exported, and merge it',
    ],
  },
  'R.614': {
    kind: 'seals_contradict',
    article: 'design 3',
    zh: [
      '{place}: {device}签名交出过两份互相矛盾的账（到第{first}条的和到第{second}条的）',
      '保管好两份同步包，由负责人查明是谁改的账再裁定',
    ],
    en: [
      'Computer {device} at {place} has signed two books that contradict each other (up to entry {first}, and up to {second})',
      'Keep both bundles; a named role finds out who rewrote the book, and decides',
    ],
  },
  'R.615': {
    kind: 'count_by_strangers',
    article: 'S1 43',
    zh: [
      '电脑{device}第{receipt}号计票记载由{people}({roles})作出，不全是本站担任该职务的工作人员',
      '核对当天的工作人员，报选举委员会决定',
    ],
    en: [
      'Entry {receipt} of laptop {device} about the count is by {people} ({roles}), who are not all on the staff in that role',
      'Find out who worked that day; refer to the committee',
    ],
  },
  'R.616': {
    kind: 'count_by_too_few',
    article: 'S1 43',
    zh: [
      '电脑{device}第{receipt}号计票记载只有{people}({roles})，这一项须由规定的几个人一起办',
      '核对当天的工作人员，报选举委员会决定',
    ],
    en: [
      'Entry {receipt} of laptop {device} about the count is by {people} ({roles}) alone: it takes more, or other, people',
      'Find out who worked that day; refer to the committee',
    ],
  },
  'R.617': {
    kind: 'count_by_other_laptop',
    article: 'design 3',
    zh: ['电脑{device}不是本站的主机，却作了第{receipt}号计票记载({people})', '核对是哪一台电脑计票，报选举委员会决定'],
    en: [
      'Laptop {device} does not lead its station and states figures all the same: entry {receipt} ({people})',
      'Find out which laptop counted; refer to the committee',
    ],
  },
  'R.618': {
    kind: 'count_beyond_revocation',
    article: 'design 3',
    zh: ['电脑{device}已作废，第{receipt}号计票记载({people})在认可的范围之外', '核对纸质记录，报选举委员会决定'],
    en: [
      'Laptop {device} was revoked, and entry {receipt} about the count ({people}) lies beyond what is accepted of it',
      'Compare with the paper; refer to the committee',
    ],
  },
  'R.633': {
    kind: 'count_unsealed',
    article: 'design 3',
    zh: [
      '电脑{device}第{receipt}号计票记载({people})没有这台电脑自己的签名',
      '请取来这台电脑自己导出的同步包，合并后再看；取不到的，报选举委员会决定',
    ],
    en: [
      'Entry {receipt} of laptop {device} about the count ({people}) is not signed by that laptop',
      'Get the bundle that this laptop itself exported, and merge it; if it cannot be had, refer to the committee',
    ],
  },
  'R.619': {
    kind: 'closed_again',
    article: 'S1 43',
    zh: ['电脑{device}关站以后又关了一次站(第{receipt}号，{people})', '对照纸质的关站单，报选举委员会决定'],
    en: [
      'Laptop {device} closed a second time (entry {receipt}, {people})',
      'Compare with the signed closing sheet; refer to the committee',
    ],
  },
  'R.626': {
    kind: 'agreement_without_readings',
    article: 'S1 43; S2 47',
    zh: ['电脑{device}第{receipt}号“两次录入一致”没有两个人的两次相同录入({people})', '重新录入计票单，或报选举委员会决定'],
    en: [
      'Agreement {receipt} of laptop {device} does not rest on two equal readings by two people ({people})',
      'Type the count sheet again, or refer to the committee',
    ],
  },
  'R.643': {
    kind: 'count_names_another',
    article: 'S1 43',
    zh: [
      '电脑{device}第{receipt}号计票记载({people})所指的不是它可以指的那一条，不计',
      '对照纸质记录查明指的是什么，报选举委员会决定',
    ],
    en: [
      'Entry {receipt} of laptop {device} about the count ({people}) points at what it may not, and counts for nothing',
      'Find out from the paper what it is about; refer to the committee',
    ],
  },
  'R.621': {
    kind: 'two_leads',
    article: 'design 3',
    zh: ['{place}有两台以上未作废的主机: {devices}', '作废其中不计票的，两人说明理由'],
    en: [
      '{place} has more than one lead laptop that is not revoked: {devices}',
      'Revoke those that do not count; two people say why',
    ],
  },
  'R.630': {
    kind: 'two_laptops_as_one',
    article: 'design 3',
    zh: [
      '{place}: {device}自称接替电脑{older}，可是两台都做到了最后，或者后一台重做了前一台已经做完的',
      '查明是不是同一台电脑恢复的；是的，两人作废旧的并说明理由，不是的，报选举委员会决定',
    ],
    en: [
      'In {place} laptop {device} says that it goes on for {older}, and both came to their end, or the newer did again what the older had ended',
      'Find out whether it is one machine restored: then two people revoke what it was; otherwise refer to the committee',
    ],
  },
  'R.631': {
    kind: 'opening_in_doubt',
    article: 'S1 44',
    zh: [
      '电脑{device}第{receipt}号开站记载({people})有疑问，按它锁定的名册应有{roll}名选民，现在按{used}名计算',
      '核对开站时用的是哪一版名册，报选举委员会决定',
    ],
    en: [
      'Opening {receipt} of laptop {device} ({people}) is in doubt: by the roll it locked there are {roll} voters, reckoned with are {used}',
      'Find out which roll the station opened with; refer to the committee',
    ],
  },
  'R.632': {
    kind: 'later_round_without_ground',
    article: 'S1 45',
    zh: [
      '{contest}后一轮投票没有依据: 前一轮现在的结果没有要求这一轮，或者它的数字、名单和席位已经不同，或者前一轮尚待决定',
      '先决定前一轮的结果，再决定后一轮是否有效',
    ],
    en: [
      'A later round of {contest} rests on nothing: the round before it asks for none now, or for other names and seats, or is itself undecided',
      'Decide about the round before it first, then whether the later one stands',
    ],
  },
  'R.622': {
    kind: 'signed_other_figures',
    article: 'S1 43; S2 47',
    zh: ['{place}已签字的是另一次计票，现在的数字没有按规定签字', '请投票站核对后重新签字，或报选举委员会决定'],
    en: [
      'In {place} another count was signed than the one that stands now, which is not signed as it has to be',
      'The station checks and signs again; or refer to the committee',
    ],
  },
  'W.623': {
    kind: 'person_replaced',
    article: 'S1 43',
    zh: ['{place}由{people}增加或者更换了工作人员: {name}({roles})，理由: {reason}', '核对新来的人是不是候选人的近亲属'],
    en: ['In {place} {people} let {name} serve ({roles}): {reason}', 'Check that whoever came is no near kin of a candidate'],
  },
  'R.624': {
    kind: 'turnout_in_doubt',
    article: 'S1 44, 45',
    zh: ['有疑问的登记使参加投票人数最少{least}人、最多{most}人，两头结果不同', '核对签领册，报选举委员会决定'],
    en: [
      'Marks in doubt leave between {least} and {most} participants, and the two ends have different results',
      'Compare with the signed roll; refer to the committee',
    ],
  },
  'W.625': {
    kind: 'turnout_in_doubt_decides_nothing',
    article: 'S1 44, 45',
    zh: ['有疑问的登记使参加投票人数最少{least}人、最多{most}人，两头结果相同', '核对签领册，记入报告'],
    en: [
      'Marks in doubt leave between {least} and {most} participants; the result is the same at both ends',
      'Compare with the signed roll and note it',
    ],
  },
  'R.634': {
    kind: 'in_doubt',
    article: 'design 2',
    zh: [
      '{place}: {device}有{count}条记载有疑问，最早是第{receipt}号',
      '对照纸质记录，两人说明理由后决定: 属实的采信，不属实的不计',
    ],
    en: [
      '{count} entries of laptop {device} at {place} are in doubt, the first of them {receipt}',
      'Compare with the paper; two people decide with a reason whether they are believed or count for nothing',
    ],
  },
  'W.635': {
    kind: 'doubt_lifted',
    article: 'design 2',
    zh: ['{people}决定采信{count}条有疑问的记载，理由: {reason}', '记入报告'],
    en: ['{people} decided that {count} entries in doubt are believed: {reason}', 'Note it'],
  },
  'W.636': {
    kind: 'doubt_set_aside',
    article: 'design 2',
    zh: ['{people}决定{count}条有疑问的记载不计，理由: {reason}', '记入报告'],
    en: ['{people} decided that {count} entries in doubt count for nothing: {reason}', 'Note it'],
  },
  'E.620': {
    kind: 'outside_scope',
    article: 'design 2',
    zh: ['{book}第{seq}号记录涉及{named}，超出这本账的范围，不产生任何效力', '查明是谁写的，为什么写'],
    en: [
      'Entry {seq} of the book of {book} speaks of {named}, which is beyond its book: it counts for nothing',
      'Find out who wrote it, and why',
    ],
  },
} as const satisfies Record<string, FindingRule>
