import { useState } from 'react'
import { eraseDraft, keepDraft, useDrafts, within } from './drafts.ts'
import { personAt } from './seat.ts'

/** Fields that no draft may have: what opens a seat or a key is never kept. */
type Secret = 'pin' | 'pins' | 'passphrase' | 'identity' | 'recovery' | 'second' | 'current' | 'fresh' | 'repeat'
export type Keepable<D> = { readonly [K in keyof D]: K extends Secret ? never : D[K] }

type Drafting<D> = {
  readonly draft: D
  /** Takes over what was typed, field by field. */
  readonly keep: (part: Partial<D>) => void
  /** It was handed in, or thrown away. */
  readonly erase: () => void
  /** Whether something was typed and not handed in, in the form or in a piece of it. */
  readonly isBegun: boolean
}

/**
 * A form while it is filled in: it survives a reload, the lock and Back, and nobody but who typed it sees it. `task` names the form and
 * what it is about (`boxes.in 3`); `place` null is before there is anybody. `empty` is the form before anything is typed.
 */
export function useDraft<D extends object>(place: string | null, task: string, empty: D & Keepable<D>): Drafting<D> {
  // A page is drawn anew for another person, and stands as it was behind their lock.
  const [person] = useState(() => (place === null ? '' : personAt(place)))
  const key = `${place ?? ''} ${person} ${task}`
  const kept = useDrafts((all) => all[key]) as Partial<D> | undefined
  const isBegun = useDrafts((all) => Object.keys(all).some((each) => each === key || each.startsWith(within(key, ''))))
  return {
    draft: kept ? { ...empty, ...kept } : empty,
    keep: (part) => keepDraft(key, { ...(useDrafts.getState()[key] as Partial<D> | undefined), ...part }),
    erase: () => eraseDraft(key),
    isBegun,
  }
}
