import type { Refusal } from '#contract/index.ts'
import { useState } from 'react'
import { upload } from '../../client/upload.ts'

/** Endings of tables that are read. */
export const TABLES = '.xlsx,.xls,.csv,.txt'

export type Uploaded = { readonly upload: string; readonly name: string }

/** Files on their way from this window to the program, one after another. */
export function useUploads() {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly (Refusal & { readonly file: string })[]>([])
  const send = async (files: readonly File[]): Promise<readonly Uploaded[]> => {
    setBusy(true)
    const sent: Uploaded[] = []
    const not: (Refusal & { readonly file: string })[] = []
    for (const file of files) {
      const reply = await upload(file)
      if (reply.ok) sent.push({ upload: reply.value, name: file.name })
      else not.push({ file: file.name, ...reply.error })
    }
    setRefused(not)
    setBusy(false)
    return sent
  }
  return { busy, refused, send }
}
