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
let next = 0

/** Says something at the edge of the screen. Short sentences: it is read in passing. */
export function toast(tone: Toast['tone'], text: string): void {
  const id = ++next
  set(({ toasts }) => ({ toasts: [...toasts.filter((one) => one.text !== text), { id, tone, text }].slice(-MOST) }))
  if (tone !== 'refused' && tone !== 'warning') setTimeout(() => dismiss(id), STAYS)
}

export const dismiss = (id: number): void => set(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }))
