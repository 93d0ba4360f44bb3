import { create } from 'zustand'
import { keyboardReader } from './keyboard.ts'
import { noReader } from './none.ts'
import type { CardReader } from './port.ts'

export const READERS = { keyboard: keyboardReader, none: noReader } as const satisfies Readonly<Record<string, CardReader>>
export type ReaderName = keyof typeof READERS

const KEPT = 'xuance.reader'

/** Which reader is at this laptop. */
export const useReader = create<{ readonly name: ReaderName }>(() => ({
  name: localStorage.getItem(KEPT) === 'none' ? 'none' : 'keyboard',
}))

export function setReader(name: ReaderName): void {
  localStorage.setItem(KEPT, name)
  useReader.setState({ name })
}
