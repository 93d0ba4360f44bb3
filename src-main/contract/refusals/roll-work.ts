import type { RefusalText } from './refusal-text.ts'

/** Gates, posting, objections, pairs, consultations. */
export const rollWork = {
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
    zh: ['补正名单最迟到[{last}]，[今天是{today}，]已经过了期限', '请报选举委员会决定'],
    en: ['Corrections of the roll ended[ on {last}][; today is {today}]', 'Leave it to the committee'],
  },
  'publish.opened': {
    zh: ['[选区{constituency}的]投票站已经开箱，名单不再改动', '请报选举委员会决定'],
    en: ['The polling station[ of {constituency}] has opened: its roll does not change any more', 'Leave it to the committee'],
  },
  'post.unpublished': {
    zh: ['选区[{constituency}]的名单还没有公布', '先公布，再登记张贴'],
    en: ['The roll[ of {constituency}] has not been published', 'Publish it, then record the posting'],
  },
  'post.before-publication': {
    zh: ['张贴日期[{on}]早于[选区{constituency}]名单的公布日[{published}]', '请核对日期：先公布，后张贴'],
    en: [
      'The roll[ of {constituency}] cannot have been posted before it was published[: {on}, published {published}]',
      'Check the day',
    ],
  },
  'post.after-day': {
    zh: ['张贴日期[{on}]在选举日[{day}]之后', '请核对日期'],
    en: ['The day of posting[, {on},] is after polling day[, {day}]', 'Check the day'],
    besides: ['constituency'],
  },
  'supplement.unknown': {
    zh: ['选区[{constituency}]没有[第{version}版]名单', '请核对版次'],
    en: ['There is no such version[ ({version})] of the roll[ of {constituency}]', 'Check the version'],
  },
  'objection.no-roll': {
    zh: ['选区[{constituency}]没有公布过[第{version}版]名单', '请核对申诉针对哪一版'],
    en: ['No such version[ ({version})] of the roll[ of {constituency}] was published', 'Check which one the objection is about'],
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
  'pair.unknown-row': {
    zh: ['没有导入过这一行[：{file} {sheet} 第{row}行]', '请核对文件、工作表和行号'],
    en: ['This row was never imported[: {file} {sheet} row {row}]', 'Check file, sheet and row'],
  },
  'pair.same-row': {
    zh: ['两处是同一行', '请指出两行'],
    en: ['Both places are one row', 'Name two rows'],
    besides: ['file', 'sheet', 'row'],
  },
  'pair.reason': {
    zh: ['没有写理由', '请写明如何核实的'],
    en: ['There is no reason', 'Say how it was verified'],
  },
  'pair.keep': {
    zh: ['没有说明保留哪一行', '请选定保留的一行'],
    en: ['It is not said which row is kept', 'Choose the row to keep'],
  },
  'pair.decided': {
    zh: ['这两行已经认定过', '不用再办'],
    en: ['The two rows have been decided on', 'There is nothing left to do'],
  },
  'pair.one-number': {
    zh: ['两行的公民身份号码相同，不能认定为两人', '请先更正其中一行的号码'],
    en: ['The two rows have one ID number and cannot be two people', 'Put the number of one of them right first'],
    besides: ['file', 'sheet', 'row'],
  },
  'consultation.nobody': {
    zh: ['没有填参加讨论的选民小组[（{contest}）]', '请填写哪些小组、多少人参加'],
    en: ['No voter group is named[ ({contest})]', 'Say which groups met and how many came'],
  },
  'consultation.group': {
    zh: ['选区[{contest}]的名单上没有这个选民小组[：{group}]', '请从小组名单中选'],
    en: ['The roll[ of {contest}] has no such voter group[: {group}]', 'Choose one of its groups'],
  },
  'consultation.crowd': {
    zh: ['参加讨论的人数[{voters}]多于小组的选民数[{most}][（{group}）]', '请核对人数'],
    en: ['More people[ ({voters})] attended than the group has voters[ ({most})][: {group}]', 'Check the number'],
  },
  'consultation.candidate': {
    zh: ['[{name}]不在提名名单上，不能列入小组意见', '请核对姓名'],
    en: ['This name was not proposed, so the groups cannot put it forward[: {name}]', 'Check the name'],
    besides: ['contest'],
  },
  'candidate.listed': {
    zh: ['[{contest}]的正式候选人名单已经定了，推荐不能再撤回', '正式名单要改的，请重新确定名单'],
    en: ['The formal list[ of {contest}] is stated: no proposal is withdrawn any more', 'To change it, state the list anew'],
  },
  'candidate.unknown': {
    zh: ['没有这名代表候选人[：{candidate}]', '请先登记提名'],
    en: ['There is no such candidate[: {candidate}]', 'Record the proposal first'],
  },
  'candidates.no-consultation': {
    zh: ['选区[{contest}]没有选民小组讨论、协商的记录，不能确定正式候选人', '请先组织讨论并登记'],
    en: ['No consultation of voter groups is recorded[ for {contest}]: no formal list', 'Hold it and record it first'],
  },
  'diff.kind': {
    zh: ['没有这一种变动[：{kind}]', '请从这些里选[：{kinds}]'],
    en: ['There is no such kind of change[: {kind}]', 'Choose one of[ {kinds}] those that are shown'],
  },
  'list.constituency': {
    zh: ['没有这个选区[：{constituency}]', '请核对选区的编号'],
    en: ['There is no such constituency[: {constituency}]', 'Check its code'],
  },
} as const satisfies Readonly<Record<string, RefusalText>>
