import type { RefusalText } from './refusal-text.ts'

/** Authorisations to vote by proxy, and publishing the roll. */
export const roll = {
  'publish.undecided': {
    zh: ['[选区{constituency}]还有[{undecided}名]成年人没有登记决定，不能公布名单', '请先逐人决定列入哪一册，再公布'],
    en: [
      'There are[ {undecided}] adults without a decision[ in {constituency}], so the roll cannot be published',
      'Decide the register of each of them first',
    ],
  },
  'publish.pending': {
    zh: ['[选区{constituency}]还有[{pending}行]导入的数据等待核实，不能公布名单', '请先逐行处理，再公布'],
    en: [
      'There are[ {pending}] imported rows waiting to be settled[ in {constituency}], so the roll cannot be published',
      'Settle each of them first',
    ],
  },
  'proxy.self': {
    zh: ['委托人和受委托人是同一个人[（选民证号{voter}）]', '请另选一位选民做受委托人'],
    en: ['Principal and agent are the same person[ (card no. {voter})]', 'Choose another voter as the agent'],
  },
  'proxy.not-on-roll': {
    zh: ['选民名单上没有这个人[（选民证号{voter}）]', '委托人和受委托人都要在选民名单上，请核对选民证号'],
    en: ['This person is not on the roll[ (card no. {voter})]', 'Principal and agent both have to be; check the card number'],
  },
  'proxy.other-contest': {
    zh: ['受委托人[{agent}]和委托人[{principal}]不在同一个选区', '请另选一位同选区（含乡级选区）的选民做受委托人'],
    en: [
      'The agent[ {agent}] and the principal[ {principal}] are not in the same constituency',
      'Choose an agent who votes in all of the same contests',
    ],
  },
  'proxy.already-given': {
    zh: ['委托人[{principal}]已经委托过[，受委托人是{agent}]', '每人只能委托一人；要换人，请先撤回原来的委托'],
    en: [
      'The principal[ {principal}] has given an authorisation already[, to {agent}]',
      'It can be given to one person only; withdraw it first to choose another',
    ],
  },
  'proxy.chain': {
    zh: ['受委托人[{agent}]自己委托了别人，或委托人[{principal}]正替别人投票', '委托不能转来转去，请另选一位受委托人'],
    en: [
      'The agent[ {agent}] has authorised someone else, or the principal[ {principal}] acts for others',
      'Authorisations cannot be passed on; choose another agent',
    ],
  },
  'proxy.over-limit': {
    zh: ['受委托人[{agent}]接受的委托已满[，最多{limit}人]', '请另选一位受委托人'],
    en: ['The agent[ {agent}] acts for as many as allowed already[, {limit} at most]', 'Choose another agent'],
  },
  'proxy.reason': {
    zh: ['委托原因[“{reason}”]不在法律规定之列', '请核对委托书上的原因'],
    en: ['The reason of the authorisation[, “{reason}”,] is none the law names', 'Check the reason on the form'],
  },
  'proxy.means': {
    zh: ['委托方式[“{means}”]不能查核', '请补办书面委托书'],
    en: ['The means of the authorisation[, “{means}”,] cannot be verified', 'Obtain a written authorisation'],
  },
  'proxy.already-voted': {
    zh: ['委托人[{principal}]已经领过票', '不能再办委托；有疑问请核对领票记录'],
    en: [
      'The principal[ {principal}] has drawn papers already',
      'No authorisation is possible now; check the record if in doubt',
    ],
  },
  'publish.empty': {
    zh: ['选区[{constituency}]还没有可以公布的选民', '请先导入人员、定好名册，再公布'],
    en: ['There are no voters to publish yet[ in {constituency}]', 'Import people and decide their registers first'],
  },
  'publish.unchanged': {
    zh: ['选区[{constituency}]的选民名单没有变化[，仍是第{version}版]', '不用再公布'],
    en: ['The roll[ of {constituency}] has not changed[, it is still version {version}]', 'There is no need to publish it again'],
  },
  'publish.two-constituencies': {
    zh: [
      '[{name}]已经列在另一个选区的选民名单上[（{other}）][，不能再列入{constituency}]',
      '请核实应在哪个选区，只保留一处，再公布',
    ],
    en: [
      'A voter[, {name},] is already on the roll of another constituency[, {other}][, and cannot be on that of {constituency} too]',
      'Find out where they belong, keep one place only, then publish',
    ],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
