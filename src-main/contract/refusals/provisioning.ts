import type { RefusalText } from './refusal-text.ts'

/** What goes out to the stations. */
export const provisioning = {
  'provision.no-device': {
    zh: ['选区[{constituency}]还没有登记的电脑', '请先办理投票站电脑的登记申请，再导出同步包'],
    en: ['No computer is enrolled yet[ for {constituency}]', 'Enrol the computers of the station first'],
  },
  'provision.no-roll': {
    zh: ['选区[{constituency}]的选民名单还没有公布', '请先公布选民名单，再导出同步包'],
    en: ['The roll[ of {constituency}] is not published yet', 'Publish it first, then export the bundle'],
  },
  'provision.no-candidates': {
    zh: ['选区[{constituency}]还有选举没有正式候选人名单[：{contests}]', '请先确定正式代表候选人名单，再导出'],
    en: [
      'The constituency[ {constituency}] has contests without a formal list of candidates[: {contests}]',
      'State the formal lists first, then export',
    ],
  },
  'provision.candidate-gone': {
    zh: ['选区[{constituency}]的正式候选人名单上有人已不能参选[：{names}]', '请先由选举委员会重新确定正式候选人名单，再导出'],
    en: [
      'On a formal list[ of {constituency}] somebody may stand no more[: {names}]',
      'The committee states the list anew first, then export',
    ],
  },
  'provision.candidate-vetoed': {
    zh: [
      '选区[{constituency}]的正式候选人[{names}]在名单确定以后被部门提出异议，选举委员会还没有决定',
      '请先在“候选人”页由两名选举委员会成员决定保留，或者撤下后重新确定正式候选人名单，再导出',
    ],
    en: [
      'A department objected to a formal candidate[ of {constituency}][: {names}] after the list was stated, and the committee has not decided',
      'On the page of the candidates two of the committee decide that the name stays, or the list is stated anew without it; then export',
    ],
  },
  'provision.barred': {
    zh: [
      '选区[{constituency}]的工作人员里有候选人或者候选人的近亲属[：{names}]',
      '请先在“人员”页换人（选举法第四十三条），再下发',
    ],
    en: [
      'Among the staff[ of {constituency}] are candidates or their near kin[: {names}]',
      'Replace them on the page of the staff first (S1 43), then provision',
    ],
  },
  'provision.gate': {
    zh: [
      '[选区{constituency}的]名单还没有定稿：[{gate}]还没有签字，或者签字后又有变动',
      '请先张榜公布，申诉期满后由选举委员会签署公布关',
    ],
    en: [
      'The roll[ of {constituency}] is not final: the last gate has not been signed, or something changed since[ ({gate})]',
      'Post the roll; the committee signs the gate when the term for objections is over',
    ],
  },
  'correction.not-provisioned': {
    zh: ['还没有给选区[{constituency}]下发过同步包，无从更正', '请先用下发'],
    en: ['Nothing was provisioned yet[ for {constituency}], so there is nothing to correct', 'Provision it first'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
