import type { Refusal } from '#contract/index.ts'
import { useState } from 'react'
import { useUploads } from '../../ask/useUploads.ts'

/** Endings of tables that are read. */
export const TABLES = '.xlsx,.xls,.csv,.txt'

export type Uploaded = { readonly upload: string; readonly name: string }

/** Tables on their way from this window to the program. */
export function useTables() {
  const { arriving, sendAll } = useUploads()
  const [refused, setRefused] = useState<readonly (Refusal & { readonly file: string })[]>([])
  const send = async (files: readonly File[]): Promise<readonly Uploaded[]> => {
    const sent: Uploaded[] = []
    const not: (Refusal & { readonly file: string })[] = []
    await sendAll(files, ({ name }, reply) => {
      if (reply.ok) sent.push({ upload: reply.value, name })
      else not.push({ file: name, ...reply.error })
    })
    setRefused(not)
    return sent
  }
  return { busy: arriving > 0, refused, send }
}
