type Props = { readonly count: number; readonly label: string; readonly room: number }

/** 正 in the order of its strokes, on a square of 40. */
const STROKES = ['M6 8 H34', 'M20 8 V34', 'M20 20 H32', 'M10 19 V34', 'M4 34 H36']
const [SIDE, GAP] = [40, 8]

/** Votes as they are drawn on the wall: a 正 for every five, stroke by stroke. `room`: how many characters fit. */
export function Zheng({ count, label, room }: Props) {
  const drawn = Array.from({ length: Math.ceil(count / 5) }, (_, i) => ({ at: i, strokes: Math.min(5, count - i * 5) }))
  return (
    <svg
      className="zheng"
      viewBox={`0 0 ${room * (SIDE + GAP)} ${SIDE}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
    >
      {drawn.map(({ at, strokes }) => (
        <g key={at} transform={`translate(${at * (SIDE + GAP)} 0)`}>
          {STROKES.slice(0, strokes).map((d, stroke) => (
            <path key={d} d={d} className={at === drawn.length - 1 && stroke === strokes - 1 ? 'zheng-last' : undefined} />
          ))}
        </g>
      ))}
    </svg>
  )
}
