import type { Refusal, Reply } from '#contract/index.ts'
import { useState } from 'react'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { TextField } from './Field.tsx'
import { Refused } from './Refused.tsx'
import { Sheet } from './Sheet.tsx'

type Props = {
  readonly title: string
  /** What it will undo, and who confirms. */
  readonly body: string
  readonly act: string
  readonly done: string
  readonly onAct: (reason: string) => Promise<Reply<unknown>>
  readonly pending: boolean
  readonly refusal: Refusal | null
  readonly onClose: () => void
}

/** Something that was stated is withdrawn: why is said first. */
export function WithReason({ title, body, act, done, onAct, pending, refusal, onClose }: Props) {
  const [reason, setReason] = useState('')
  const withdraw = async (): Promise<void> => {
    const reply = await onAct(reason.trim())
    if (!reply.ok) return
    toast('note', done)
    onClose()
  }
  const acts = (
    <Button primary disabled={pending || reason.trim() === ''} onClick={() => void withdraw()}>
      {act}
    </Button>
  )
  return (
    <Sheet title={title} onClose={onClose} acts={acts}>
      <p>{body}</p>
      <TextField label={t('calling.withdrawReason')} autoFocus value={reason} maxLength={200} onText={setReason} />
      {refusal && <Refused>{sentence(refusal)}</Refused>}
    </Sheet>
  )
}
