import type { PrintRoom } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { isWaiting } from './lines.ts'

/** The town's own prints, among codes of constituencies. */
export const TOWN = ''

type Props = { readonly room: PrintRoom; readonly town: Town; readonly code: string; readonly onChoose: (code: string) => void }

/** Whose prints are shown, each with how many are due. */
export function PlaceOfPrints({ room, town, code, onChoose }: Props) {
  const places = [
    { code: TOWN, name: t('printRoom.town'), lines: room.town },
    ...room.constituencies.map((each) => ({ ...each, name: town.placeOf(each.code) })),
  ]
  return (
    <select
      className="input place-choice"
      aria-label={t('printRoom.of')}
      value={code}
      onChange={({ target }) => onChoose(target.value)}
    >
      {places.map((each) => {
        const n = each.lines.filter((line) => isWaiting(line, room.today)).length
        return (
          <option key={each.code} value={each.code}>
            {n === 0 ? each.name : t('printRoom.placeDue', { name: each.name, n })}
          </option>
        )
      })}
    </select>
  )
}
