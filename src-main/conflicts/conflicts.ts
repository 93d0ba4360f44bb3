import type { Body } from '#ledger/entries/index.ts'
import { ALL_WITH_BEARING } from '#counting/without-bearing.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { inOrder, linksOf } from '#ledger/books/order.ts'
import { factsOf } from '#ledger/read.ts'
import { findingOfKind, type Finding } from '#rules/findings.ts'
import { agentsOverLimit, usedAndWithdrawn } from './authorisations.ts'
import { afterClosing, countAgainstParticipation } from './closing.ts'
import { revokedDevices, unknownDevices } from './devices.ts'
import type { ConflictKind, Search } from './found.ts'
import { inDoubt } from './in-doubt.ts'
import { votersListedTwice } from './listed-twice.ts'
import { outsideScope } from './outside-scope.ts'
import { reentryDiffers } from './reentry-differs.ts'
import { votersTwice } from './took-part-twice.ts'

type Decision = Body<'conflict.decided'>

/** Facts that contradict each other (design 3). Both stay; a named role decides with a reason, and the decision is an entry. */
export type Conflict = {
  readonly kind: ConflictKind
  /** Constituencies it touches, in order. */
  readonly constituencies: readonly string[]
  /** The entries, by hash: what a decision refers to. */
  readonly refs: readonly string[]
  readonly finding: Finding
  readonly decision: { readonly verdict: Decision['verdict']; readonly reason: string } | undefined
}

/** Every conflict in the ledger, decided ones included: computed from the set of entries, so the same on every machine that holds them. */
export const conflictsOf = (ledger: Ledger): readonly Conflict[] => asProven(ledger, proofsKept(ledger))

const asProven = remembered(ALL_WITH_BEARING, (ledger: Ledger, _: number): readonly Conflict[] => {
  const decisions = new Map(
    inOrder(factsOf(ledger, 'conflict.decided'), linksOf(ledger)).map(
      (decision) => [idOf(decision.body.kind, [...decision.body.refs].sort()), decision] as const,
    ),
  )
  const kinds = Object.entries(searches) as [ConflictKind, Search][]
  return kinds.flatMap(([kind, search]) =>
    search(ledger).map(({ constituencies, refs, params }) => {
      const sorted = [...refs].sort()
      const decided = decisions.get(idOf(kind, sorted))
      return {
        kind,
        constituencies: [...new Set(constituencies)].sort(),
        refs: sorted,
        finding: findingOfKind(kind, params),
        decision: decided && { verdict: decided.body.verdict, reason: decided.body.reason },
      }
    }),
  )
})

const idOf = (kind: ConflictKind, sorted: readonly string[]): string => `${kind} ${sorted.join()}`

const searches: { readonly [Kind in ConflictKind]: Search<Kind> } = {
  took_part_twice: votersTwice,
  agent_over_limit: agentsOverLimit,
  listed_in_two_constituencies: votersListedTwice,
  used_and_withdrawn: usedAndWithdrawn,
  after_closing: afterClosing,
  count_against_participation: countAgainstParticipation,
  device_revoked: revokedDevices,
  device_unknown: unknownDevices,
  reentry_differs: reentryDiffers,
  outside_scope: outsideScope,
  in_doubt: inDoubt,
}
