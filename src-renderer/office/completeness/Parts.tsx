import { number, t } from '../../texts/index.ts'
import { MARKS } from '../../ui/mark.ts'
import { PARTS, type Part } from './parts.ts'

type Props = {
  readonly counts: Readonly<Record<Part, number>>
  readonly chosen: Part
  readonly onChoose: (part: Part) => void
}

/** The parts side by side, each with what waits in it; the chosen one stands below. */
export const Parts = ({ counts, chosen, onChoose }: Props) => (
  <div className="parts" role="group" aria-label={t('completeness.title')}>
    {PARTS.map((part) => {
      const standing = counts[part] === 0 ? 'good' : part === 'late' ? 'open' : 'waits'
      return (
        <button
          key={part}
          type="button"
          className={`part part-${standing}`}
          aria-pressed={part === chosen}
          onClick={() => onChoose(part)}
        >
          <span>{t(`completeness.parts.${part}`)}</span>
          <b>
            <span aria-hidden="true">{MARKS[standing]} </span>
            {number(counts[part])}
          </b>
        </button>
      )
    })}
  </div>
)
