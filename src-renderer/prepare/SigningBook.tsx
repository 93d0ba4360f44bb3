import { useSeat } from '../ask/seat.ts'
import { usePrint } from '../ask/usePrint.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Refused } from '../ui/Refused.tsx'

/** 领票册 as it stands: in which voters sign, and from which a table without a computer goes on. */
export function SigningBook({ place }: { readonly place: string }) {
  const { who } = useSeat(place)
  const { running, print, refusal } = usePrint('prints.signing-book', place)
  if (who?.signedIn?.role === 'typist') return null
  return (
    <>
      <Button disabled={running} onClick={() => void print({})}>
        {running ? t('polling.printing') : t('prepare.signingBook')}
      </Button>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
    </>
  )
}
