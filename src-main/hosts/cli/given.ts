import { Day } from '#words/fields.ts'
import { unseenIn } from '#words/unseen.ts'
import type { Result } from '#contract/result.ts'
import type { Actor } from '#words/acting.ts'
import { Refused, UsageError, type Arguments } from './command.ts'

/** A text option that has to be given. */
export function text(given: Arguments, name: string): string {
  const value = optional(given, name)
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing`)
  return value
}

export function optional({ values }: Arguments, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? seenAlone(name, value) : undefined
}

/** A value as it was given; one with a sign that no eye sees is wrong usage. */
function seenAlone(name: string, value: string): string {
  const sign = unseenIn(value)
  if (sign !== undefined) throw new UsageError(`--${name} holds a sign that cannot be seen (${sign})`)
  return value
}

/** Every value of an option that may be given several times. */
export const several = ({ values }: Arguments, name: string): readonly string[] =>
  [values[name] ?? []].flat().map((each) => seenAlone(name, String(each)))

export function count(given: Arguments, name: string): number {
  const value = text(given, name)
  if (!/^\d{1,7}$/.test(value)) throw new UsageError(`--${name} takes a whole number, not ${value}`)
  return Number(value)
}

export function oneOf<T extends string>(given: Arguments, name: string, choices: readonly T[]): T {
  const value = text(given, name)
  const choice = choices.find((each) => each === value)
  if (!choice) throw new UsageError(`--${name} is one of ${choices.join(', ')}, not ${value}`)
  return choice
}

/** The day on which something was done. */
export const ON = { on: { type: 'string' } } as const

/** A day that has to be given. */
export function asDay(given: Arguments, name: string): string {
  const value = text(given, name)
  if (!Day.safeParse(value).success) throw new UsageError(`--${name} takes a day, YYYY-MM-DD`)
  return value
}

/** The day on which something was done, which has to be given. */
export const day = (given: Arguments): string => asDay(given, 'on')

/** A day that may be given. */
export const dayIfAny = (given: Arguments): { readonly on?: string } =>
  optional(given, 'on') === undefined ? {} : { on: day(given) }

/** The one word that a command is about. */
export function only({ positionals: [word, more] }: Arguments, what: string): string {
  if (word === undefined || more !== undefined) throw new UsageError(`${what} is given, and nothing else`)
  return word
}

/** Pairs of an option, `NAME=VALUE`; refuses the call with `usage` else. */
export const pairs = (given: Arguments, name: string, usage: string): readonly (readonly [string, string])[] =>
  several(given, name).map((words) => {
    const [left, right, more] = words.split('=')
    if (!left || !right || more !== undefined) throw new UsageError(`${usage}, not ${words}`)
    return [left, right] as const
  })

/** Passphrases come from the environment alone, never from the command line, where others could read them. */
export function passphrase(): string {
  const value = process.env['XUANCE_PASSPHRASE']
  if (!value) throw new UsageError('XUANCE_PASSPHRASE is not set')
  return value
}

/** `--as person:role[,person:role]`: who does what is asked; undefined where nobody is named. */
export function named(given: Arguments): Actor | undefined {
  const who = optional(given, 'as')
    ?.split(',')
    .map((part) => part.split(':'))
  if (!who) return undefined
  if (who.length > 2 || who.some(([person, role, more]) => !person || !role || more !== undefined))
    throw new UsageError('--as takes person:role or person:role,person:role')
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
