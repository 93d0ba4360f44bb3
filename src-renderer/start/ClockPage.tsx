import type { Refusal } from '#contract/index.ts'
import { Page } from '../ui/Page.tsx'
import { refreshApp } from '../ask/app.ts'
import { putOff } from './later.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'

/** The clock is far off: said once, before anyone works; whoever knows better goes on. */
export const ClockPage = ({ remark }: { readonly remark: Refusal }) => (
  <Page title={t('faults.clock.title')} lines={[]} tone="amber">
    <dl className="fault">
      <div>
        <dt>{t('faults.what')}</dt>
        <dd>
          {sentence(remark)}
          <small>{t('faults.clock.what')}</small>
        </dd>
      </div>
      <div>
        <dt>{t('faults.now')}</dt>
        <dd>{t('faults.clock.now')}</dd>
      </div>
    </dl>
    <div className="page-acts">
      <Button onClick={() => putOff('clock')}>{t('faults.clock.goOn')}</Button>
      <Button primary autoFocus onClick={() => void refreshApp()}>
        {t('faults.again')}
      </Button>
    </div>
  </Page>
)
