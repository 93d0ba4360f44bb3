import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { shortName } from '../ui/format.ts'
import { Nothing } from './Nothing.tsx'

const WHOLE = /^\d{17}[\dXx]$/

type Props = { readonly place: string; readonly text: string }

/** Nobody here fits the text: a whole ID number says where the voter may be listed, anything less what to try next. */
export function Elsewhere({ place, text }: Props) {
  const idNumber = text.replaceAll(/\s/g, '')
  const whole = WHOLE.test(idNumber)
  const { value, refusal } = useAsk('voting.elsewhere', place, whole ? { idNumber } : null)
  if (!whole) return <Nothing title={t('station.nobody')} body={t('station.nobodyBody')} alert />
  if (refusal) return <Nothing title={t('station.nobody')} body={sentence(refusal)} alert />
  if (!value) return <p className="found">{t('station.looking')}</p>
  const { found } = value
  if (found.length === 0) return <Nothing mark="✕" title={t('station.nowhere')} body={t('station.nowhereBody')} alert />
  const names = found.map(({ name }) => shortName(name)).join(t('station.or'))
  return <Nothing mark="✕" title={t('station.elsewhere', { names })} body={t('station.elsewhereBody', { names })} alert />
}
