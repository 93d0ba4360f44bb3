import { done } from '#contract/result.ts'
import { conflictLines, forkLines, sealLines } from '#office/merging/conflict-list.ts'
import { decideCalled } from '#office/merging/decide-conflict.ts'
import { resolveFork } from '#office/merging/resolve-fork.ts'
import type { Handlers } from './setting.ts'

export const conflictHandlers: Handlers<'conflicts'> = {
  'conflicts.list': ({ ledger }) =>
    done({ conflicts: conflictLines(ledger), forks: forkLines(ledger), seals: sealLines(ledger) }),
  'conflicts.decide': ({ ledger, ...request }, decision) => decideCalled(ledger, request, decision),
  'conflicts.resolve-fork': ({ ledger, ...request }, choice) => resolveFork(ledger, request, choice),
}
