import { create } from 'zustand'

/** What lies over the page: the menu, the keyboard map, the own PIN. */
type Frame = { readonly menu: boolean; readonly keys: boolean; readonly pinFor: string | null }

export const useFrame = create<Frame>(() => ({ menu: false, keys: false, pinFor: null }))
const { setState: set } = useFrame

export const openMenu = (menu: boolean): void => set({ menu })
export const openKeys = (keys: boolean): void => set({ keys })
/** Opens the dialog that sets this person's PIN. */
export const openPin = (pinFor: string | null): void => set({ pinFor })
