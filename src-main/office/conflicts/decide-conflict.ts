import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { areTwo, type Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { conflictCalled } from './conflict-list.ts'

/** The same by the conflict's short name. Refuses `conflict.unknown`. */
export function decideCalled(
  ledger: Ledger,
  request: Request,
  { id, ...decision }: Pick<Body<'conflict.decided'>, 'verdict' | 'reason'> & { readonly id: string },
): Result<{ ref: string }> {
  const conflict = conflictCalled(ledger, id)
  if (!conflict) return refuse('conflict.unknown', { kind: id })
  return decideConflict(ledger, request, { kind: conflict.kind, refs: [...conflict.refs], ...decision })
}

/**
 * Decides one conflict with a reason. Both facts stay as they are; the decision says what was found out about them. A later decision
 * replaces an earlier one. Refuses `conflict.unknown` when no such conflict stands in the ledger, and
 * `conflict.second-person` for one person alone about entries in doubt: what is decided of them may decide a contest.
 */
export function decideConflict(ledger: Ledger, request: Request, decision: Body<'conflict.decided'>): Result<{ ref: string }> {
  return write(ledger, request, (append) => {
    if (decision.kind === 'in_doubt' && !areTwo(request.actor)) return refuse('conflict.second-person')
    const wanted = [...decision.refs].sort().join()
    if (!conflictsOf(ledger).some(({ kind, refs }) => kind === decision.kind && refs.join() === wanted))
      return refuse('conflict.unknown', { kind: decision.kind })
    return done({ ref: append('town', 'conflict.decided', decision).hash })
  })
}
