import { t } from '../../texts/index.ts'
import type { Town } from './useTown.ts'

type Props = { readonly town: Town; readonly code: string; readonly onChoose: (code: string) => void }

/** One constituency of the town, in the head of a page. */
export const PlaceChoice = ({ town, code, onChoose }: Props) => (
  <select
    className="input place-choice"
    aria-label={t('gates.constituency')}
    value={code}
    onChange={({ target }) => onChoose(target.value)}
  >
    {town.constituencies.map((each) => (
      <option key={each.code} value={each.code}>
        {town.placeOf(each.code)}
      </option>
    ))}
  </select>
)
