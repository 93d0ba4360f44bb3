import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { pairKey } from './pair-key.ts'
import type { Recorded } from '../persons/recorded.ts'
import { sourceKey } from '../persons/sources.ts'
import { isMigrant } from '#rules/roll/same-person.ts'
import { nameKey } from '#words/names.ts'

/** Two recorded persons of one name, birthday and sex under different numbers whom nobody has looked at (S2 26). */
export type OpenPair = { readonly constituency: string; readonly a: Recorded; readonly b: Recorded }

/** Pairs to be looked at, each at both constituencies; pairs that were decided, and rows that were settled as different, are left out. */
export function openPairs(ledger: Ledger, persons: readonly Recorded[]): readonly OpenPair[] {
  const looked = new Set([
    ...factsOf(ledger, 'pair.decided').map(({ body }) => pairKey(body.rows[0]!, body.rows[1]!)),
    ...settledPairs(ledger),
  ])
  const alike = Map.groupBy(
    persons.filter((person) => !isMigrant(person)),
    ({ fields }) => `${nameKey(fields['name'] ?? '')}\n${fields['birth']}\n${fields['sex']}`,
  )
  return [...alike.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.flatMap((a, i) => same.slice(i + 1).map((b) => ({ a, b }))))
    .filter(({ a, b }) => a.person !== b.person && !looked.has(pairKey(a.source, b.source)))
    .flatMap(({ a, b }) => [...new Set([a.constituency, b.constituency])].map((constituency) => ({ constituency, a, b })))
}

/** A row that was held for its likeness and settled as another person was looked at together with the row it was like. */
function settledPairs(ledger: Ledger): readonly string[] {
  const different = new Set(
    factsOf(ledger, 'row.settled').flatMap(({ body }) => (body.verdict === 'dropped' ? [] : [sourceKey(body.source)])),
  )
  return factsOf(ledger, 'row.held').flatMap(({ body }) =>
    different.has(sourceKey(body.source)) ? body.others.map((other) => pairKey(body.source, other)) : [],
  )
}
