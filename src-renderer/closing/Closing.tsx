import type { ClosingPreview, CountState } from '#contract/index.ts'
import type { Level } from '#words/election.ts'
import { useState } from 'react'
import { goTo } from '../ui/route.ts'
import { Findings } from '../ui/law/Findings.tsx'
import { useUnused } from '../ui/unused.ts'
import { counted } from '../ui/papers-counted.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useSeat } from '../ask/seat.ts'
import { sentence, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Heading } from '../ui/Heading.tsx'
import { PrintButton } from '../ui/PrintButton.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Act } from '../ui/Act.tsx'
import { ConfirmClose } from './ConfirmClose.tsx'
import { Reconciled } from './Reconciled.tsx'
import '../ui/closing.css'

/** The end of the voting: papers reconciled while they are typed, the act by two people, the printed summary. */
export function Closing({ place }: { readonly place: string }) {
  const { unused } = useUnused(place).draft
  const { value: state } = useAsk('count.state', place, {})
  const { value, refusal } = useAsk('closing.preview', place, { unused: counted(unused) })
  if (!value || !state) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  if (state.phase === 'before')
    return (
      <>
        <Heading title={t('closing.title')} />
        <Empty title={t('closing.before')} body={t('closing.beforeBody')} />
      </>
    )
  const open = state.phase === 'open'
  return (
    <div className="closing">
      <Heading title={t('closing.title')} {...(open && { lead: t('closing.lead') })} />
      {!open && <Closed place={place} />}
      {open && value.boxesOut.length > 0 && <BoxesOut place={place} boxes={value.boxesOut} />}
      <ul className="closing-contests">
        {value.contests.map((contest) => (
          <Reconciled
            key={contest.code}
            place={place}
            contest={contest}
            level={levelOf(state, contest.code)}
            open={open}
            typed={unused[contest.code] ?? null}
          />
        ))}
      </ul>
      {(!open || value.contests.every(({ code }) => (unused[code] ?? null) !== null)) && <Findings findings={value.findings} />}
      {open && <Close place={place} preview={value} levelOf={(code) => levelOf(state, code)} />}
    </div>
  )
}

const levelOf = ({ contests }: CountState, code: string): Level => contests.find((each) => each.code === code)?.level ?? '乡级'

const BoxesOut = ({ place, boxes }: { readonly place: string; readonly boxes: readonly string[] }) => (
  <section className="closing-out">
    <Refused>{t('closing.boxesOut', { boxes: listed(boxes) })}</Refused>
    <p>{t('closing.boxesOutBody')}</p>
    <Button onClick={() => goTo(place, 'boxes')}>{t('closing.toBoxes')}</Button>
  </section>
)

function Closed({ place }: { readonly place: string }) {
  return (
    <section className="closing-done">
      <p className="good">
        <span aria-hidden="true">✓</span> {t('closing.closed')}
      </p>
      <p>{t('closing.closedBody')}</p>
      <div className="closing-acts">
        <PrintButton job="prints.closing" place={place} input={{}} label={t('closing.print')} />
        <Button primary onClick={() => goTo(place, 'count')}>
          {t('closing.toCount')}
        </Button>
      </div>
    </section>
  )
}

type CloseProps = { readonly place: string; readonly preview: ClosingPreview; readonly levelOf: (code: string) => Level }

/** Pressed too early it goes to the papers that were not counted; then it asks once more, because there is no way back. */
function Close({ place, preview, levelOf: level }: CloseProps) {
  const { unused } = useUnused(place).draft
  const [asked, setAsked] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const { who } = useSeat(place)
  const uncounted = preview.contests.filter(({ code }) => (unused[code] ?? null) === null)
  const press = (): void => {
    setAsked(true)
    const [first] = uncounted
    if (first) document.querySelector<HTMLElement>(`#unused-${first.code} input`)?.focus()
    else setConfirming(true)
  }
  if (who?.signedIn?.role !== 'lead') return <p className="closing-note">{t('closing.leadCloses')}</p>
  return (
    <div className="act-bar">
      {asked && uncounted.length > 0 && <Refused>{t('closing.missing', { n: uncounted.length })}</Refused>}
      <Act title={t('closing.act')} body={t('closing.actBody')} disabled={preview.boxesOut.length > 0} onPress={press} />
      {confirming && <ConfirmClose place={place} preview={preview} levelOf={level} onClose={() => setConfirming(false)} />}
    </div>
  )
}
