import type { Reply } from '#contract/index.ts'
import { useState } from 'react'
import { upload } from '../client/upload.ts'

type Uploading = {
  /** How many have not got there yet. */
  readonly arriving: number
  /** Hands files over, one after another; `arrived` is told the id that procedures take of each, or why it did not get there. */
  readonly sendAll: (files: readonly File[], arrived: (file: File, sent: Reply<string>) => void) => Promise<void>
}

/** Files of the user's on their way to the app. */
export function useUploads(): Uploading {
  const [arriving, setArriving] = useState(0)
  const sendAll: Uploading['sendAll'] = async (files, arrived) => {
    setArriving((n) => n + files.length)
    for (const file of files) {
      arrived(file, await upload(file))
      setArriving((n) => n - 1)
    }
  }
  return { arriving, sendAll }
}
