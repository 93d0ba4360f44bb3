import { eraseDraft, keepDraft, useDrafts, within } from './drafts.ts'
import { useDraftKey } from './useDraftKey.ts'

/** Fields that no draft may have: what opens a seat or a key is never kept. */
type Secret = 'pin' | 'pins' | 'passphrase' | 'identity' | 'recovery' | 'second' | 'current' | 'fresh' | 'repeat'
export type Keepable<D> = { readonly [K in keyof D]: K extends Secret ? never : D[K] }

type TextIn<D> = { [K in keyof D & string]: D[K] extends string ? K : never }[keyof D & string]
type Typed = { readonly field: string; readonly value: string }

export type Drafting<D> = {
  /** What it is kept under; an act that hands it in takes it (`useAct`). */
  readonly task: string
  readonly draft: D
  /** Takes over what was typed, field by field. */
  readonly keep: (part: Partial<D>) => void
  /** A field of the form: what stands in it, how it is typed over, and by its name what its form says of it. */
  readonly typed: (field: TextIn<D>) => Typed & { readonly onText: (text: string) => void }
  /** The same of a day. */
  readonly dated: (field: TextIn<D>) => Typed & { readonly onDay: (day: string) => void }
  /** And of one of a few. */
  readonly picked: <K extends keyof D & string>(
    field: K,
  ) => { readonly field: K; readonly value: D[K]; readonly onChoose: (value: NonNullable<D[K]>) => void }
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
  const key = useDraftKey(place, task)
  const kept = useDrafts((all) => all[key]) as Partial<D> | undefined
  const isBegun = useDrafts((all) => Object.keys(all).some((each) => each === key || each.startsWith(within(key, ''))))
  const draft: D = kept ? { ...empty, ...kept } : empty
  const keep = (part: Partial<D>): void => keepDraft(key, { ...(useDrafts.getState()[key] as Partial<D> | undefined), ...part })
  const taking =
    (field: TextIn<D>) =>
    (text: string): void =>
      keep({ [field]: text } as Partial<D>)
  const standing = (field: TextIn<D>): Typed => ({ field, value: draft[field] as string })
  return {
    task,
    draft,
    keep,
    typed: (field) => ({ ...standing(field), onText: taking(field) }),
    picked: (field) => ({ field, value: draft[field], onChoose: (value) => keep({ [field]: value } as unknown as Partial<D>) }),
    dated: (field) => ({ ...standing(field), onDay: taking(field) }),
    erase: () => eraseDraft(key),
    isBegun,
  }
}
