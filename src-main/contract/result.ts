import type { Given, Params, ParamsOf } from '#words/telling.ts'
import type { refusals, RefusalCode } from './refusals.ts'

/**
 * An expected refusal, the same from the use case to the screen: `code` is a row of the table of refusals, `params` are what that row
 * asks for, and `incident` numbers what nobody expected, and is in the log too. Anything else unexpected is thrown instead.
 */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [Each in Code]: { readonly code: Each; readonly params: ParamsOf<(typeof refusals)[Each]>; readonly incident?: string }
}[Code]

/** One whose names are kept back, from somebody they are not for: its code alone. */
export type Withheld = { readonly code: RefusalCode; readonly params: Readonly<Record<string, never>>; readonly incident?: never }

/** One that nobody has checked, as sentences are made of it: kept back, or read from a file, where it may be of another version. */
export type StatedRefusal = { readonly code: string; readonly params: Params; readonly incident?: string }

/** One that lacks names, which somebody else knows. */
export type Lacking<Code extends RefusalCode, Name extends string> = {
  [Each in Code]: { readonly code: Each; readonly params: Omit<Refusal<Each>['params'], Name> }
}[Code]

export type Refused<Code extends RefusalCode = RefusalCode> = { readonly ok: false; readonly error: Refusal<Code> }
export type Result<T, Code extends RefusalCode = RefusalCode> = { readonly ok: true; readonly value: T } | Refused<Code>

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** The refusal `code` with what its row asks for. A code that is one of several takes the parameters of all. */
export const refusal = <Code extends RefusalCode>(code: Code, ...[params]: Given<(typeof refusals)[Code]>): Refusal<Code> =>
  // The compiler cannot follow one code through the union; what it asks of callers is what makes this true.
  ({ code, params: params ?? {} }) as unknown as Refusal<Code>

export const refuse = <Code extends RefusalCode>(code: Code, ...given: Given<(typeof refusals)[Code]>): Refused<Code> => ({
  ok: false,
  error: refusal(code, ...given),
})

/** The refusal with the names that it lacked. */
export const named = <Code extends RefusalCode, Names extends Params>(
  { code, params }: Lacking<Code, keyof Names & string>,
  names: Names,
): Refusal<Code> => ({ code, params: { ...params, ...names } })
