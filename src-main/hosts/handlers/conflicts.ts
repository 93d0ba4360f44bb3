import { done } from '#contract/result.ts'
import { conflictFacts } from '#office/conflicts/conflict-facts.ts'
import { conflictLines, forkLines, sealLines } from '#office/conflicts/conflict-list.ts'
import { decideCalled } from '#office/conflicts/decide-conflict.ts'
import { forkBranches } from '#office/conflicts/fork-branches.ts'
import { resolveFork } from '#office/conflicts/resolve-fork.ts'
import type { Handlers } from './setting.ts'

export const conflictHandlers: Handlers<'conflicts'> = {
  'conflicts.list': ({ ledger }) =>
    done({ conflicts: conflictLines(ledger), forks: forkLines(ledger), seals: sealLines(ledger) }),
  'conflicts.facts': ({ ledger }, { id }) => conflictFacts(ledger, id),
  'conflicts.branches': ({ ledger }, { book }) => forkBranches(ledger, book),
  'conflicts.decide': ({ ledger, ...request }, decision) => decideCalled(ledger, request, decision),
  'conflicts.resolve-fork': ({ ledger, ...request }, choice) => resolveFork(ledger, request, choice),
}
