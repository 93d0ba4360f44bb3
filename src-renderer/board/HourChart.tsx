import type { BoardContest } from '#contract/index.ts'
import { number, t } from '../texts/index.ts'
import { colon, listed } from '../texts/punctuation.ts'

type Props = { readonly hours: BoardContest['hours']; readonly label: string }

const FIRST = 7
const LAST = 18
const [STEP, TALL, FOOT, HEAD] = [30, 150, 22, 20]

/** Participants hour by hour as bars; hours before and after the usual ones appear when somebody came. */
export function HourChart({ hours, label }: Props) {
  const counts = new Map(hours.map(({ hour, participants }) => [Number(hour), participants]))
  const [from, to] = [Math.min(FIRST, ...counts.keys()), Math.max(LAST, ...counts.keys())]
  const most = Math.max(1, ...counts.values())
  const shown = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const said = listed(hours.map(({ hour, participants }) => t('board.hour', { hour: Number(hour), n: participants })))
  return (
    <svg
      className="hours"
      viewBox={`0 0 ${shown.length * STEP} ${HEAD + TALL + FOOT}`}
      role="img"
      aria-label={said === '' ? label : `${label}${colon()}${said}`}
    >
      {shown.map((hour, i) => {
        const count = counts.get(hour) ?? 0
        const tall = (count / most) * TALL
        return (
          <g key={hour} transform={`translate(${i * STEP} 0)`}>
            {count > 0 && (
              <>
                <rect className="hours-bar" x="4" width={STEP - 8} y={HEAD + TALL - tall} height={tall} />
                <text className="hours-count" x={STEP / 2} y={HEAD + TALL - tall - 4}>
                  {number(count)}
                </text>
              </>
            )}
            <line className="hours-line" x1="0" x2={STEP} y1={HEAD + TALL} y2={HEAD + TALL} />
            <text className="hours-at" x={STEP / 2} y={HEAD + TALL + 18}>
              {hour}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
