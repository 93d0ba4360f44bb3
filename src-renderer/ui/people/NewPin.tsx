import { LEAST_PIN } from '#words/measures.ts'
import { useState, type ReactNode } from 'react'
import { useAct } from '../../ask/useAct.ts'
import { toast } from '../../ask/toasts.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { PinField } from '../Field.tsx'
import { Refused } from '../Refused.tsx'
import { Form } from '../Form.tsx'
import { usePinWait } from './usePinWait.ts'
import { nameOf, rolesOf, type Someone } from './someone.ts'

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
  const { act, pending, refusal } = useAct('people.set-pin', place, {
    says: () => ({
      title: t('pins.forWhom', { name: nameOf(person) }),
      figures: [
        [t('staff.name'), nameOf(person)],
        [t('staff.roles'), rolesOf(person)],
      ],
    }),
  })
  const wait = usePinWait(refusal)
  const short = fresh.length < LEAST_PIN
  const differ = fresh !== repeat

  const set = async (): Promise<void> => {
    if (pending || wait > 0) return
    const reply = await act({ person: person.person, pin: fresh, ...(own && { current }) })
    if (!reply.ok) return
    toast('good', t('pins.done', { name: nameOf(person) }))
    onDone()
  }

  return (
    <Form
      className="give-pin"
      wrong={{ fresh: short && t('pins.short'), repeat: !short && differ && t('pins.differ') }}
      onSend={set}
    >
      {(said) => (
        <>
          {children}
          {own && <PinField autoFocus label={t('pins.current')} value={current} onText={setCurrent} />}
          <PinField
            autoFocus={!own}
            label={t('pins.fresh')}
            hint={t('people.pinHint')}
            error={said('fresh')}
            value={fresh}
            onText={setFresh}
          />
          <PinField label={t('pins.repeat')} error={said('repeat')} value={repeat} onText={setRepeat} />
          {refusal && <Refused>{sentence(refusal)}</Refused>}
          <div className="sheet-acts">
            <Button onClick={onBack}>{t('ui.cancel')}</Button>
            <Button primary type="submit" disabled={pending || wait > 0}>
              {wait > 0 ? t('people.wait', { seconds: wait }) : t('pins.set')} <kbd>Enter</kbd>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}
