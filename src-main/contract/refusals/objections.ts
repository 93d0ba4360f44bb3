import type { RefusalText } from './refusal-text.ts'

/** Objections to the roll. */
export const objections = {
  'objection.no-roll': {
    zh: ['选区[{constituency}]没有公布过[第{version}版]名单', '请核对申诉针对哪一版'],
    en: ['No such version[ ({version})] of the roll[ of {constituency}] was published', 'Check which one the objection is about'],
  },
  'objection.no-voter': {
    zh: ['选区[{constituency}]的名单上没有选民证号[{voter}]', '请重新查找，或者按名册上没有的人登记'],
    en: [
      'Nobody on the roll[ of {constituency}] has the card number[ {voter}]',
      'Look again, or record a name that is not on the roll',
    ],
  },
  'objection.unknown': {
    zh: ['账本里没有这件申诉', '请刷新后再办'],
    en: ['No such objection stands in the ledger', 'Look again'],
  },
  'objection.committee': {
    zh: ['申诉由选举委员会处理', '请选举委员会的人员办理'],
    en: ['The committee decides on objections', 'Have a member of the committee do it'],
  },
  'objection.decided': {
    zh: ['[对{name}的]申诉已经作出处理决定', '不服的可以向人民法院起诉'],
    en: ['The objection[ about {name}] has been decided', 'Whoever disagrees may go to court'],
  },
  'objection.undecided': {
    zh: ['[对{name}的]申诉还没有处理决定，不能登记起诉', '先登记处理决定'],
    en: ['The objection[ about {name}] has not been decided, so there is nothing to appeal', 'Record the decision first'],
  },
  'objection.appealed': {
    zh: ['[对{name}的]申诉已经登记过起诉', '请登记判决'],
    en: ['A suit over the objection[ about {name}] is on record', 'Record the judgment'],
  },
  'objection.no-suit': {
    zh: ['[对{name}的]申诉没有起诉，不能登记判决', '先登记起诉'],
    en: ['No suit over the objection[ about {name}] is on record', 'Record the suit first'],
  },
  'objection.judged': {
    zh: ['[对{name}的]申诉已有判决', '人民法院的判决为最后决定'],
    en: ['The court has decided on the objection[ about {name}]', 'Its judgment is final'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
