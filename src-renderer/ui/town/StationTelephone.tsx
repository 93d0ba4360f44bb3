import { useAsk } from '../../ask/useAsk.ts'
import { t } from '../../texts/index.ts'
import { shortName } from '../format.ts'

type Props = { readonly place: string; readonly constituency: string }

/** Under which number a polling station is reached, wherever the office has to call it. */
export function StationTelephone({ place, constituency }: Props) {
  const { value } = useAsk('setup.stations', place, {})
  const station = value?.find((each) => each.constituency === constituency)
  if (!station) return null
  return station.telephone === null ? (
    <p className="field-hint">{t('setup.noTelephone')}</p>
  ) : (
    <p>
      {t('setup.telephoneOf', { name: shortName(station.name) })} <b className="digits">{station.telephone}</b>
    </p>
  )
}
