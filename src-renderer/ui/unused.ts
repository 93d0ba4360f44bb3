import { useDraft } from '../ask/useDraft.ts'
import type { Typed } from './papers-counted.ts'

const NONE: { readonly unused: Typed } = { unused: {} }

/** Unused papers as two people counted them, by contest, until the station is closed. */
export const useUnused = (place: string) => useDraft(place, 'closing.close', NONE)
