import type { Refusal, PlaceState } from '#contract/index.ts'
import { Page } from '../../ui/Page.tsx'
import { addressOf } from '../../ui/route.ts'
import { titleOf } from '../../ui/place-title.ts'
import { refreshApp } from '../../ask/app.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { faultOf } from './fault-kinds.ts'
import { Restore } from './Restore.tsx'

type Props = { readonly place: PlaceState; readonly fault: Refusal; readonly others: readonly PlaceState[] }

/** The ledger cannot be opened: what happened, what to do now, what to read out on the telephone. Nothing here deletes anything. */
export function FaultPage({ place, fault, others }: Props) {
  const kind = faultOf(fault.code)
  const isRestored = kind === 'damaged' || kind === 'walGone'
  return (
    <Page title={t(`faults.${kind}.title`)} lines={others.length === 0 ? [] : [titleOf(place)]} tone="seal" wide={isRestored}>
      <dl className="fault">
        <div>
          <dt>{t('faults.what')}</dt>
          <dd>
            {t(`faults.${kind}.what`)}
            {!isRestored && <small>{sentence(fault)}</small>}
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
      {isRestored && <Restore place={place.place} />}
      <p className="page-line">
        {t('faults.call', { code: fault.code })} {isRestored && sentence(fault)}
      </p>
      <div className="page-acts">
        <Button primary={!isRestored} autoFocus={!isRestored} onClick={() => void refreshApp()}>
          {t('faults.again')}
        </Button>
      </div>
      {others.length > 0 && <Others others={others} />}
    </Page>
  )
}

/** One ledger that cannot be opened keeps nobody from the others. */
const Others = ({ others }: { readonly others: readonly PlaceState[] }) => (
  <nav className="fault-others" aria-label={t('menu.places')}>
    <h2>{t('menu.places')}</h2>
    <ul>
      {others.map((each) => (
        <li key={each.place}>
          <a className="button" href={addressOf(each.place)}>
            {titleOf(each)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
