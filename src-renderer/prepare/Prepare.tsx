import type { StationPrepared } from '#contract/index.ts'
import { useState } from 'react'
import { goTo } from '../ui/route.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useAct } from '../ask/useAct.ts'
import { allPapers } from '../ui/papers-counted.ts'
import { usePrepared, written } from './prepared.ts'
import { PaperCopy } from './PaperCopy.tsx'
import { SigningBook } from './SigningBook.tsx'
import { useSeat } from '../ask/seat.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { Act } from '../ui/Act.tsx'
import { Button } from '../ui/Button.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Findings } from '../ui/law/Findings.tsx'
import { Checklist } from './Checklist.tsx'
import { Laptop } from './Laptop.tsx'
import { Papers } from './Papers.tsx'
import { Roll } from './Roll.tsx'
import { openingSaid } from './opening-said.ts'
import { OtherDay, useOtherDay } from './OtherDay.tsx'
import { Staff } from './Staff.tsx'
import { Where } from './Where.tsx'
import './prepare.css'

/** All that is gone through before the first voter comes, and the opening by two people. */
export function Prepare({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('station.prepare', place, {})
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  return (
    <div className="prepare">
      <Heading title={t('prepare.title')} lead={t(`prepare.lead.${value.phase}`)}>
        <PaperCopy place={place} />
        <SigningBook place={place} />
        <Button onClick={() => print()}>{t('prepare.testPrint')}</Button>
      </Heading>
      <Findings findings={value.findings} />
      <div className="prepare-halves">
        <Checklist place={place} prepared={value} />
        <div className="prepare-half">
          <Where prepared={value} />
          <Roll roll={value.roll} />
          <Papers place={place} prepared={value} />
          <Staff staff={value.staff} />
          <Laptop prepared={value} />
        </div>
      </div>
      {value.phase === 'before' && <Opening place={place} prepared={value} />}
    </div>
  )
}

type Props = { readonly place: string; readonly prepared: StationPrepared }

/** How far it is, and the act. Pressed too early it says what is missing and goes there. */
function Opening({ place, prepared }: Props) {
  const { checklist, contests, findings } = prepared
  const { draft, erase, task } = usePrepared(place)
  const { answers, papers } = draft
  const { who } = useSeat(place)
  const [asked, setAsked] = useState(false)
  const otherDay = useOtherDay(place, prepared)
  const { act, pending, refusal } = useAct('station.open', place, { task, says: (input) => openingSaid(prepared, input) })
  // What was not ordered need not be answered, and is not counted as missing.
  const wanted = checklist.filter(({ needed }) => needed === 'wanted')
  const unanswered = wanted.filter(({ id }) => written(answers[id]) === '')
  const codes = contests.map(({ code }) => code)
  const uncounted = codes.filter((code) => (papers[code] ?? null) === null)
  const short = contests.reduce((sum, { code, voters }) => sum + Math.max(0, voters - (papers[code] ?? voters)), 0)
  const open = async (): Promise<void> => {
    setAsked(true)
    const first = unanswered[0] ? `item-${unanswered[0].id}` : uncounted[0] && `papers-${uncounted[0]}`
    if (first) document.querySelector<HTMLElement>(`#${first} input`)?.focus()
    const counted = allPapers(papers, codes)
    if (unanswered.length > 0 || !counted) return
    if (otherDay.isMissing) return document.querySelector<HTMLElement>('.other-day input')?.focus()
    const lines = checklist.map(({ id }) => [id, written(answers[id])] as const).filter(([, text]) => text !== '')
    const reply = await act({ papers: counted, checklist: Object.fromEntries(lines), ...otherDay.given })
    if (!reply.ok) return
    otherDay.erase()
    erase()
    toast('good', t('prepare.opened', { receipt: reply.value.receipt }))
    goTo(place, 'check-in')
  }
  const isLead = who?.signedIn?.role === 'lead'
  return (
    <section className="opening act-bar" aria-label={t('prepare.open')}>
      <p className="opening-far" role="status">
        <Far done={wanted.length - unanswered.length} of={wanted.length} what={t('prepare.checklist')} />
        <Far done={codes.length - uncounted.length} of={codes.length} what={t('prepare.papers')} short={short} />
        {asked && unanswered.length + uncounted.length > 0 && (
          <span className="text-seal">✕ {t('prepare.missing', { items: unanswered.length, papers: uncounted.length })}</span>
        )}
      </p>
      {isLead && otherDay.isAsked && <OtherDay reason={otherDay} isMissed={asked && otherDay.isMissing} />}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {isLead ? (
        <Act
          title={t('prepare.open')}
          body={t('prepare.openBody')}
          disabled={pending || findings.some(({ severity }) => severity === 'error')}
          onPress={() => void open()}
        />
      ) : (
        <p className="opening-note">{t('prepare.leadOpens')}</p>
      )}
    </section>
  )
}

type FarProps = { readonly done: number; readonly of: number; readonly what: string; readonly short?: number }

/** Nothing is ticked off while papers are missing. */
const Far = ({ done, of, what, short = 0 }: FarProps) => (
  <span className={short > 0 ? 'text-seal' : done === of ? 'text-pine' : 'text-ink'}>
    <span aria-hidden="true">{short > 0 ? '!' : done === of ? '✓' : '…'}</span> {what} {done}/{of}
    {short > 0 && t('prepare.shortInAll', { n: short })}
  </span>
)
