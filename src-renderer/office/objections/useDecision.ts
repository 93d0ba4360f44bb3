import type { Input } from '#contract/index.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { today } from '../../ui/format.ts'
import type { Asks } from './asking.ts'

type Typed = {
  readonly on: string
  readonly verdict: Input<'roll.decide-objection'>['verdict'] | null
  /** Null while it is what the claim asks. */
  readonly asks: Asks | null
  readonly reason: string
  readonly document: string
}

/** The committee's decision on an objection while it is made: chosen on the card, written down in its sheet. */
export const useDecision = (place: string, ref: string) =>
  useDraft<Typed>(place, `roll.decide-objection ${ref}`, { on: today(), verdict: null, asks: null, reason: '', document: '' })
