import { openPin, usePinFor } from './own-pin.ts'
import { useSeat } from '../../ask/seat.ts'
import { t } from '../../texts/index.ts'
import { Sheet } from '../Sheet.tsx'
import { NewPin } from './NewPin.tsx'
import { nameOf } from './someone.ts'

/** Somebody's PIN is set: their own with the one so far, another's by the keeper's word. */
export function PinSheet({ place }: { readonly place: string }) {
  const wanted = usePinFor(({ person }) => person)
  const { who, here } = useSeat(place)
  const person = here?.people.find((each) => each.person === wanted)
  if (!person) return null
  const own = person.person === who?.signedIn?.person
  const close = (): void => openPin(null)
  return (
    <Sheet title={own ? t('pins.mine') : t('pins.forWhom', { name: nameOf(person) })} onClose={close}>
      <NewPin place={place} person={person} own={own && person.pin} onDone={close} onBack={close}>
        {!own && <p>{t('pins.beside', { name: nameOf(person) })}</p>}
      </NewPin>
    </Sheet>
  )
}
