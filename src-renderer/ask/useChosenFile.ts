import { useRef, useState } from 'react'
import { within } from './drafts.ts'
import { useDraft } from './useDraft.ts'
import { useUpload } from './useUpload.ts'

const NONE = { upload: '', name: '' }

/**
 * A file that somebody chose for a task. It goes to the app at once, which keeps it until it is closed, so that after a reload it is chosen
 * still; as it was when it was chosen: whoever hands it in, or closes the form, forgets it.
 */
export function useChosenFile(place: string | null, task: string) {
  const { draft, keep, erase } = useDraft(place, within(task, 'file'), NONE)
  const { send, notSent } = useUpload()
  const newest = useRef<Promise<string | undefined> | null>(null)
  const [sending, setSending] = useState('')
  const choose = async (file: File | null): Promise<void> => {
    keep(NONE)
    setSending(file?.name ?? '')
    const mine = (newest.current = send(file))
    const upload = await mine
    if (newest.current !== mine) return
    if (file && upload !== undefined) keep({ upload, name: file.name })
    setSending('')
  }
  const forget = (): void => {
    newest.current = null
    setSending('')
    erase()
  }
  return {
    /** By which procedures take it, once it is there; null where none is chosen, or it is on its way. */
    upload: draft.upload === '' ? null : draft.upload,
    /** Its name; empty where none is chosen. */
    name: draft.name || sending,
    /** It is on its way: a reload loses it until it is there. */
    arriving: sending !== '',
    /** The same once it is there; undefined where it did not get there. */
    sent: async (): Promise<string | undefined> => draft.upload || ((await newest.current) ?? undefined),
    notSent,
    choose: (file: File | null): void => void choose(file),
    forget,
  }
}

export type ChosenFile = ReturnType<typeof useChosenFile>
