import { useEffect, useRef, useState } from 'react'
import { Page } from '../ui/Page.tsx'
import { Areas } from '../ui/election/Areas.tsx'
import { DayFields } from '../ui/election/DayFields.tsx'
import { ElectionFields } from '../ui/election/ElectionFields.tsx'
import { partOf, saidAt, toldNow } from '../ui/election/said.ts'
import { Summary } from '../ui/election/Summary.tsx'
import { useSetupCheck } from '../ui/election/useSetupCheck.ts'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Form } from '../ui/Form.tsx'
import { STEPS, type Begun, type Step } from './begun.ts'
import './new-election.css'

type Props = {
  readonly step: Exclude<Step, 'keys'>
  readonly election: Begun['election']
  readonly keep: (part: Partial<Begun>) => void
  readonly onBack: () => void
}

/** A new election, step by step, up to the passphrase: nothing is made before all of it is in order. */
export function NewElection({ step, election, keep, onBack }: Props) {
  const check = useSetupCheck(election)
  const [asked, setAsked] = useState<readonly Step[]>([])
  const wants = useRef(false)
  const at = STEPS.indexOf(step)
  const isAsked = asked.includes(step)
  const open = check.findings.filter(
    ({ path, severity }) => severity === 'error' && (step === 'summary' || partOf(path) === step),
  )
  const go = (to: Step): void => keep({ step: to })
  const edit = (part: Partial<Begun['election']>): void => keep({ election: { ...election, ...part } })
  const error = (path: string): string | undefined => saidAt(check.findings, path, isAsked)
  const next = (): void => {
    wants.current = true
    setAsked([...asked, step])
  }
  // The answer to the last key may still be on its way.
  useEffect(() => {
    if (!wants.current || !check.isCurrent) return
    wants.current = false
    if (open.length === 0) keep({ step: STEPS[at + 1]! })
    else document.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus()
  })
  return (
    <Page
      wide
      title={t(`start.office.steps.${step}.title`)}
      lines={[t(`start.office.steps.${step}.body`)]}
      step={[at + 1, STEPS.length]}
    >
      <Form key={step} className="start-form" onSend={next}>
        {step === 'election' && <ElectionFields focused place={null} draft={election} keep={edit} error={error} />}
        {step === 'day' && (
          <DayFields focused draft={election} keep={edit} error={error} calendar={check.calendar} lost={check.lost} />
        )}
        {step === 'areas' && (
          <Areas place={null} draft={election} keep={edit} findings={toldNow(check.findings, isAsked)} perSeat={check.perSeat} />
        )}
        {step === 'summary' && <Summary draft={election} onEdit={go} />}
        <div className="wizard-acts">
          <p role="status" className={open.length > 0 && isAsked ? 'text-seal' : 'text-ink'}>
            {open.length > 0 && isAsked ? `✕ ${t('election.open', { n: open.length })}` : ''}
          </p>
          <Button onClick={() => (at === 0 ? onBack() : go(STEPS[at - 1]!))}>{t('ui.back')}</Button>
          <Button primary type="submit">
            {step === 'summary' ? t('start.office.right') : t('ui.next')} <kbd>Enter</kbd>
          </Button>
        </div>
      </Form>
    </Page>
  )
}
