import { done } from '#contract/result.ts'
import { conflictLines, forkLines } from '#office/merging/conflict-list.ts'
import { decideCalled } from '#office/merging/decide-conflict.ts'
import { sealFindings } from '#office/merging/seal-findings.ts'
import { brief } from '#rules/findings.ts'
import { resolveFork } from '#office/merging/resolve-fork.ts'
import type { Handlers } from './setting.ts'

export const conflictHandlers: Handlers<'conflicts'> = {
  'conflicts.list': ({ ledger }) =>
    done({ conflicts: conflictLines(ledger), forks: forkLines(ledger), seals: sealFindings(ledger).map(brief) }),
  'conflicts.decide': ({ ledger, ...request }, decision) => decideCalled(ledger, request, decision),
  'conflicts.resolve-fork': ({ ledger, ...request }, choice) => resolveFork(ledger, request, choice),
}
