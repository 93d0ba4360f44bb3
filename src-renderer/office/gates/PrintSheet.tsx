import { useState } from 'react'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { cancelJob, stageOf } from '../../ask/jobs.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { FolderField } from '../../ui/FolderField.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Form } from '../../ui/Form.tsx'
import type { Line } from './gate-steps.ts'

type Props = { readonly line: Line; readonly name: string; readonly place: string; readonly onClose: () => void }

/** The four registers as files to print and to keep. */
export const RegistersSheet = (props: Props) => (
  <PrintSheet {...props} title={t('gates.printTitle')} printing={useJob('lists.registers', props.place)} said="gates.printed" />
)

/** The public list with its notice. */
export const PosterSheet = (props: Props) => (
  <PrintSheet
    {...props}
    title={t('gates.poster')}
    lead={t('gates.posterLead')}
    printing={useJob('lists.poster', props.place)}
    said="gates.postersPrinted"
  />
)

type Printing = Props & {
  readonly title: string
  readonly lead?: string
  readonly printing: ReturnType<typeof useJob<'lists.registers' | 'lists.poster'>>
  readonly said: 'gates.printed' | 'gates.postersPrinted'
}

/** Of one constituency or of all. */
function PrintSheet({ place, line, name, title, lead, printing, said: written, onClose }: Printing) {
  const { job, value, running, pending, refusal, start } = printing
  const { draft, keep } = useDraft<{ readonly of: 'one' | 'all'; readonly out: string }>(place, `gates.print ${line.code}`, {
    of: 'one',
    out: '',
  })
  const { of, out } = draft
  const [begun, setBegun] = useState<string | null>(null)
  const mine = job?.id === begun ? job : undefined
  const print = async (): Promise<void> => {
    const reply = await start({ out, ...(of === 'one' && { constituencies: [line.code] }) })
    if (reply.ok) setBegun(reply.value.id)
  }
  const said = refusal ?? (mine?.state === 'refused' ? mine.error : null)
  return (
    <Sheet title={title} onClose={onClose}>
      <Form className="gates-form" onSend={print}>
        {lead && <p>{lead}</p>}
        <Segments
          label={t('gates.printOf')}
          value={of}
          onChoose={(each) => keep({ of: each })}
          options={[
            ['one', name],
            ['all', t('gates.printAll')],
          ]}
        />
        <FolderField label={t('gates.printOut')} folder={out} onFolder={(path) => keep({ out: path })} />
        {mine && running && <Bar value={mine.done} of={mine.of} label={stageOf(mine)} progress />}
        {mine && value && (
          <p className="good" role="status">
            ✓{' '}
            {t(written, {
              n: value.length,
              pages: number(value.reduce((sum, { pages }) => sum + pages, 0)),
            })}
          </p>
        )}
        {said && <Refused>{sentence(said)}</Refused>}
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
