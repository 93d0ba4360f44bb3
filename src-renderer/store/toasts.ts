import type { Refusal } from '#contract/index.ts'
import { create } from 'zustand'

export type Toast = {
  readonly id: number
  readonly tone: 'good' | 'note' | 'warning' | 'refused'
  readonly text: string
}

/** Something that has to be seen by everybody before work goes on. */
export type Alarm = { readonly id: string; readonly title: string; readonly lines: readonly string[] }

type Notices = { readonly toasts: readonly Toast[]; readonly alarms: readonly Alarm[] }

export const useNotices = create<Notices>(() => ({ toasts: [], alarms: [] }))
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

/** Covers the screen until someone says that they understood. The same `id` is shown once. */
export const alarm = (raised: Alarm): void =>
  set(({ alarms }) => ({ alarms: [...alarms.filter(({ id }) => id !== raised.id), raised] }))

export const understood = (id: string): void => set(({ alarms }) => ({ alarms: alarms.filter((one) => one.id !== id) }))

/** Whether a refusal is one that the frame answers itself, so that a page need not say it too. */
export const isOfFrame = ({ code }: Refusal): boolean => code === 'app.signed-out' || code === 'client.locked'
