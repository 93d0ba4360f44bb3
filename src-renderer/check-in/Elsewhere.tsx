import { ID_NUMBER } from '#words/patterns.ts'
import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { Refused } from '../ui/Refused.tsx'
import { shortName } from '../ui/format.ts'
import { NextVoter, Warning } from './Warning.tsx'

const CARD = /^[A-Z\d-]{1,16}-\d{4,6}$/

/** The whole number, of an ID or a voter card, that nobody here has; null for anything less. */
export function strangersNumber(text: string): string | null {
  const number = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  return ID_NUMBER.test(number) || CARD.test(number) ? number : null
}

type Props = { readonly place: string; readonly number: string; readonly onActed: () => void }

/** Nobody here has this number: where the voter may be listed, and that they get nothing here. */
export function Elsewhere({ place, number, onActed }: Props) {
  const { value, refusal } = useAsk('voting.elsewhere', place, { number })
  if (refusal) return <Refused>{sentence(refusal)}</Refused>
  if (!value) return <p className="found">{t('station.looking')}</p>
  const names = value.found.map(({ name }) => shortName(name)).join(t('station.or'))
  const where = ID_NUMBER.test(number) ? 'id' : 'card'
  const says = value.found.length === 0 ? t('station.nowhere') : t(`station.elsewhere.${where}`, { names })
  return (
    <>
      <div className="voter">
        <Warning sound="stop" says={says}>
          <p className="warning-body">
            {value.found.length === 0 ? t('station.nowhereBody') : t(`station.elsewhereBody.${where}`, { names })}
          </p>
        </Warning>
      </div>
      <NextVoter onActed={onActed} />
    </>
  )
}
