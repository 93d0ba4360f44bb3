import { eraseDraft, keepDraft, useDrafts } from './drafts.ts'
import { useDraftKey } from './useDraftKey.ts'

/** Fields that no draft may have: what opens a seat or a key is never kept. */
type Secret = 'pin' | 'pins' | 'passphrase' | 'identity' | 'recovery' | 'second' | 'current' | 'fresh' | 'repeat'
export type Keepable<D> = { readonly [K in keyof D]: K extends Secret ? never : D[K] }

type Drafting<D> = {
  /** What it is kept under; an act that hands it in takes it (`useAct`). */
  readonly task: string
  readonly draft: D
  /** Takes over what was typed, field by field. */
  readonly keep: (part: Partial<D>) => void
  /** It was handed in, or thrown away. */
  readonly erase: () => void
  /** Whether something was typed and not handed in. */
  readonly isBegun: boolean
}

/**
 * A form while it is filled in: it survives a reload, the lock and Back, and nobody but who typed it sees it. `task` names the form and
 * what it is about (`boxes.in 3`); `place` null is before there is anybody. `empty` is the form before anything is typed.
 */
export function useDraft<D extends object>(place: string | null, task: string, empty: D & Keepable<D>): Drafting<D> {
  const key = useDraftKey(place, task)
  const kept = useDrafts((all) => all[key]) as Partial<D> | undefined
  return {
    task,
    draft: kept ? { ...empty, ...kept } : empty,
    keep: (part) => keepDraft(key, { ...(useDrafts.getState()[key] as Partial<D> | undefined), ...part }),
    erase: () => eraseDraft(key),
    isBegun: kept !== undefined,
  }
}
