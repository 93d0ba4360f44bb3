import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { t } from '../texts/index.ts'
import { onAnotherLedger } from './ledger.ts'
import { toast } from './toasts.ts'

type Kept = Readonly<Record<string, unknown>>

/** The session had no room for the last. */
let isFull = false

/**
 * Nothing that people do depends on whether there is room for what they typed. Where there is none, all of it stays until a reload, and
 * nothing older is left to come back with it: what was handed in meanwhile would be handed in again.
 */
function keepInSession(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text)
    isFull = false
  } catch {
    sessionStorage.removeItem(name)
    if (!isFull) toast('warning', t('ui.noRoom'))
    isFull = true
  }
}

const session = {
  getItem: (name: string): string | null => sessionStorage.getItem(name),
  setItem: keepInSession,
  removeItem: (name: string): void => sessionStorage.removeItem(name),
}

/**
 * What people have typed and not handed in, by place, person and task. It lies in this window's session: a reload finds it again, and
 * closing the window takes it away. PINs and passphrases never come here.
 */
export const useDrafts = create<Kept>()(
  persist((): Kept => ({}), { name: 'xuance.drafts', storage: createJSONStorage(() => session) }),
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
