import type { Refusal } from '#contract/index.ts'
import { create } from 'zustand'

export type SecondPerson = { readonly person: string; readonly pin: string }

/** An act that waits for its second person. */
export type Asked = {
  readonly place: string
  /** Why two are needed; its `roles` say whose word counts. */
  readonly why: Refusal
  readonly said: Refusal | null
  readonly pending: boolean
  readonly answer: (second: SecondPerson | null) => void
}

export const useSecond = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))
const { getState: get, setState: set } = useSecond

/** Opens the dialog, or keeps it open, and answers with whoever confirms, or null. */
export const askSecond = (place: string, why: Refusal, said: Refusal | null): Promise<SecondPerson | null> =>
  new Promise((resolve) => {
    const answer = (second: SecondPerson | null): void => {
      const { asked } = get()
      set({ asked: second && asked ? { ...asked, pending: true, said: null } : null })
      resolve(second)
    }
    set({ asked: { place, why, said, pending: false, answer } })
  })

export const refuseSecond = (said: Refusal): void => set(({ asked }) => ({ asked: asked && { ...asked, said, pending: false } }))

export const secondDone = (): void => set({ asked: null })
