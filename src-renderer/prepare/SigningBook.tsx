import { useSeat } from '../ask/seat.ts'
import { t } from '../texts/index.ts'
import { PrintButton } from '../ui/PrintButton.tsx'

/** 领票册 as it stands: in which voters sign, and from which a table without a computer goes on. */
export function SigningBook({ place }: { readonly place: string }) {
  const { who } = useSeat(place)
  if (who?.signedIn?.role === 'typist') return null
  return <PrintButton job="prints.signing-book" place={place} input={{}} label={t('prepare.signingBook')} />
}
