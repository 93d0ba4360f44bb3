import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { checkChain } from '#ledger/check-chain.ts'
import { unseenIn } from '#words/unseen.ts'
import type { Actor } from '#words/acting.ts'
import type { Result } from '#contract/result.ts'
import { Refused, UsageError, type Arguments } from './command.ts'

/** A text option that has to be given. */
export function text(given: Arguments, name: string): string {
  const value = optional(given, name)
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing`)
  return value
}

export function optional({ values }: Arguments, name: string): string | undefined {
  const value = values[name]
  if (typeof value !== 'string') return undefined
  const sign = unseenIn(value)
  if (sign !== undefined) throw new UsageError(`--${name} holds a sign that cannot be seen (${sign})`)
  return value
}

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

/** Passphrases come from the environment alone, never from the command line, where others could read them. */
export function passphrase(): string {
  const value = process.env['XUANCE_PASSPHRASE']
  if (!value) throw new UsageError('XUANCE_PASSPHRASE is not set')
  return value
}

/** `--as person:role[,person:role]`: who answers for what is written. */
export function actor(given: Arguments): Actor {
  const who = (optional(given, 'as') ?? 'operator:admin').split(',').map((part) => part.split(':'))
  if (who.length > 2 || who.some(([person, role, more]) => !person || !role || more !== undefined))
    throw new UsageError('--as takes person:role or person:role,person:role')
  return who.map(([person, role]) => ({ person: person!, role: role! }))
}

/** The answer, or the refusal thrown. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.error)
  return result.value
}

/** Opens the ledger of `--ledger`, checks its chain, and closes it whatever happens. */
export async function withLedger<T>(given: Arguments, work: (ledger: Ledger) => T | Promise<T>): Promise<T> {
  const ledger = need(openLedger(text(given, 'ledger')))
  try {
    need(checkChain(ledger))
    return await work(ledger)
  } finally {
    closeLedger(ledger)
  }
}

export const LEDGER = { ledger: { type: 'string' } } as const
export const AS = { as: { type: 'string' } } as const
