import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { Refused } from '../ui/Refused.tsx'
import { shortName } from '../ui/format.ts'
import { NextVoter, Warning } from './Warning.tsx'

const WHOLE = /^\d{17}[\dXx]$/

/** The whole ID number of somebody whom nobody here has the number of; null for anything less. */
export function strangersNumber(text: string): string | null {
  const idNumber = text.replaceAll(/\s/g, '')
  return WHOLE.test(idNumber) ? idNumber : null
}

type Props = { readonly place: string; readonly idNumber: string; readonly onActed: () => void }

/** Nobody here has this number: where the voter may be listed, and that they get nothing here. */
export function Elsewhere({ place, idNumber, onActed }: Props) {
  const { value, refusal } = useAsk('voting.elsewhere', place, { idNumber })
  if (refusal) return <Refused>{sentence(refusal)}</Refused>
  if (!value) return <p className="found">{t('station.looking')}</p>
  const names = value.found.map(({ name }) => shortName(name)).join(t('station.or'))
  const says = value.found.length === 0 ? t('station.nowhere') : t('station.elsewhere', { names })
  return (
    <>
      <div className="voter">
        <Warning sound="stop" says={says}>
          <p className="warning-body">
            {value.found.length === 0 ? t('station.nowhereBody') : t('station.elsewhereBody', { names })}
          </p>
        </Warning>
      </div>
      <NextVoter onActed={onActed} />
    </>
  )
}
