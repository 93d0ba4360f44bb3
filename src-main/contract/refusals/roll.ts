import type { RefusalText } from './refusal-text.ts'

/** The roll: gates, publication, posting. */
export const roll = {
  'gate.constituency': {
    zh: ['本次选举没有这个选区[：{constituency}]', '请核对选区编号'],
    en: ['This election has no such constituency[: {constituency}]', 'Check its code'],
  },
  'gate.passed': {
    zh: ['[选区{constituency}的][{gate}]已经签过字，之后没有变动', '不用再签'],
    en: ['The gate has been signed and nothing changed since[: {gate} of {constituency}]', 'There is no need to sign again'],
  },
  'gate.second-person': {
    zh: ['[{gate}]要[{needed}个]不同的人签字', '请第二个人确认'],
    en: ['This gate takes[ {needed}] different people[: {gate}]', 'Have a second person confirm'],
    besides: ['roles'],
  },
  'gate.role': {
    zh: ['签字人的职责不对[：{gate}由{roles}签字]', '请由有职责的人签字'],
    en: ['The signer does not hold the office[: {gate} is signed by {roles}]', 'Have it signed by someone who does'],
    besides: ['role'],
  },
  'gate.shut': {
    zh: ['[选区{constituency}的][{gate}]还不能通过[：{what}][（{finding}）]', '请先处理这一项，再签字'],
    en: ['The gate cannot be passed yet[: {gate} of {constituency}][ ({finding}: {what})]', 'Settle this first, then sign'],
  },
  'publish.gate': {
    zh: ['[选区{constituency}的][{gate}]还没有签字，或者签字后又有变动，不能公布名单', '请先通过登记关和审核关，再公布'],
    en: [
      'The roll[ of {constituency}] cannot be published: a gate has not been signed, or something changed since[ ({gate})]',
      'Pass the first two gates, then publish',
    ],
    besides: ['standing'],
  },
  'publish.late': {
    zh: ['补正名单最迟到[{last}]，[今天是{today}，]已经过了期限', '法院判决的仍可补正，其他的请报选举委员会决定'],
    en: [
      'Corrections of the roll ended[ on {last}][; today is {today}]',
      'What a court ordered is still carried out; leave all else to the committee',
    ],
  },
  'publish.opened': {
    zh: ['[选区{constituency}的]投票站已经开箱，名单不再改动', '请报选举委员会决定'],
    en: ['The polling station[ of {constituency}] has opened: its roll does not change any more', 'Leave it to the committee'],
  },
  'post.unpublished': {
    zh: ['选区[{constituency}]的名单还没有公布', '先公布，再登记张贴'],
    en: ['The roll[ of {constituency}] has not been published', 'Publish it, then record the posting'],
  },
  'supplement.unknown': {
    zh: ['选区[{constituency}]没有[第{version}版]名单', '请核对版次'],
    en: ['There is no such version[ ({version})] of the roll[ of {constituency}]', 'Check the version'],
  },
  'list.constituency': {
    zh: ['没有这个选区[：{constituency}]', '请核对选区的编号'],
    en: ['There is no such constituency[: {constituency}]', 'Check its code'],
  },
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
