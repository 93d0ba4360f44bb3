import { useAsk } from '../../ask/useAsk.ts'
import { sentence, t } from '../../texts/index.ts'
import { Heading } from '../../ui/Heading.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Evening } from './Evening.tsx'
import './merge.css'

/** The evening: what comes from the stations is compared, merged, and decided where it contradicts itself. */
export function Merge({ place }: { readonly place: string }) {
  const { value: received, refusal } = useAsk('merging.received', place, {})
  const { value: conflicts } = useAsk('conflicts.list', place, {})
  if (received && conflicts) return <Evening place={place} received={received} conflicts={conflicts} />
  return (
    <>
      <Heading title={t('merge.title')} lead={t('merge.lead')} />
      {refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>}
    </>
  )
}
