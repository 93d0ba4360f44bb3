import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { onAnotherLedger } from './ledger.ts'

type Kept = Readonly<Record<string, unknown>>

/**
 * What people have typed and not handed in, by place, person and task. It lies in this window's session: a reload finds it again, and
 * closing the window takes it away. PINs and passphrases never come here.
 */
export const useDrafts = create<Kept>()(
  persist((): Kept => ({}), { name: 'xuance.drafts', storage: createJSONStorage(() => sessionStorage) }),
)

const put = useDrafts.setState.bind(useDrafts)

export const keepDraft = (key: string, draft: unknown): void => void put({ [key]: draft })

/** What a piece of a form keeps is its form's, and goes with it. */
export const within = (task: string, piece: string): string => `${task} > ${piece}`

/** It was handed in: what was typed is not kept beside it. */
export const eraseDraft = (key: string): void =>
  void put(
    (all) => Object.fromEntries(Object.entries(all).filter(([each]) => each !== key && !each.startsWith(within(key, '')))),
    true,
  )

/** Whoever worked in another ledger is gone for good, and so is what they typed. */
onAnotherLedger(() => put({}, true))
