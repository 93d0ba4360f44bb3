import type { Input } from '#contract/index.ts'
import { useState, type ReactNode } from 'react'
import { BLANK_SHEETS } from '#words/blank-sheets.ts'
import { cancelJob, stageOf } from '../../ask/jobs.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { usePrint } from '../../ask/usePrint.ts'
import { within } from '../../ask/drafts.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Segments } from '../../ui/Segments.tsx'
import type { Line } from './gate-steps.ts'
import { PrintForm } from '../../ui/town/PrintForm.tsx'
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
  blank: { said: 'gates.blanksPrinted', previews: BLANK_SHEETS.map((blank) => ({ blank })), form: 'blank' },
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

function previewWords(list: Sheets): string {
  if (typeof list === 'string') return t('jobs.preview')
  return t('gates.previewSheet', {
    sheet: 'blank' in list ? t(`gates.blanks.${list.blank}`) : t(`gates.registers.${list.register}`),
  })
}

/** Of one constituency or of all. */
function PrintSheet({ line, name, place, title, printing, said: written, previews, forms, children, onClose }: Printing) {
  const { job: preview, running: looking, print: look, refusal: notLooked } = usePrint('lists.preview', place)
  const task = `gates.print ${line.code}`
  const { draft, keep } = useDraft<{ readonly of: 'one' | 'all' }>(place, within(task, 'of'), { of: 'one' })
  return (
    <PrintForm
      place={place}
      task={task}
      title={title}
      printing={printing}
      input={(out) => ({ out, ...(draft.of === 'one' && { constituencies: [line.code] }) })}
      said={(value) => t(written, { n: value.length, pages: number(value.reduce((sum, { pages }) => sum + pages, 0)) })}
      onClose={onClose}
    >
      {children}
      <Segments
        label={t('gates.printOf')}
        value={draft.of}
        onChoose={(of) => keep({ of })}
        options={[
          ['one', name],
          ['all', t('gates.printAll')],
        ]}
      />
      {previews.length > 0 && (
        <fieldset className="gates-previews">
          <legend>{t('gates.previewOf', { name })}</legend>
          {previews.map((list) => (
            <Button key={previewWords(list)} disabled={looking} onClick={() => void look({ constituency: line.code, list })}>
              {previewWords(list)}
            </Button>
          ))}
          {looking && preview && (
            <>
              <Bar value={preview.done} of={preview.of} label={stageOf(preview)} progress />
              <Button onClick={() => void cancelJob(preview.id)}>{t('jobs.cancel')}</Button>
            </>
          )}
          {notLooked && <Refused>{sentence(notLooked)}</Refused>}
        </fieldset>
      )}
      <PrintedBefore place={place} constituency={line.code} forms={forms} />
    </PrintForm>
  )
}
