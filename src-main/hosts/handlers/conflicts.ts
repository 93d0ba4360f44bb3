import { done } from '#contract/result.ts'
import { conflictCard } from '#office/conflicts/conflict-card.ts'
import { conflictLines, forkLines, sealLines } from '#office/conflicts/conflict-list.ts'
import { decideCalled } from '#office/conflicts/decide-conflict.ts'
import { forkCard } from '#office/conflicts/fork-card.ts'
import { resolveFork } from '#office/conflicts/resolve-fork.ts'
import type { Handlers } from './setting.ts'

export const conflictHandlers: Handlers<'conflicts'> = {
  'conflicts.list': ({ ledger }) =>
    done({ conflicts: conflictLines(ledger), forks: forkLines(ledger), seals: sealLines(ledger) }),
  'conflicts.facts': ({ ledger }, { id }) => conflictCard(ledger, id),
  'conflicts.branches': ({ ledger }, { book }) => forkCard(ledger, book),
  'conflicts.decide': ({ ledger, ...request }, decision) => decideCalled(ledger, request, decision),
  'conflicts.resolve-fork': ({ ledger, ...request }, choice) => resolveFork(ledger, request, choice),
}
