import type { AppState } from '#contract/index.ts'
import type { ReactNode } from 'react'
import { Page } from '../ui/Page.tsx'
import { useDraft } from '../ask/useDraft.ts'
import { t } from '../texts/index.ts'
import { EnrolmentOut } from './EnrolmentOut.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { FirstBundle } from './FirstBundle.tsx'
import './enrol.css'

/**
 * A new computer of a station, or the office's standby, on its three steps: its enrolment goes to the office, its fingerprint is read out,
 * and what the office sends is taken in under the office's own fingerprint.
 */
export function Enrol({ device }: { readonly device: NonNullable<AppState['device']> }) {
  const { draft, keep } = useDraft(null, 'start.enrol', { written: false })
  return (
    <Page title={t('start.enrol.title')} lines={[t('start.enrol.body')]} wide>
      <div className="enrol-steps">
        <Step n={1} title={t('start.enrol.first.steps.write')}>
          <EnrolmentOut primary={!draft.written} onWritten={() => keep({ written: true })} />
        </Step>
        <Step n={2} title={t('start.enrol.first.steps.read')}>
          <Fingerprint groups={device.fingerprint} />
        </Step>
        <Step n={3} title={t('start.enrol.first.steps.take')}>
          <FirstBundle primary={draft.written} />
        </Step>
      </div>
    </Page>
  )
}

const Step = ({ n, title, children }: { readonly n: number; readonly title: string; readonly children: ReactNode }) => (
  <section className="enrol-step" aria-label={title}>
    <h2>
      <span className="enrol-n" aria-hidden="true">
        {n}
      </span>
      {title}
    </h2>
    {children}
  </section>
)
