import type { CalledPaper } from '#contract/count.ts'
import { localValue, setLocalValue, type Ledger } from '#ledger/open.ts'
import type { At } from './round-to-count.ts'

export type Calling = { readonly batch: number; readonly papers: readonly CalledPaper[] }

const keyOf = ({ contest, round }: At) => `count-calls/${contest}/${round}` as const

/** The papers of a batch as this laptop keeps them, outside the chain; none where it keeps another batch. */
export function keptCalls(ledger: Ledger, at: At, batch: number): readonly CalledPaper[] {
  const kept = JSON.parse(localValue(ledger, keyOf(at)) ?? 'null') as Calling | null
  return kept?.batch === batch ? kept.papers : []
}

export const putCalls = (ledger: Ledger, at: At, calling: Calling): void =>
  setLocalValue(ledger, keyOf(at), JSON.stringify(calling))

export const forgetCalls = (ledger: Ledger, at: At): void => setLocalValue(ledger, keyOf(at), 'null')
