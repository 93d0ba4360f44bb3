import type { Output } from '#contract/index.ts'
import { useState } from 'react'
import { Page } from '../ui/Page.tsx'
import { refreshApp } from '../ask/app.ts'
import { useAct } from '../ask/useAct.ts'
import { useAsk } from '../ask/useAsk.ts'
import { putOff } from './later.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Refused } from '../ui/Refused.tsx'

type Kept = Output<'app.recovery'>

/** The recovery identity of a new election: printed once, locked away, then removed here. */
export function Recovery() {
  const { value: kept, refusal: notKnown } = useAsk('app.recovery', null, {})
  const { act, refusal: notKept } = useAct('app.recovery-kept', null)
  const [asked, setAsked] = useState(false)
  const refusal = notKept ?? notKnown
  const away = async (): Promise<void> => {
    if (!asked) return setAsked(true)
    await act({})
    await refreshApp()
  }
  return (
    <Page title={t('start.recovery.title')} lines={[t('start.recovery.body')]} wide>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {kept && <Paper kept={kept} />}
      {asked && <Refused>{t('start.recovery.keptAsk')}</Refused>}
      <div className="page-acts">
        <Button onClick={() => putOff('recovery')}>{t('start.later')}</Button>
        <Button onClick={() => void away()}>{t('start.recovery.kept')}</Button>
        <Button primary autoFocus onClick={() => print()}>
          {t('start.recovery.print')}
        </Button>
      </div>
    </Page>
  )
}

/** What goes on paper: the only part of the page that is printed. In groups, because somebody may have to type it. */
const Paper = ({ kept: { election, identity } }: { readonly kept: Kept }) => (
  <section className="recovery">
    <h2>{t('start.recovery.heading')}</h2>
    <p>{t('start.recovery.election', { election })}</p>
    <p className="recovery-key digits">
      {groupsOf(identity).map(({ at, group }) => (
        <span key={at}>{group}</span>
      ))}
    </p>
    <p>{t('start.recovery.paper')}</p>
    <p className="recovery-sign">{t('start.recovery.sign')}</p>
  </section>
)

const groupsOf = (identity: string): readonly { readonly at: number; readonly group: string }[] =>
  [...identity.matchAll(/^AGE-SECRET-KEY-1|.{1,6}/g)].map((match) => ({ at: match.index, group: match[0] }))
