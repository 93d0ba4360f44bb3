import { entriesNamed, type Condition } from '#ledger/entries/may-name.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, type Fact } from '#ledger/read.ts'
import { whoAs, type Acting } from '#words/acting.ts'

/** What is stated, of which type and by whom. */
export type Pointing = { readonly type: TypeName; readonly body: object; readonly actor: Acting }

/** Whether a figure of the count points at what `mayName` does not let it, or at nothing that is here: then it is asked about (R.643). */
export const namesAnother = (ledger: Ledger, fact: Pointing): boolean =>
  entriesNamed(fact.type, fact.body).some(([hash, { types, otherwise, as = [] }]) => {
    if (otherwise !== 'R.643') return false
    const at = factByHash(ledger, hash)
    return !at || types?.includes(at.type) === false || !as.every((condition) => isSo[condition]?.(ledger, fact, at) ?? true)
  })

const isSo: { readonly [C in Condition]?: (ledger: Ledger, fact: Pointing, at: Fact<TypeName>) => boolean } = {
  'by another overseer than called it': (_, { actor }, called) =>
    whoAs('overseer', actor).some((person) => !whoAs('overseer', called.actor).includes(person)),
  'an agreement only if by calls': (ledger, _, at) =>
    at.type !== 'count.agreed' || factByHash(ledger, at.body.refs[0]!)?.type === 'count.called-out',
  'of the same contest and round': (_, { body }, at) => placeOf(body) === placeOf(at.body),
}

const placeOf = (body: object): string =>
  'contest' in body && 'round' in body ? `${String(body.contest)} ${String(body.round)}` : ''
