import type { Refusal } from '#contract/index.ts'
import { useState, type ReactNode } from 'react'
import { loadSeat } from '../store/seat.ts'
import { perform } from '../store/perform.ts'
import { toast } from '../store/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { PinField } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'
import { usePinWait } from './usePinWait.ts'
import { nameOf, type Someone } from './someone.ts'

type Props = {
  readonly place: string
  readonly person: Someone
  /** One's own, when there is one already: the PIN so far is asked too. */
  readonly own: boolean
  readonly onDone: () => void
  readonly onBack: () => void
  readonly children?: ReactNode
}

/** A new PIN, typed twice by whom it is for. */
export function NewPin({ place, person, own, onDone, onBack, children }: Props) {
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState('')
  const [repeat, setRepeat] = useState('')
  const [asked, setAsked] = useState(false)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const wait = usePinWait(refusal)
  const short = fresh.length < 4
  const differ = fresh !== repeat

  const set = async (): Promise<void> => {
    setAsked(true)
    if (short || differ || pending || wait > 0) return
    setPending(true)
    const reply = await perform('people.set-pin', place, { person: person.person, pin: fresh, ...(own && { current }) })
    setPending(false)
    if (!reply.ok) return setRefusal(reply.error)
    toast('good', t('pins.done', { name: nameOf(person) }))
    await loadSeat(place)
    onDone()
  }

  return (
    <form
      className="give-pin"
      onSubmit={(event) => {
        event.preventDefault()
        void set()
      }}
    >
      {children}
      {own && <PinField autoFocus label={t('pins.current')} value={current} onText={setCurrent} />}
      <PinField
        autoFocus={!own}
        label={t('pins.fresh')}
        hint={t('people.pinHint')}
        error={asked && short ? t('pins.short') : undefined}
        value={fresh}
        onText={setFresh}
      />
      <PinField
        label={t('pins.repeat')}
        error={asked && !short && differ ? t('pins.differ') : undefined}
        value={repeat}
        onText={setRepeat}
      />
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <div className="sheet-acts">
        <Button onClick={onBack}>{t('ui.cancel')}</Button>
        <Button primary type="submit" disabled={pending || wait > 0}>
          {wait > 0 ? t('people.wait', { seconds: wait }) : t('pins.set')} <kbd>Enter</kbd>
        </Button>
      </div>
    </form>
  )
}
