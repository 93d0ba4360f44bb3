import type { Refusal, Reply } from '#contract/index.ts'
import { useDraft } from '../ask/useDraft.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { TextField } from './Field.tsx'
import { FormSheet } from './FormSheet.tsx'

type Props = {
  readonly place: string
  /** What is withdrawn, for the draft of its reason: `count.withdraw-join <ref>`. */
  readonly task: string
  readonly title: string
  /** What it will undo, and who confirms. */
  readonly body: string
  readonly act: string
  readonly done: string
  /** What the field of the reason is called, where nothing is withdrawn. */
  readonly label?: string
  readonly onAct: (reason: string) => Promise<Reply<unknown>>
  readonly pending: boolean
  readonly refusal: Refusal | null
  readonly onClose: () => void
}

/** Something that was stated is withdrawn, or stands all the same: why is said first. */
export function WithReason({
  place,
  task,
  title,
  body,
  act,
  done,
  label = t('calling.withdrawReason'),
  onAct,
  pending,
  refusal,
  onClose,
}: Props) {
  const { draft, keep, erase, isBegun } = useDraft(place, task, { reason: '' })
  const { reason } = draft
  const withdraw = async (): Promise<void> => {
    const reply = await onAct(reason.trim())
    if (!reply.ok) return
    erase()
    toast('note', done)
    onClose()
  }
  return (
    <FormSheet
      title={title}
      wrong={{ reason: reason.trim() === '' && t('polling.needed') }}
      onSend={withdraw}
      refusal={refusal}
      disabled={pending}
      act={act}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <p>{body}</p>
          <TextField
            label={label}
            autoFocus
            error={said('reason')}
            value={reason}
            maxLength={200}
            onText={(text) => keep({ reason: text })}
          />
        </>
      )}
    </FormSheet>
  )
}
