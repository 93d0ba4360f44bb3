import { createContext } from 'react'

/** Whether the page stands out of sight behind the lock: a modal that stays open there would keep the lock itself from being used. */
export const BehindLock = createContext(false)
