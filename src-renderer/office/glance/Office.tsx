import type { OfficeOverview } from '#contract/index.ts'
import { useCallback, useState } from 'react'
import { useApp } from '../../ask/app.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { sentence, t } from '../../texts/index.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Card } from './Card.tsx'
import { Detail } from './Detail.tsx'
import { Headline } from './Headline.tsx'
import './office.css'

/** The town office on the evening: every constituency at a glance. */
export function Office() {
  const { value: overview, refusal } = useAsk('office.overview', 'office', {})
  if (!overview) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  return (
    <div className="glance">
      <Headline overview={overview} />
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <Cards overview={overview} />
    </div>
  )
}

function Cards({ overview: { constituencies } }: { readonly overview: OfficeOverview }) {
  const [open, setOpen] = useState<string | null>(null)
  const close = useCallback(() => setOpen(null), [])
  const places = useApp(({ state }) => state?.places)
  const shown = constituencies.find(({ code }) => code === open)
  if (constituencies.length === 0) return <Empty title={t('office.empty')} />
  return (
    <>
      <ul className="cards">
        {constituencies.map((constituency) => (
          <Card
            key={constituency.code}
            constituency={constituency}
            voting={places?.some(({ place, phase }) => place === constituency.code && phase === 'open') ?? false}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {shown && <Detail constituency={shown} onClose={close} />}
    </>
  )
}
