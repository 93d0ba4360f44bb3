import { create } from 'zustand'

/** What somebody put off for this session: unlocking the keys, printing the recovery key, a clock that is off, what a restore came to. */
type Start = { readonly later: readonly ('unlock' | 'recovery' | 'clock' | `restored ${string}`)[] }

export const useStart = create<Start>(() => ({ later: [] }))
export const putOff = (what: Start['later'][number]): void => useStart.setState(({ later }) => ({ later: [...later, what] }))
