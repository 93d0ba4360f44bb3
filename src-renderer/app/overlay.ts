import { create } from 'zustand'

/** What lies over the page: the menu, the map of the keys. */
type Overlay = { readonly menu: boolean; readonly keys: boolean }

export const useOverlay = create<Overlay>(() => ({ menu: false, keys: false }))

export const openMenu = (menu: boolean): void => useOverlay.setState({ menu })
export const openKeys = (keys: boolean): void => useOverlay.setState({ keys })
