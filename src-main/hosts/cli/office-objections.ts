import { ID_NUMBER } from '#words/patterns.ts'
import { Asks, Claim, Ruling } from '#words/objections.ts'
import { officeOf } from './asking.ts'
import { answer, UsageError, type Command } from './command.ts'
import { brief } from './finding-lines.ts'
import { count, day, dayIfAny, LEDGER, only, oneOf, optional, several, text, missing } from './given.ts'
import { said } from './said.ts'

const post: Command = {
  usage: 'office post --ledger L --constituency D01 --on DAY --place TEXT... [--reason TEXT]',
  summary: {
    zh: '登记最新一版名单从哪天起贴在哪里：申诉期限从那天算。写了理由的代替这一版原来的记录。',
    en: 'Records since when and where the newest version of the roll hangs out: the terms of objections run from that day. With a reason it replaces what is on record of this version.',
  },
  options: {
    ...LEDGER,
    constituency: { type: 'string' },
    on: { type: 'string' },
    place: { type: 'string', multiple: true },
    reason: { type: 'string' },
  },
  async run(given) {
    const [constituency, on, places] = [text(given, 'constituency'), day(given), several(given, 'place')]
    if (places.length === 0) throw missing('place')
    const reason = optional(given, 'reason')
    const act = { constituency, on, places: [...places], ...(reason !== undefined && { reason }) }
    const { version, findings } = await officeOf(given).ask('roll.post', act)
    return answer({ constituency, version, findings: findings.map(brief) }, [
      `✓ ${constituency} 第 ${version} 版已登记张贴`,
      ...findings.map(({ code, message }) => `  ! ${code} ${message}`),
    ])
  },
}

const list: Command = {
  usage: 'office objections --ledger L [--constituency D01] [--on DAY]',
  summary: {
    zh: '对名单的申诉、期限、决定、起诉、判决，以及哪些过期了。',
    en: 'Objections to the roll (申诉), their terms, decisions, suits, judgments, and what is overdue.',
  },
  options: { ...LEDGER, constituency: { type: 'string' }, on: { type: 'string' } },
  async run(given) {
    const asked = { constituency: optional(given, 'constituency'), ...dayIfAny(given) }
    const objections = await officeOf(given).ask('roll.objections', asked)
    return answer(
      { objections: objections.map(({ findings, ...rest }) => ({ ...rest, findings: findings.map(brief) })) },
      objections.flatMap(({ ref, constituency, name, on: received, decided, findings }) => [
        `${constituency} ${ref.slice(0, 10)} ${received} ${name}：${decided ? `${said('ruling', decided.verdict)} ${decided.on}` : '未处理'}`,
        ...findings.map(({ code, message }) => `    ${code} ${message}`),
      ]),
    )
  },
}

const OBJECTION = { ...LEDGER, on: { type: 'string' } } as const

const object: Command = {
  usage:
    'office object --ledger L --constituency D01 --on DAY --by NAME --name NAME [--id NUMBER] --claim omitted|wrongly-listed|wrong-entry --text TEXT [--version N]',
  summary: {
    zh: '受理一件对名单的申诉；来晚的也记下，并说明。',
    en: 'Receives an objection to the roll; one that comes late is recorded with its finding.',
  },
  options: {
    ...OBJECTION,
    constituency: { type: 'string' },
    by: { type: 'string' },
    name: { type: 'string' },
    id: { type: 'string' },
    claim: { type: 'string' },
    text: { type: 'string' },
    version: { type: 'string' },
  },
  async run(given) {
    const [constituency, idNumber] = [text(given, 'constituency'), optional(given, 'id')]
    if (idNumber !== undefined && !ID_NUMBER.test(idNumber))
      throw new UsageError('--id 后面写18位公民身份号码', '--id takes an ID number of 18 digits')
    const { ref } = await officeOf(given).ask('roll.object', {
      constituency,
      on: day(given),
      by: text(given, 'by'),
      name: text(given, 'name'),
      ...(idNumber !== undefined && { idNumber }),
      claim: oneOf(given, 'claim', Claim.options),
      text: text(given, 'text'),
      ...(optional(given, 'version') !== undefined && { version: count(given, 'version') }),
    })
    return answer({ ref }, [`✓ 已受理 ${ref.slice(0, 10)}`])
  },
}

const decide: Command = {
  usage:
    'office decide-objection REF --ledger L --on DAY --verdict upheld|rejected --asks list|strike|correct|nothing --reason TEXT [--document NO] --as person:committee',
  summary: {
    zh: '选举委员会三日内对申诉作出的决定。',
    en: 'The committee’s decision on an objection, within three days.',
  },
  options: {
    ...OBJECTION,
    verdict: { type: 'string' },
    asks: { type: 'string' },
    reason: { type: 'string' },
    document: { type: 'string' },
  },
  async run(given) {
    const decision = {
      ref: only(given, 'an objection'),
      on: day(given),
      verdict: oneOf(given, 'verdict', Ruling.options),
      asks: oneOf(given, 'asks', Asks.options),
      reason: text(given, 'reason'),
      ...(optional(given, 'document') !== undefined && { document: text(given, 'document') }),
    }
    return answer(await officeOf(given).ask('roll.decide-objection', decision), ['✓ 处理决定已登记'])
  },
}

const appeal: Command = {
  usage: 'office appeal REF --ledger L --on DAY --court NAME',
  summary: {
    zh: '对委员会决定的起诉，最迟在选举日五日以前。',
    en: 'A suit over the committee’s decision, five days before election day at the latest.',
  },
  options: { ...OBJECTION, court: { type: 'string' } },
  async run(given) {
    const suit = { ref: only(given, 'an objection'), on: day(given), court: text(given, 'court') }
    return answer(await officeOf(given).ask('roll.appeal', suit), ['✓ 起诉已登记'])
  },
}

const judge: Command = {
  usage: 'office judgment REF --ledger L --on DAY --document NO --asks list|strike|correct|nothing',
  summary: {
    zh: '法院的判决，是最后决定。',
    en: 'The court’s judgment, which is final.',
  },
  options: { ...OBJECTION, document: { type: 'string' }, asks: { type: 'string' } },
  async run(given) {
    const judgment = {
      ref: only(given, 'an objection'),
      on: day(given),
      document: text(given, 'document'),
      asks: oneOf(given, 'asks', Asks.options),
    }
    return answer(await officeOf(given).ask('roll.judgment', judgment), ['✓ 判决已登记'])
  },
}

export const officeObjectionCommands = {
  'office post': post,
  'office objections': list,
  'office object': object,
  'office decide-objection': decide,
  'office appeal': appeal,
  'office judgment': judge,
}
