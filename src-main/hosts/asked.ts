import { procedures, type Frame, type Name } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { sha256 } from '#ledger/canonical.ts'
import { UNSEEN_SIGN } from '#words/typed.ts'

/** Asked of this computer, or of one of its ledgers. */
export type AppName = Extract<Name, `app.${string}`>
export type LedgerName = Exclude<Name, AppName>

export const isName = (name: string): name is Name => Object.hasOwn(procedures, name)
export const isOfApp = (name: Name): name is AppName => procedures[name].place === 'app'

/**
 * A request is the same only when the same person asks the same thing: a reused id must not answer somebody else's question. Who
 * confirms it may be another when it is sent again, because its answer was lost: it was carried out with the first.
 */
export const requestKey = (id: string, asked: readonly unknown[]): string => sha256(JSON.stringify([id, ...asked]))

/** Who confirms an act, where somebody does. */
export const secondOf = (frame: Frame) => (frame.kind === 'query' ? undefined : frame.second)

/** What is asked, parsed strictly. Refuses `app.bad-input`, `app.unseen-sign`. */
export function inputOf(name: Name, frame: Frame): Result<unknown> {
  const input = procedures[name].input.safeParse(frame.input)
  if (input.success) return done(input.data)
  const { path = [], message = '' } = input.error.issues[0] ?? {}
  const field = path.join('.')
  if (!message.startsWith(UNSEEN_SIGN)) return refuse('app.bad-input', { name, field })
  return refuse('app.unseen-sign', { name, field, codePoint: message.slice(UNSEEN_SIGN.length) })
}
