import { useDeferredValue, useMemo } from 'react'
import type { ChosenFile } from '../ask/useChosenFile.ts'

/** A table as somebody hands it over: copied out of a spreadsheet, or as a file that was sent. */
export type TableInHand = { readonly text: string; readonly onText: (text: string) => void; readonly file: ChosenFile }

/** What of it counts: the file, until something is pasted after it; null where neither is there. It follows the typing when there is time. */
export function useTable({ text, file: { upload, name } }: TableInHand): { text: string } | { upload: string } | null {
  const isPasted = name === '' && text.trim() !== ''
  const table = useMemo(() => (upload !== null ? { upload } : isPasted ? { text } : null), [upload, isPasted, text])
  return useDeferredValue(table)
}
