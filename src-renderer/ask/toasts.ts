import { create } from 'zustand'

export type Toast = {
  readonly id: number
  readonly tone: 'good' | 'note' | 'warning' | 'refused'
  readonly text: string
}

type Notices = { readonly toasts: readonly Toast[] }

export const useNotices = create<Notices>(() => ({ toasts: [] }))
const { setState: set } = useNotices

/** Milliseconds a toast stays; a refusal stays until it is put away. */
const STAYS = 6000
const MOST = 4
const PASSES: ReadonlySet<Toast['tone']> = new Set(['good', 'note'])
let next = 0

/** Says something at the edge of the screen. Short sentences: it is read in passing. */
export function toast(tone: Toast['tone'], text: string): void {
  const id = ++next
  // What was well a moment ago is no news beside what is well now.
  const stays = (one: Toast): boolean => one.text !== text && !(one.tone === 'good' && tone === 'good')
  set(({ toasts }) => ({ toasts: [...toasts.filter(stays), { id, tone, text }].slice(-MOST) }))
  if (PASSES.has(tone)) setTimeout(() => dismiss(id), STAYS)
}

export const dismiss = (id: number): void => set(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }))
