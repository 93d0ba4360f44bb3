import { create } from 'zustand'

/** Whether the page of what to do when the day goes wrong lies open: every page, the lock and a new laptop have its key. */
export const useWrong = create<{ readonly open: boolean }>(() => ({ open: false }))

export const openWrong = (open: boolean): void => useWrong.setState({ open })
