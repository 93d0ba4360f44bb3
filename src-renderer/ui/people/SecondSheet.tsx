import { LEAST_PIN } from '#words/measures.ts'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { useSeat } from '../../ask/seat.ts'
import { useSecond, type Asked, type Said } from '../../ask/second.ts'
import { known, number, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Button } from '../Button.tsx'
import { Empty } from '../Empty.tsx'
import { PinField } from '../Field.tsx'
import { Refused } from '../Refused.tsx'
import { Sheet } from '../Sheet.tsx'
import { Form } from '../Form.tsx'
import { useLeft } from './useLeft.ts'
import { usePinWait } from './usePinWait.ts'
import { nameOf, rolesOf, type Someone } from './someone.ts'

/** The second person of an act: their name, their PIN. One piece for every command that takes two. */
export function SecondSheet() {
  const asked = useSecond((state) => state.asked)
  return asked && <Confirm asked={asked} />
}

function Confirm({ asked: { place, why, says, said, pending, answer } }: { readonly asked: Asked }) {
  const { who, here } = useSeat(place)
  const roles =
    why.code === 'people.second-needed' || why.code === 'gate.second-person' ? String(why.params.roles).split('、') : []
  const forWhom = why.code === 'pin.two-others' ? why.params.person : undefined
  const others = (here?.people ?? []).filter(
    (each) =>
      each.person !== who?.signedIn?.person &&
      each.person !== forWhom &&
      !says?.given?.includes(each.person) &&
      (roles.length === 0 || each.roles.some((role) => roles.includes(role))),
  )
  const [person, setPerson] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const names = useRef<HTMLFieldSetElement>(null)
  const wait = usePinWait(said)
  const leave = useCallback(() => answer(null), [answer])
  useLeft(place, leave)
  // Whoever confirmed the act before it may not confirm this one.
  const still = others.find((each) => each.person === person)
  const chosen = (still ?? (others.length === 1 ? others[0] : undefined))?.person ?? null
  useEffect(() => {
    if (chosen !== null || said) field.current?.focus()
    else names.current?.querySelector('input')?.focus()
  }, [said, chosen])
  const confirm = (): void => {
    if (chosen !== null && pin.length >= LEAST_PIN && wait === 0 && !pending) {
      answer({ person: chosen, pin })
      setPin('')
    }
  }
  return (
    <Sheet title={t('second.title')} side={says?.beside === true} onClose={leave}>
      <Form className={says?.beside ? 'give-pin second-beside' : 'give-pin'} onSend={confirm}>
        {says && <Act says={says} />}
        <p>{sentence(why)}</p>
        {who?.signedIn && <p className="second-first">{t('second.first', { name: nameOf(who.signedIn) })}</p>}
        {others.length === 0 ? (
          <Empty
            title={t('second.none')}
            body={t('second.noneBody', { roles: listed(roles.map((role) => known('roles', role) ?? role)) })}
          />
        ) : (
          <Others names={names} others={others} chosen={chosen} onChoose={setPerson} />
        )}
        <PinField
          ref={field}
          label={t('people.pin')}
          hint={who?.pins === false ? t('people.rehearsal') : t('people.pinHint')}
          value={pin}
          onText={setPin}
        />
        {said && <Refused>{sentence(said)}</Refused>}
        <div className="sheet-acts">
          <Button onClick={leave}>{t('ui.cancel')}</Button>
          <Button primary type="submit" disabled={pending || wait > 0 || chosen === null || pin.length < LEAST_PIN}>
            {wait > 0 ? t('people.wait', { seconds: wait }) : pending ? t('second.pending') : t('second.confirm')}{' '}
            <kbd>Enter</kbd>
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}

/** What is confirmed: it stays before both people's eyes until one of them has typed their PIN. */
const Act = ({ says: { title, lines, figures } }: { readonly says: Said }) => (
  <section className="second-act" aria-label={t('second.act')}>
    <h3>{title}</h3>
    {lines?.map((line) => (
      <p key={line}>{line}</p>
    ))}
    {figures && figures.length > 0 && (
      <dl>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof figure === 'number' ? number(figure) : figure}</dd>
          </div>
        ))}
      </dl>
    )}
  </section>
)

type OthersProps = {
  readonly names: RefObject<HTMLFieldSetElement | null>
  readonly others: readonly Someone[]
  readonly chosen: string | null
  readonly onChoose: (person: string) => void
}

const Others = ({ names, others, chosen, onChoose }: OthersProps) => (
  <fieldset ref={names} className="segments">
    <legend>{t('second.who')}</legend>
    <div className="second-names">
      {others.map((each) => (
        <label key={each.person} className="segment">
          <input type="radio" name="second" checked={each.person === chosen} onChange={() => onChoose(each.person)} />
          <span>
            {nameOf(each)} <small>{rolesOf(each)}</small>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)
