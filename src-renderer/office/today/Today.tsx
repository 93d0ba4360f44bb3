import type { OfficeToday } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { goTo } from '../../ui/route.ts'
import { usePageKeys } from '../../ui/usePageKeys.ts'
import { Cells } from './Cells.tsx'
import { Deadlines } from './Deadlines.tsx'
import { NextThing } from './NextThing.tsx'
import { OpenWork } from './OpenWork.tsx'
import { Since } from './Since.tsx'
import { dateWords, pageName, said } from './words.ts'
import './today.css'

/** The office's first page: what is next, until when, what blocks it, and the way there. */
export function Today({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('office.today', place, {})
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  return (
    <div className="today">
      <Heading title={t('today.title')} lead={dateWords(value.today)} />
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <NextThing today={value} />
      <div className="today-columns">
        <Deadlines today={value} />
        <OpenWork blockers={value.blockers} />
        <Since today={value} />
      </div>
      <Cells constituencies={value.constituencies} />
      <Urgent place={place} blockers={value.blockers} />
    </div>
  )
}

/** Leads to the page that blocks what comes next. */
function Urgent({ place, blockers }: { readonly place: string; readonly blockers: OfficeToday['blockers'] }) {
  const first = blockers.find(({ urgency }) => urgency === 'next') ?? blockers[0]
  usePageKeys((event) => {
    const own = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, button, a')
    if (event.key !== 'Enter' || own || !first) return false
    goTo(place, first.page)
    return true
  })
  const next = blockers.filter(({ urgency }) => urgency === 'next').reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="act-bar">
      <p>{next > 0 ? <b className="text-seal">! {t('today.blocking', { n: next })}</b> : t('today.nothingBlocks')}</p>
      {first && (
        <Act
          title={t('today.go', { page: pageName(first.page) })}
          body={said(first.said)}
          keyName="Enter"
          onPress={() => goTo(place, first.page)}
        />
      )}
    </div>
  )
}
