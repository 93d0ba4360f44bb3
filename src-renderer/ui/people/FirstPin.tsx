import { useSeat } from '../../ask/seat.ts'
import { t } from '../../texts/index.ts'
import { NewPin } from './NewPin.tsx'
import type { Someone } from './someone.ts'

type Props = { readonly place: string; readonly person: Someone; readonly onBack: () => void }

/** The first keeper of a machine sets their own PIN; afterwards the seat has them and they sign in with it. */
export function FirstPin({ place, person, onBack }: Props) {
  const keeper = useSeat(place).here?.keeper ?? 'lead'
  return (
    <NewPin place={place} person={person} own={false} onDone={() => {}} onBack={onBack}>
      <p>{t('people.firstKeeper', { keeper: t(`roles.${keeper}`) })}</p>
    </NewPin>
  )
}
