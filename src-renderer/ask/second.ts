import type { Refusal } from '#contract/index.ts'
import { create } from 'zustand'
import { onAnotherLedger } from './ledger.ts'

export type SecondPerson = { readonly person: string; readonly pin: string }

/** What is to be confirmed: the act, and its figures by their names, whoever or whatever they are. */
export type Said = {
  readonly title: string
  readonly lines?: readonly string[]
  readonly figures: readonly (readonly [name: string, figure: string | number])[]
}

/** An act that waits for its second person. */
export type Asked = {
  readonly place: string
  /** Why two are needed; its `roles` say whose word counts. */
  readonly why: Refusal
  readonly says: Said | null
  readonly said: Refusal | null
  readonly pending: boolean
  readonly answer: (second: SecondPerson | null) => void
}

export const useSecond = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))
const { getState: get, setState: set } = useSecond

/** Opens the dialog, or keeps it open, and answers with whoever confirms, or null. */
export const askSecond = (asking: Pick<Asked, 'place' | 'why' | 'says' | 'said'>): Promise<SecondPerson | null> =>
  new Promise((resolve) => {
    const answer = (second: SecondPerson | null): void => {
      const { asked } = get()
      set({ asked: second && asked ? { ...asked, pending: true, said: null } : null })
      resolve(second)
    }
    set({ asked: { ...asking, pending: false, answer } })
  })

export const refuseSecond = (said: Refusal): void => set(({ asked }) => ({ asked: asked && { ...asked, said, pending: false } }))

/** Nobody confirms what another ledger was to have. */
onAnotherLedger(() => get().asked?.answer(null))

export const secondDone = (): void => set({ asked: null })
