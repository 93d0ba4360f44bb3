import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

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

/** It was handed in: what was typed is not kept beside it. */
export const eraseDraft = (key: string): void => void put(({ [key]: _, ...rest }) => rest, true)

/** Whoever worked here is gone for good: another ledger is opened. */
export const eraseDrafts = (): void => void put({}, true)
