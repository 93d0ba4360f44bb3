import { objectionsOf } from '#office/objections/objections.ts'
import { postRoll } from '#office/objections/post-roll.ts'
import { appealObjection, decideObjection, judgeObjection, receiveObjection } from '#office/objections/record-objection.ts'
import { today } from '#office/registers/today.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { brief } from '#rules/findings.ts'
import { answer, UsageError, type Arguments, type Command } from './command.ts'
import { actor, AS, count, LEDGER, need, oneOf, optional, text, withLedger } from './given.ts'

const ASKS = ['list', 'strike', 'correct', 'nothing'] as const

function day(given: Arguments): string {
  const on = text(given, 'on')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new UsageError('--on takes a day, YYYY-MM-DD')
  return on
}

const post: Command = {
  usage: 'office post --ledger L --constituency D01 --on DAY --place TEXT...',
  summary: 'Records since when and where the newest version of the roll hangs out: the terms of objections run from that day.',
  options: {
    ...LEDGER,
    ...AS,
    constituency: { type: 'string' },
    on: { type: 'string' },
    place: { type: 'string', multiple: true },
  },
  async run(given) {
    const [constituency, on] = [text(given, 'constituency'), day(given)]
    const places = [given.values['place'] ?? []].flat().map(String)
    if (places.length === 0) throw new UsageError('--place is missing')
    return withLedger(given, (ledger) => {
      const { version, findings } = need(postRoll(ledger, actor(given), constituency, { on, places }))
      return answer({ constituency, version, findings: findings.map(brief) }, [
        `✓ ${constituency} 第 ${version} 版已登记张贴`,
        ...findings.map(({ code, message }) => `  ! ${code} ${message}`),
      ])
    })
  },
}

const list: Command = {
  usage: 'office objections --ledger L [--constituency D01] [--on DAY]',
  summary: 'Objections to the roll (申诉), their terms, decisions, suits, judgments, and what is overdue.',
  options: { ...LEDGER, constituency: { type: 'string' }, on: { type: 'string' } },
  run: async (given) =>
    withLedger(given, (ledger) => {
      const asked = optional(given, 'constituency')
      const on = optional(given, 'on') === undefined ? today(ledger) : day(given)
      const codes = electionOf(ledger).body.constituencies.flatMap(({ code }) =>
        asked === undefined || asked === code ? [code] : [],
      )
      const objections = codes.flatMap((code) => objectionsOf(ledger, code, on))
      return answer(
        { objections: objections.map(({ findings, ...rest }) => ({ ...rest, findings: findings.map(brief) })) },
        objections.flatMap(({ ref, constituency, name, on: received, decided, findings }) => [
          `${constituency} ${ref.slice(0, 10)} ${received} ${name}：${decided ? `${decided.verdict} ${decided.on}` : '未处理'}`,
          ...findings.map(({ code, message }) => `    ${code} ${message}`),
        ]),
      )
    }),
}

const OBJECTION = { ...LEDGER, ...AS, on: { type: 'string' } } as const

const object: Command = {
  usage:
    'office object --ledger L --constituency D01 --on DAY --by NAME --name NAME [--id NUMBER] --claim omitted|wrongly-listed|wrong-entry --text TEXT [--version N]',
  summary: 'Receives an objection to the roll; one that comes late is recorded with its finding.',
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
    const [constituency, id] = [text(given, 'constituency'), optional(given, 'id')]
    if (id !== undefined && !/^\d{17}[\dX]$/.test(id)) throw new UsageError('--id takes an ID number of 18 digits')
    const objection = {
      on: day(given),
      by: text(given, 'by'),
      name: text(given, 'name'),
      ...(id !== undefined && { idNumber: id }),
      claim: oneOf(given, 'claim', ['omitted', 'wrongly-listed', 'wrong-entry'] as const),
      text: text(given, 'text'),
    }
    return withLedger(given, (ledger) => {
      const newest = publishedRoll(ledger, constituency)?.body.version ?? 1
      const version = optional(given, 'version') === undefined ? newest : count(given, 'version')
      const { ref } = need(receiveObjection(ledger, actor(given), constituency, { version, ...objection }))
      return answer({ ref }, [`✓ 已受理 ${ref.slice(0, 10)}`])
    })
  },
}

const decide: Command = {
  usage:
    'office decide-objection REF --ledger L --on DAY --verdict upheld|rejected --asks list|strike|correct|nothing --reason TEXT --as person:committee',
  summary: 'The committee’s decision on an objection, within three days.',
  options: { ...OBJECTION, verdict: { type: 'string' }, asks: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const [ref = ''] = given.positionals
    const decision = {
      ref,
      on: day(given),
      verdict: oneOf(given, 'verdict', ['upheld', 'rejected'] as const),
      asks: oneOf(given, 'asks', ASKS),
      reason: text(given, 'reason'),
    }
    return withLedger(given, (ledger) => {
      const decided = need(decideObjection(ledger, actor(given), decision))
      return answer(decided, ['✓ 处理决定已登记'])
    })
  },
}

const appeal: Command = {
  usage: 'office appeal REF --ledger L --on DAY --court NAME',
  summary: 'A suit over the committee’s decision, five days before election day at the latest.',
  options: { ...OBJECTION, court: { type: 'string' } },
  async run(given) {
    const [ref = ''] = given.positionals
    const suit = { ref, on: day(given), court: text(given, 'court') }
    return withLedger(given, (ledger) => answer(need(appealObjection(ledger, actor(given), suit)), ['✓ 起诉已登记']))
  },
}

const judge: Command = {
  usage: 'office judgment REF --ledger L --on DAY --document NO --asks list|strike|correct|nothing',
  summary: 'The court’s judgment, which is final.',
  options: { ...OBJECTION, document: { type: 'string' }, asks: { type: 'string' } },
  async run(given) {
    const [ref = ''] = given.positionals
    const judgment = { ref, on: day(given), document: text(given, 'document'), asks: oneOf(given, 'asks', ASKS) }
    return withLedger(given, (ledger) => answer(need(judgeObjection(ledger, actor(given), judgment)), ['✓ 判决已登记']))
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
