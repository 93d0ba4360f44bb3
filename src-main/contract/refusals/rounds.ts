import type { RefusalText } from './refusal-text.ts'

/** Papers called aloud, odd papers, signatures, later rounds. */
export const rounds = {
  'count.not-lead': {
    zh: ['这台不是本站的主机[（选区{constituency}）]，不在这里计票', '请到本站主机上录入、签字；这里先导出最终同步包交给主机'],
    en: [
      'This is not the lead laptop[ of {constituency}], so nothing is counted here',
      'Type and sign on the lead laptop; hand this laptop’s final bundle over to it first',
    ],
  },
  'count.round': {
    zh: ['这一轮投票还没有开始[（{contest}）]', '请先办理再次投票或另行选举，再计票'],
    en: ['This round was not started[ ({contest})]', 'Start the revote or the separate election first'],
  },
  'count.round-open': {
    zh: ['这一轮投票还没有结束[（{contest}）]，不能计票', '请先登记投票人数和选票张数，再计票'],
    en: ['The voting of this round is not over[ ({contest})]', 'Enter participants and papers first, then count'],
  },
  'count.round-closed': {
    zh: [
      '这一轮投票已经登记结束[（{contest}）]',
      '请直接计票；要更正的，还没有计票时写明原因再登记一次，已经计票的请先撤销这一轮',
    ],
    en: [
      'The voting of this round was closed already[ ({contest})]',
      'Go on to the count; to correct it, state it again with a reason before anything is counted, or else withdraw the round first',
    ],
  },
  'count.round-participants': {
    zh: ['参加这一轮投票的人[（{participants}人）]比选民还多[（{roll}人）]', '请对照名册上的签领重新清点人数'],
    en: ['More people took part[ ({participants})] than are on the roll[ ({roll})]', 'Count them again on the signed roll'],
    besides: ['contest'],
  },
  'count.round-agreed': {
    zh: ['这一轮的票数已经确定[（{contest}）]，不能撤销', '录入有误的，请两位计票人重录；唱票有误的，先由两位监票人撤回计票数'],
    en: [
      'The figures of this round are agreed[ ({contest})], so it cannot be withdrawn',
      'Have both typists type again, or have two overseers withdraw what was agreed by calls',
    ],
  },
  'count.later-round': {
    zh: [
      '后一轮投票已经按这些数字开始[（{contest}）]，不能再改',
      '确实要改的，请负责人和一名监票人先撤销后一轮；后一轮票数已定的，报选举委员会',
    ],
    en: [
      'A later round was begun from these figures[ ({contest})], so they stay',
      'If they have to change, the lead and an overseer withdraw the later round first; once its figures are agreed, tell the committee',
    ],
    besides: ['round'],
  },
  'count.round-papers': {
    zh: ['作废和剩余的选票比印制的还多[（{contest}）]', '请重新清点选票'],
    en: ['More papers are spoiled and left than were printed[ ({contest})]', 'Count the papers again'],
  },
  'count.no-round': {
    zh: ['按计票结果，现在不需要这一轮投票[（{contest}）]', '请看结果页；结果还没有签字的，请先签字'],
    en: [
      'By the result, no such round is needed now[ ({contest})]',
      'See the result; if it is not signed yet, have it signed first',
    ],
  },
  'count.round-candidates': {
    zh: ['候选人不符合规定[（{contest}）][：应有{least}至{most}名]', '请从计票结果列出的人里选，人数按规定'],
    en: [
      'These candidates are not those the law asks for[ ({contest})][: {least} to {most}]',
      'Choose among the names of the result',
    ],
  },
  'count.by-calls': {
    zh: ['这一项已经用唱票方式计票[（{contest}）]，不能再录入计票单', '请继续唱票；要改为录入的，请先撤回已唱的票'],
    en: ['This contest is being counted by calling[ ({contest})]', 'Go on calling; to type instead, withdraw the batches first'],
  },
  'count.by-typing': {
    zh: ['这一项已经有人录入计票单[（{contest}）]，不能再用唱票方式', '请由两位计票人继续录入'],
    en: ['Somebody has typed a sheet for this contest[ ({contest})], so papers are not called', 'Have both typists go on typing'],
  },
  'count.already-agreed': {
    zh: ['这一项的票数已经确定[（{contest}）]', '请到结果页核对、签字'],
    en: ['The figures of this contest are agreed already[ ({contest})]', 'See the result and sign it'],
  },
  'count.batch': {
    zh: ['票次对不上[（第{batch}批）]，可能在另一个窗口已经记过', '请刷新页面，从现在这一批继续'],
    en: [
      'This is not the batch under way[ (no. {batch})]; another window may have entered it',
      'Load the page again and go on from there',
    ],
  },
  'count.calls-moved': {
    zh: [
      '这一批[（第{batch}批）]在另一个窗口又记过票[，现在是{kept}张]，没有覆盖',
      '已换成保存的票数；请对照手里的票，从下一张接着唱',
    ],
    en: [
      'Another window has kept papers of this batch[ (no. {batch})] meanwhile[: {kept} of them], and they stay',
      'What is kept is shown now; compare it with the papers in hand and go on with the next',
    ],
  },
  'count.contradicted': {
    zh: ['这张票[（本批第{paper}张）]对一人画了反对，又另写了同一人[：{name}]', '请退回这一张，由监票人认定后，照认定的再唱'],
    en: [
      'This paper[ (no. {paper} of the batch)] opposes somebody and writes the same name in[: {name}]',
      'Take it back; the overseers decide, and it is called as they decided',
    ],
  },
  'count.over-vote': {
    zh: ['这张票[（本批第{paper}张）]所选人数多于应选名额[：选了{chosen}名][，应选{seats}名]', '多选的整张作废，请记为废票'],
    en: [
      'This paper[ (no. {paper} of the batch)] chooses too many[: {chosen}][, the seats are {seats}]',
      'The whole paper is void; enter it as void',
    ],
  },
  'count.one-spelling': {
    zh: ['只有一种写法[（{name}）]，没有可以合并的', '请写出另一种写法，或者在名册里找到这个人'],
    en: ['There is one spelling only[ ({name})], nothing to join', 'Give another spelling, or find the person on the roll'],
  },
  'count.not-written': {
    zh: ['计票单上没有这种写法[：{name}]', '请照计票单上的写法填；计票数还没有定的，定了以后再合并'],
    en: [
      'No such name is on the count sheet[: {name}]',
      'Give the spellings as they stand on the sheet; if the figures are not agreed yet, join them afterwards',
    ],
  },
  'count.unknown-join': {
    zh: ['找不到这次合并，可能已经撤回', '请刷新页面再看'],
    en: ['There is no such joining; it may have been withdrawn', 'Load the page again'],
  },
  'count.overseers': {
    zh: ['这一步要监票人确认[（{contest}）]，人数不够', '请监票人一起确认'],
    en: ['This takes the overseers to confirm[ ({contest})]', 'Have the overseers confirm'],
  },
  'count.same-overseer': {
    zh: ['这一批[（第{batch}批）]这位监票人已经确认过', '请另一位监票人确认'],
    en: ['This overseer has confirmed the batch already[ (no. {batch})]', 'Have the other overseer confirm it'],
  },
  'count.unknown-batch': {
    zh: ['找不到这一批票，可能已经撤回', '请刷新页面再看'],
    en: ['There is no such batch; it may have been withdrawn', 'Load the page again'],
  },
  'count.unconfirmed': {
    zh: ['还有一批票没有经两位监票人确认[（第{batch}批）]', '请另一位监票人确认，再结束唱票'],
    en: ['A batch is not confirmed by two overseers yet[ (no. {batch})]', 'Have it confirmed, then end the calling'],
  },
  'count.no-calls': {
    zh: ['还没有唱过票[（{contest}）]', '请先唱票，每五十张由两位监票人确认'],
    en: ['No papers were called yet[ ({contest})]', 'Call them first; two overseers confirm every fifty'],
  },
  'count.odd-paper': {
    zh: ['没有这一种疑问票[（{id}）]', '请从列出的图例里选择'],
    en: ['There is no such case of an odd paper[ ({id})]', 'Choose one of the pictures'],
  },
  'count.barred': {
    zh: [
      '不能在计票单上签字[：{what}]',
      '候选人和近亲属要回避（选举法第四十三条）：请本站同一岗位的另一位签字，人不够的先找人顶替',
    ],
    en: [
      'This person may not sign the sheet[: {en}]',
      'Candidates and near kin stand back (S1 43): let another of that role sign, or somebody take their place first',
    ],
  },
  'count.not-a-signer': {
    zh: ['结果报告单由主持人、监票人、计票人签字', '请由这些人员登录后签字'],
    en: ['A result is signed by the lead, the overseers and the typists', 'Have one of them sign in and sign'],
  },
  'count.impossible': {
    zh: ['计票数字自相矛盾，不能这样定、签字或打印[（{contest}）][：{what}]', '请监票人、计票人对照纸质计票单核对，重录计票单'],
    en: [
      'The figures contradict each other, so they cannot be settled, signed or printed[ ({contest})][: {en}]',
      'Have overseers and typists compare them with the paper sheet and type it again',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
