import type { Fault } from '#contract/index.ts'
import { Page } from '../app/Page.tsx'
import { refreshApp } from '../store/app.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { faultOf } from './fault-kinds.ts'

/** The ledger cannot be opened: what happened, what to do now, what to read out on the telephone. Nothing here deletes anything. */
export function FaultPage({ fault }: { readonly fault: Fault }) {
  const kind = faultOf(fault.code)
  return (
    <Page title={t(`faults.${kind}.title`)} lines={[]} tone="seal">
      <dl className="fault">
        <div>
          <dt>{t('faults.what')}</dt>
          <dd>
            {t(`faults.${kind}.what`)}
            <small>{sentence(fault)}</small>
          </dd>
        </div>
        <div>
          <dt>{t('faults.now')}</dt>
          <dd>
            <p>{t(`faults.${kind}.now`)}</p>
            {kind !== 'second' && <p>{t('faults.paper')}</p>}
            {kind !== 'second' && <p>{t('faults.keep')}</p>}
          </dd>
        </div>
      </dl>
      <p className="page-line">{t('faults.call', { code: fault.code })}</p>
      <div className="page-acts">
        <Button primary autoFocus onClick={() => void refreshApp()}>
          {t('faults.again')}
        </Button>
      </div>
    </Page>
  )
}
