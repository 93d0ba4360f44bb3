import { Day } from '#words/fields.ts'
import { unseenIn } from '#words/unseen.ts'
import type { Result } from '#contract/result.ts'
import type { Actor } from '#words/acting.ts'
import { Refused, UsageError, type Arguments } from './command.ts'

export const missing = (name: string): UsageError => new UsageError(`缺少 --${name}`, `--${name} is missing`)

/** An option that is written otherwise than `form`. */
export const takes = (name: string, form: string, not?: string): UsageError =>
  not === undefined
    ? new UsageError(`--${name} 后面写 ${form}`, `--${name} takes ${form}`)
    : new UsageError(`--${name} 后面写 ${form}，不是 ${not}`, `--${name} takes ${form}, not ${not}`)

/** What one word may be about. */
const ABOUT = {
  'a book': '一本账的名称',
  'a constituency': '选区代码',
  'a contest': '选举代码',
  'a day': '一个日期',
  'a device': '电脑的编号',
  'a list': '一份名单',
  'a row': '一行的位置',
  'a step': '哪一步',
  'an enrolment': '登记文件',
  'an objection': '申诉的编号',
  'one archive': '一份归档',
  'one bundle': '一个传递包',
  'the card number of a candidate': '候选人的证号',
  'the id of a conflict': '矛盾的编号',
  'the id of a person': '工作人员的编号',
} as const

/** A text option that has to be given. */
export function text(given: Arguments, name: string): string {
  const value = optional(given, name)
  if (value === undefined || value === '') throw missing(name)
  return value
}

export function optional({ values }: Arguments, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? seenAlone(name, value) : undefined
}

/** A value as it was given; one with a sign that no eye sees is wrong usage. */
function seenAlone(name: string, value: string): string {
  const sign = unseenIn(value)
  if (sign !== undefined)
    throw new UsageError(`--${name} 里有看不见的符号（${sign}）`, `--${name} holds a sign that cannot be seen (${sign})`)
  return value
}

/** Every value of an option that may be given several times. */
export const several = ({ values }: Arguments, name: string): readonly string[] =>
  [values[name] ?? []].flat().map((each) => seenAlone(name, String(each)))

export function count(given: Arguments, name: string): number {
  const value = text(given, name)
  if (!/^\d{1,7}$/.test(value))
    throw new UsageError(`--${name} 后面写整数，不是 ${value}`, `--${name} takes a whole number, not ${value}`)
  return Number(value)
}

export function oneOf<T extends string>(given: Arguments, name: string, choices: readonly T[]): T {
  const value = text(given, name)
  const choice = choices.find((each) => each === value)
  if (!choice)
    throw new UsageError(
      `--${name} 写 ${choices.join('、')} 中的一个，不是 ${value}`,
      `--${name} is one of ${choices.join(', ')}, not ${value}`,
    )
  return choice
}

/** The day on which something was done. */
export const ON = { on: { type: 'string' } } as const

/** A day that has to be given. */
export function asDay(given: Arguments, name: string): string {
  const value = text(given, name)
  if (!Day.safeParse(value).success) throw new UsageError(`--${name} 后面写日期，YYYY-MM-DD`, `--${name} takes a day, YYYY-MM-DD`)
  return value
}

/** The day on which something was done, which has to be given. */
export const day = (given: Arguments): string => asDay(given, 'on')

/** A day that may be given. */
export const dayIfAny = (given: Arguments): { readonly on?: string } =>
  optional(given, 'on') === undefined ? {} : { on: day(given) }

/** The one word that a command is about. */
export function only({ positionals: [word, more] }: Arguments, what: keyof typeof ABOUT): string {
  if (word === undefined || more !== undefined)
    throw new UsageError(`后面只写${ABOUT[what]}`, `${what} is given, and nothing else`)
  return word
}

/** Pairs of an option, of the form `NAME=VALUE`. */
export const pairs = (given: Arguments, name: string, form: string): readonly (readonly [string, string])[] =>
  several(given, name).map((words) => {
    const [left, right, more] = words.split('=')
    if (!left || !right || more !== undefined) throw takes(name, form, words)
    return [left, right] as const
  })

/** Passphrases come from the environment alone, never from the command line, where others could read them. */
export function passphrase(): string {
  const value = process.env['XUANCE_PASSPHRASE']
  if (!value) throw new UsageError('没有设环境变量 XUANCE_PASSPHRASE', 'XUANCE_PASSPHRASE is not set')
  return value
}

/** `--as person:role[,person:role]`: who does what is asked; undefined where nobody is named. */
export function named(given: Arguments): Actor | undefined {
  const who = optional(given, 'as')
    ?.split(',')
    .map((part) => part.split(':'))
  if (!who) return undefined
  if (who.length > 2 || who.some(([person, role, more]) => !person || !role || more !== undefined))
    throw takes('as', 'person:role / person:role,person:role')
  return who.map(([person, role]) => ({ person: person!, role: role! }))
}

/** The answer, or the refusal thrown. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.error)
  return result.value
}

export const LEDGER = {
  ledger: { type: 'string' },
  as: { type: 'string' },
  'pins-from': { type: 'string' },
} as const
