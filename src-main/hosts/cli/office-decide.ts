import { ROW_KEEPS } from '#words/choices.ts'
import { sentenceOf, type Input } from '#contract/index.ts'
import { Section } from '#words/fields.ts'
import { officeOf } from './asking.ts'
import { answer, UsageError, type Answer, type Arguments, type Command } from './command.ts'
import { count, day, LEDGER, need, oneOf, only, optional, pairs, text } from './given.ts'
import { withHeartbeat } from './heartbeat.ts'
import { placeFrom } from './row-place.ts'

type Decided = Extract<Input<'decisions.by-hand'>, { readonly decisions: unknown }>['decisions'][number]

const DO = ['correct', 'keep', 'drop', 'same-person', 'different', 'register'] as const

const decide: Command = {
  usage:
    'office decide FILE[!SHEET]:ROW --do correct|keep|drop|same-person|different|register --ledger L [--set FIELD=VALUE]... [--other FILE[!SHEET]:ROW --keep this|other] [--register 1|2|3|4] [--section 甲] [--article ARTICLE] [--evidence NAME=VALUE]... [--reason TEXT], or office decide --auto | --file TABLE',
  summary: {
    zh: '手工决定一行并写理由；或者让每个人进法律默认的册，决定不了的留着；或者一次用一张决定表。',
    en: 'Decides one row by hand, with its reason; or puts everyone into the register the law gives by default, what it does not decide stays open; or applies a list of decisions together.',
  },
  options: {
    ...LEDGER,
    auto: { type: 'boolean' },
    file: { type: 'string' },
    do: { type: 'string' },
    set: { type: 'string', multiple: true },
    other: { type: 'string' },
    keep: { type: 'string' },
    register: { type: 'string' },
    section: { type: 'string' },
    article: { type: 'string' },
    evidence: { type: 'string', multiple: true },
    reason: { type: 'string' },
  },
  async run(given) {
    const path = optional(given, 'file')
    const ways = [given.positionals.length > 0, given.values['auto'] === true, path !== undefined]
    if (ways.filter(Boolean).length !== 1)
      throw new UsageError('office decide 后面写一行、--auto 或 --file 中的一个', 'office decide takes a row, --auto or --file')
    if (given.positionals.length > 0) return byHand(given, { decisions: [oneRow(given)] })
    if (path === undefined) return byRule(given)
    return byHand(given, { upload: need(officeOf(given).offer(path)) })
  },
}

function oneRow(given: Arguments): Decided {
  const of = <Name extends string>(name: Name): { readonly [Each in Name]?: string } => {
    const said = optional(given, name)
    return (said === undefined ? {} : { [name]: said }) as { readonly [Each in Name]?: string }
  }
  const evidence = pairs(given, 'evidence', 'NAME=VALUE')
  const common = {
    ...placeFrom(only(given, 'a row')),
    ...of('reason'),
    ...(evidence.length > 0 && { evidence: Object.fromEntries(evidence) }),
  }
  const what = oneOf(given, 'do', DO)
  switch (what) {
    case 'correct':
      return { ...common, do: what, fields: fieldsOf(given) }
    case 'same-person':
      return { ...common, do: what, other: placeFrom(text(given, 'other')), keep: oneOf(given, 'keep', ROW_KEEPS) }
    case 'register':
      return { ...common, do: what, register: count(given, 'register'), ...sectionOf(given), ...of('article') }
    default:
      return { ...common, do: what }
  }
}

/** `--set 村=岭脚村`; nothing behind the sign takes a field away. */
function fieldsOf(given: Arguments): Readonly<Record<string, string>> {
  const set = [given.values['set'] ?? []].flat().map((each) => /^([^=]+)=(.*)$/su.exec(String(each)))
  if (set.length === 0 || set.includes(null))
    throw new UsageError('--do correct 要写 --set FIELD=VALUE', '--do correct takes --set FIELD=VALUE')
  return Object.fromEntries(set.map((parts) => [parts![1]!, parts![2]!]))
}

type Registered = Extract<Decided, { readonly do: 'register' }>

const sectionOf = (given: Arguments): Pick<Registered, 'section'> =>
  optional(given, 'section') === undefined ? {} : { section: oneOf(given, 'section', Section.options) }

async function byRule(given: Arguments): Promise<Answer> {
  const office = officeOf(given)
  const decided = await withHeartbeat(given.log, (tell) => office.ask('decisions.by-rule', {}, { tell }))
  const { underAge, outside, open } = decided
  return answer(decided, [`✓ 已定 ${decided.decided} 人，未满18岁 ${underAge} 人，不在应核 ${outside} 人，待定 ${open} 项`])
}

async function byHand(given: Arguments, decisions: Input<'decisions.by-hand'>): Promise<Answer> {
  const applied = await officeOf(given).ask('decisions.by-hand', decisions)
  const lines = [
    `✓ 办理 ${applied.done} 项，已办 ${applied.already} 项`,
    ...applied.refused.map((each) => `✕ 第 ${each.number} 项：${sentenceOf(each).zh}`),
  ]
  return answer(applied, lines, applied.refused.length > 0 ? 1 : 0)
}

const registerLate: Command = {
  usage: 'office register-late FILE[!SHEET]:ROW --ledger L --register 1|2 --on DAY --reason TEXT',
  summary: {
    zh: '登记一个一直没有联系上、在选举日前十二日以前主动联系的人（实施细则第二十九条）；--on 是那一天。',
    en: 'Registers somebody whom nobody had reached and who got in touch until D-12 (S2 29); `on` is that day.',
  },
  options: { ...LEDGER, register: { type: 'string' }, on: { type: 'string' }, reason: { type: 'string' } },
  async run(given) {
    const asked = {
      ...placeFrom(only(given, 'a row')),
      register: oneOf(given, 'register', ['1', '2']) === '1' ? (1 as const) : (2 as const),
      on: day(given),
      reason: text(given, 'reason'),
    }
    return answer(await officeOf(given).ask('roll.register-late', asked), ['✓ 已补办登记，公布新的一版以后列入名单'])
  },
}

export const officeDecideCommands = { 'office decide': decide, 'office register-late': registerLate }
