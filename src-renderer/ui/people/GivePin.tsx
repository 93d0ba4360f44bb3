import { LEAST_PIN } from '#words/measures.ts'
import { useRef, useState } from 'react'
import { useSignIn } from '../../ask/seat.ts'
import { toast } from '../../ask/toasts.ts'
import { known, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Button } from '../Button.tsx'
import { PinField } from '../Field.tsx'
import { Refused } from '../Refused.tsx'
import { Form } from '../Form.tsx'
import { Segments } from '../Segments.tsx'
import { usePinWait } from './usePinWait.ts'
import { nameOf, type Someone } from './someone.ts'

type Props = { readonly place: string; readonly person: Someone; readonly pins: boolean; readonly onBack: () => void }

/** The PIN of whoever was chosen. After wrong ones the button counts the seconds to wait. */
export function GivePin({ place, person, pins, onBack }: Props) {
  const [pin, setPin] = useState('')
  const [role, setRole] = useState(person.roles[0] ?? '')
  const { signIn, pending, refusal } = useSignIn(place)
  const field = useRef<HTMLInputElement>(null)
  const wait = usePinWait(refusal)

  const give = async (): Promise<void> => {
    if (pending || wait > 0 || pin.length < LEAST_PIN) return
    const reply = await signIn({ person: person.person, pin, role })
    setPin('')
    if (!reply.ok) return field.current?.focus()
    const { replacedBy } = reply.value
    if (replacedBy.length > 0) {
      const by = listed(replacedBy.map((name) => nameOf({ name })))
      toast('warning', t('people.replaced', { by }))
    }
    if (reply.value.failed > 0) toast('warning', t('people.failed', { n: reply.value.failed }))
    else if (replacedBy.length === 0) toast('good', t('people.signedIn', { name: nameOf(reply.value) }))
  }

  return (
    <Form className="give-pin" onSend={give}>
      {person.roles.length > 1 && (
        <Segments
          label={t('people.role')}
          value={role}
          onChoose={setRole}
          options={person.roles.map((each) => [each, known('roles', each) ?? each])}
        />
      )}
      <PinField
        ref={field}
        autoFocus
        label={t('people.pin')}
        hint={pins ? t('people.pinHint') : t('people.rehearsal')}
        value={pin}
        onText={setPin}
      />
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <div className="sheet-acts">
        <Button onClick={onBack}>{t('people.other')}</Button>
        <Button primary type="submit" disabled={pending || wait > 0 || pin.length < LEAST_PIN}>
          {wait > 0 ? t('people.wait', { seconds: wait }) : pending ? t('people.signingIn') : t('people.signIn')} <kbd>Enter</kbd>
        </Button>
      </div>
    </Form>
  )
}
