import { create } from 'zustand'

/** Whose PIN is being set, in the dialog over the page. */
export const usePinFor = create<{ readonly person: string | null }>(() => ({ person: null }))

export const openPin = (person: string | null): void => usePinFor.setState({ person })
