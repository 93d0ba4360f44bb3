import type { Given, ParamsOf } from '#words/telling.ts'
import type { refusals, RefusalCode } from './refusals.ts'

/**
 * An expected refusal, the same from the use case to the screen: `code` is a row of the table of refusals, `params` are what that row
 * asks for, and `incident` numbers what nobody expected, and is in the log too. Anything else unexpected is thrown instead.
 */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [Each in Code]: { readonly code: Each; readonly params: ParamsOf<(typeof refusals)[Each]>; readonly incident?: string }
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
