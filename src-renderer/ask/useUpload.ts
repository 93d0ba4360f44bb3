import type { Refusal } from '#contract/index.ts'
import { useState } from 'react'
import { useUploads } from './useUploads.ts'

type Sending = {
  /** Hands a file over, and answers the id that procedures take; undefined where there is none or it did not get there. */
  readonly send: (file: File | null) => Promise<string | undefined>
  /** Why the last one did not get there, until the next. */
  readonly notSent: Refusal | null
}

/** A file of the user's on its way to the app. */
export function useUpload(): Sending {
  const [notSent, setNotSent] = useState<Refusal | null>(null)
  const { sendAll } = useUploads()
  const send = async (file: File | null): Promise<string | undefined> => {
    setNotSent(null)
    let id: string | undefined
    await sendAll(file ? [file] : [], (_file, sent) => (sent.ok ? (id = sent.value) : setNotSent(sent.error)))
    return id
  }
  return { send, notSent }
}
