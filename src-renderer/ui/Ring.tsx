import type { Turnout } from '#contract/index.ts'
import { t } from '../texts/index.ts'
import { percentOf } from './format.ts'

type Props = { readonly turnout: Turnout; readonly tone: 'pine' | 'seal' | 'ink' }

const RADIUS = 38
const AROUND = 2 * Math.PI * RADIUS

/** Turnout as a ring from the top, with the quorum as a seal-red mark across it. */
export function Ring({ turnout, tone }: Props) {
  const { roll, participants, quorum } = turnout
  const [taken, needed] = roll === 0 ? [0, 0] : [Math.min(1, participants / roll), quorum / roll]
  const percent = percentOf(turnout, 0)
  return (
    <svg className={`ring ring-${tone}`} viewBox="0 0 96 96" role="img" aria-label={t('turnout.label', { percent, quorum })}>
      <circle className="ring-track" cx="48" cy="48" r={RADIUS} />
      <circle
        className="ring-fill"
        cx="48"
        cy="48"
        r={RADIUS}
        strokeDasharray={`${taken * AROUND} ${AROUND}`}
        transform="rotate(-90 48 48)"
      />
      <line className="ring-mark" x1="48" y1="2" x2="48" y2="18" transform={`rotate(${needed * 360} 48 48)`} />
      <text className="ring-text" x="48" y="48" textAnchor="middle" dominantBaseline="central">
        {percent}
      </text>
    </svg>
  )
}
