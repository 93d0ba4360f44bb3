import { create } from 'zustand'
import { keyboardReader } from './keyboard.ts'
import { helperReader } from './helper.ts'
import { noReader } from './none.ts'
import type { CardReader } from './port.ts'

export const READERS = { keyboard: keyboardReader, helper: helperReader, none: noReader } as const satisfies Readonly<
  Record<string, CardReader>
>
export type ReaderName = keyof typeof READERS

const KEPT = 'xuance.reader'

const kept = (name: string | null): ReaderName => (name === 'none' || name === 'helper' ? name : 'keyboard')

/** Which reader is at this laptop. */
export const useReader = create<{ readonly name: ReaderName }>(() => ({
  name: kept(localStorage.getItem(KEPT)),
}))

export function setReader(name: ReaderName): void {
  localStorage.setItem(KEPT, name)
  useReader.setState({ name })
}
