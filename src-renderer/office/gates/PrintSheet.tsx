import type { Input } from '#contract/index.ts'
import { useState, type ReactNode } from 'react'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { usePrint } from '../../ask/usePrint.ts'
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
import { LeaveToHand, noFontFor } from './LeaveToHand.tsx'
import { PrintedBefore } from './PrintedBefore.tsx'

type Props = { readonly line: Line; readonly name: string; readonly place: string; readonly onClose: () => void }

/** The four registers, or the book in which voters sign, as files to print and to keep. */
export function RegistersSheet(props: Props) {
  const [what, setWhat] = useState<(typeof PRINTS)[number]>('registers')
  const jobs = {
    registers: useJob('lists.registers', props.place),
    'signing-book': useJob('lists.signing-book', props.place),
    blank: useJob('lists.blank', props.place),
  }
  const { said, previews, form } = OF[what]
  return (
    <PrintSheet
      key={what}
      {...props}
      title={t('gates.printTitle')}
      printing={jobs[what]}
      said={said}
      previews={previews}
      forms={[form]}
    >
      <Segments
        label={t('gates.printWhat')}
        value={what}
        onChoose={setWhat}
        options={PRINTS.map((each) => [each, t(`gates.prints.${each}`)])}
      />
    </PrintSheet>
  )
}

const PRINTS = ['registers', 'signing-book', 'blank'] as const

const OF = {
  registers: { said: 'gates.printed', previews: ([1, 2, 3, 4] as const).map((register) => ({ register })), form: 'register' },
  'signing-book': { said: 'gates.booksPrinted', previews: ['signing-book'], form: 'signing-book' },
  blank: { said: 'gates.blanksPrinted', previews: [], form: 'blank' },
} as const

/** The public list with its notice. */
export const PosterSheet = (props: Props) => (
  <PrintSheet
    {...props}
    title={t('gates.poster')}
    printing={useJob('lists.poster', props.place)}
    said="gates.postersPrinted"
    previews={['poster']}
    forms={['poster']}
  >
    <p>{t('gates.posterLead')}</p>
  </PrintSheet>
)

type Sheets = Input<'lists.preview'>['list']

type Printing = Props & {
  readonly title: string
  readonly printing: ReturnType<typeof useJob<'lists.registers' | 'lists.poster' | 'lists.signing-book' | 'lists.blank'>>
  readonly said: 'gates.printed' | 'gates.postersPrinted' | 'gates.booksPrinted' | 'gates.blanksPrinted'
  /** What can be looked at before it is printed, of the chosen constituency. */
  readonly previews: readonly Sheets[]
  /** As prints are stated. */
  readonly forms: readonly string[]
  readonly children: ReactNode
}

const previewWords = (list: Sheets): string =>
  typeof list === 'string' ? t('gates.preview') : t('gates.previewRegister', { register: t(`gates.registers.${list.register}`) })

/** Of one constituency or of all. */
function PrintSheet({ line, name, place, title, printing, said: written, previews, forms, children, onClose }: Printing) {
  const { running: looking, print: look, refusal: notLooked } = usePrint('lists.preview', place)
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
  const lacking = said && noFontFor(said)
  return (
    <Sheet title={title} onClose={onClose}>
      <Form className="gates-form" onSend={print}>
        {children}
        <Segments
          label={t('gates.printOf')}
          value={of}
          onChoose={(each) => keep({ of: each })}
          options={[
            ['one', name],
            ['all', t('gates.printAll')],
          ]}
        />
        {previews.length > 0 && (
          <fieldset className="gates-previews">
            <legend>{t('gates.previewOf', { name })}</legend>
            {previews.map((list) => (
              <Button
                key={typeof list === 'string' ? list : list.register}
                disabled={looking}
                onClick={() => void look({ constituency: line.code, list })}
              >
                {previewWords(list)}
              </Button>
            ))}
            {notLooked && <Refused>{sentence(notLooked)}</Refused>}
          </fieldset>
        )}
        <PrintedBefore place={place} constituency={line.code} forms={forms} />
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
        {lacking && (
          <LeaveToHand place={place} codePoint={String(lacking.codePoint)} character={String(lacking.character)} onDone={print} />
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
