import type { Input, Name, Output } from '#contract/index.ts'
import type { RefusalCode } from '#contract/refusals.ts'
import type { Result } from '#contract/result.ts'
import { must } from '#rehearsal/must.ts'
import type { Office } from '#rehearsal/plan.ts'
import { openDirect } from './direct.ts'

type Asking = { readonly passphrase: string; readonly signal?: AbortSignal; readonly log: (line: string) => void }
type How = Parameters<Office['ask']>[2]

/** The office of a rehearsal, whose ledger is about to be made: it is asked by the contract, as screens and commands do. */
export const rehearsedOffice =
  ({ passphrase, signal, log }: Asking) =>
  (path: string, recovery: string): Office => {
    const direct = must(openDirect({ path, waiting: 'office', passphrase, recovery, unopened: true, log }))
    const attempt = <N extends Name>(name: N, input: Input<N>, { standIns, onProgress }: How = {}): Promise<Result<Output<N>>> =>
      direct.ask(name, input, {
        as: undefined,
        pins: () => Promise.resolve([]),
        ...(signal && { signal }),
        ...(standIns && { standIns }),
        ...(onProgress && { onProgress: (_, done, of) => onProgress(done, of) }),
      })
    return {
      ask: async (name, input, how) => must(await attempt(name, input, how)),
      unless: async (code: RefusalCode, name, input, how) => {
        const answer = await attempt(name, input, how)
        return !answer.ok && answer.error.code === code ? undefined : must(answer)
      },
      offer: (file) => must(direct.offer(file)),
      close: () => direct.close(),
    }
  }
