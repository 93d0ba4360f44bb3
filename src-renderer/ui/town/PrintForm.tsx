import type { Input, JobName, Output } from '#contract/index.ts'
import { useState, type ReactNode } from 'react'
import { cancelJob, stageOf } from '../../ask/jobs.ts'
import { useDraft } from '../../ask/useDraft.ts'
import type { useJob } from '../../ask/useJob.ts'
import { sentence, t } from '../../texts/index.ts'
import { Bar } from '../Bar.tsx'
import { Button } from '../Button.tsx'
import { FolderField } from '../FolderField.tsx'
import { Form } from '../Form.tsx'
import { Refused } from '../Refused.tsx'
import { Sheet } from '../Sheet.tsx'
import { LeaveToHand, noFontFor } from '../LeaveToHand.tsx'
import './print-form.css'

export type ListJob = Extract<JobName, `lists.${string}`>

type Props<N extends ListJob> = {
  readonly place: string
  /** What is printed, for the draft of the folder. */
  readonly task: string
  readonly title: string
  readonly printing: ReturnType<typeof useJob<N>>
  readonly input: (out: string) => Input<N>
  /** What was written, in words. */
  readonly said: (written: Output<N>) => string
  /** What is chosen of it, and looked at before. */
  readonly children: ReactNode
  readonly onClose: () => void
}

/** Lists of the office are written into a folder, as files to print and to keep. */
export function PrintForm<N extends ListJob>({ place, task, title, printing, input, said, children, onClose }: Props<N>) {
  const { job, value, running, pending, refusal, start } = printing
  const { draft, keep } = useDraft(place, task, { out: '' })
  const { out } = draft
  const [begun, setBegun] = useState<string | null>(null)
  const mine = job?.id === begun ? job : undefined
  const print = async (): Promise<void> => {
    const reply = await start(input(out))
    if (reply.ok) setBegun(reply.value.id)
  }
  const refused = refusal ?? (mine?.state === 'refused' ? mine.error : null)
  const lacking = refused && noFontFor(refused)
  return (
    <Sheet title={title} onClose={onClose}>
      <Form className="print-form" onSend={print}>
        {children}
        <FolderField label={t('gates.printOut')} folder={out} onFolder={(path) => keep({ out: path })} />
        {mine && running && <Bar value={mine.done} of={mine.of} label={stageOf(mine)} progress />}
        {mine && value && (
          <p className="good" role="status">
            ✓ {said(value)}
          </p>
        )}
        {refused && <Refused>{sentence(refused)}</Refused>}
        {lacking && (
          <LeaveToHand
            asks="lists.allow-blanks"
            place={place}
            codePoint={String(lacking.codePoint)}
            character={String(lacking.character)}
            onDone={print}
          />
        )}
        <div className="sheet-acts">
          {mine && running ? (
            <Button onClick={() => void cancelJob(mine.id)}>{t('jobs.cancel')}</Button>
          ) : (
            <Button onClick={onClose}>{t('ui.close')}</Button>
          )}
          <Button primary type="submit" disabled={out.trim() === '' || running || pending}>
            {t('gates.printAct')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
