import { done } from '#contract/result.ts'
import { conflictCard } from '#office/merging/conflict-card.ts'
import { forkCard } from '#office/merging/fork-card.ts'
import { received } from '#office/merging/received.ts'
import type { Handlers } from './setting.ts'

export const mergingHandlers: Handlers<'merging'> = {
  'merging.received': ({ ledger }) => done(received(ledger)),
  'merging.conflict': ({ ledger }, { id }) => conflictCard(ledger, id),
  'merging.fork': ({ ledger }, { book }) => forkCard(ledger, book),
}
