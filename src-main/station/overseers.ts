import type { Actor } from '#ledger/entry.ts'

/** How many different people act. */
export const peopleIn = (actor: Actor): number => new Set(actor.map(({ person }) => person)).size

/** How many different overseers (监票人) act: what they take upon themselves needs two (S2 40). */
export const overseersIn = (actor: Actor): number =>
  new Set(actor.filter(({ role }) => role === 'overseer').map(({ person }) => person)).size
