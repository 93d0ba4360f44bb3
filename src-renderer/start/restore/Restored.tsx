import type { AppState, JobState, RestoredLedger } from '#contract/index.ts'
import { Page } from '../../ui/Page.tsx'
import { goTo } from '../../ui/route.ts'
import { putOff } from '../later.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EnrolmentOut } from '../EnrolmentOut.tsx'
import { Fingerprint } from '../Fingerprint.tsx'
import { Lost } from './Lost.tsx'
import './restore.css'

type Props = { readonly job: JobState; readonly device: AppState['device'] }

/** The ledger is back: what to enter again, and that the new keys have to be certified. Work need not wait for that. */
export function Restored({ job, device }: Props) {
  const { lost, quarantined } = job.value as RestoredLedger
  const { place } = job
  const station = place !== null && place !== 'office' ? place : undefined
  const goOn = (): void => putOff(`restored ${job.id}`)
  const reenter = station !== undefined && lost.some(({ receipts, unread }) => receipts.length + unread.length > 0)
  return (
    <Page title={t('restored.title')} lines={[t('restored.body')]} wide>
      <Lost lost={lost} />
      {device && (
        <section className="restore">
          <h2>{t('restored.certify')}</h2>
          <p>{t('restored.certifyBody')}</p>
          <Fingerprint groups={device.fingerprint} />
          <EnrolmentOut />
        </section>
      )}
      {quarantined !== null && <p className="page-line">{t('restored.kept', { path: quarantined })}</p>}
      <div className="page-acts">
        <Button primary={!reenter} onClick={goOn}>
          {t('restored.goOn')}
        </Button>
        {reenter && (
          <Button
            primary
            onClick={() => {
              goTo(station, 'reentry')
              goOn()
            }}
          >
            {t('restored.reenter')}
          </Button>
        )}
      </div>
    </Page>
  )
}
