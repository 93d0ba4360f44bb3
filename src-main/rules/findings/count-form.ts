import type { FindingRule } from '../finding-rule.ts'

/** Why a count that is given as figures is refused: figures that cannot all be true (S1 25, 41, 44), or that are none (design 6). */
export const countForm = {
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
  'E.234': {
    kind: 'total_not_split',
    article: 'S1 43',
    zh: ['参加投票合计{total}人，与本人、流动票箱、委托之和{sum}不符', '核对后更正'],
    en: ['{total} took part, in person, by mobile box and by proxy they are {sum}', 'Check and correct'],
  },
  'E.235': {
    kind: 'not_unknown',
    article: 'design 6',
    zh: ['{field}“{value}”不能写作未知', '只有未填写的printed、issued、spoiled、unused可以写作未知'],
    en: ['{field}: “{value}” cannot be unknown', 'Only printed, issued, spoiled and unused can, where they are left out'],
  },
  'E.236': {
    kind: 'blank_over_valid',
    article: 'S1 44',
    zh: ['空白票{blank}张，多于有效票{valid}张', '空白票属有效票，重新清点'],
    en: ['{blank} blank papers, more than {valid} valid ones', 'A blank paper is a valid one: count again'],
  },
  'E.237': {
    kind: 'boxes_not_participants',
    article: 'S1 44',
    zh: ['各票箱参加投票人数合计{sum}，与总数{total}不符', '逐箱核对后更正'],
    en: ['The participants of the boxes make {sum}, the total says {total}', 'Check box by box and correct'],
  },
  'E.238': {
    kind: 'boxes_not_collected',
    article: 'S1 44',
    zh: ['各票箱收回选票合计{sum}，与总数{total}不符', '逐箱核对后更正；其他选举的选票不计入，经签字裁定转来的计入'],
    en: [
      'The papers of the boxes make {sum}, the total says {total}',
      'Check box by box; papers of another contest do not count, those moved by a signed adjudication do',
    ],
  },
} as const satisfies Record<string, FindingRule>
