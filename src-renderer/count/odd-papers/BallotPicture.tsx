import type { OddPaper, PictureMark } from '#contract/index.ts'
import type { Level } from '#words/election.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'

type Props = { readonly odd: OddPaper; readonly level: Level }

const [ROW, NAME, BOX] = [34, 92, 44]

/** A ballot as the counter holds it: names on the left, what the voter drew on the right, the line for another person below. */
export function BallotPicture({ odd: { paper, seats }, level }: Props) {
  const rows = [
    ...paper.candidates.map(({ name, mark }) => ({ name: name as string | null, mark, written: false })),
    ...paper.writeIns.map(({ name, mark }) => ({ name, mark, written: true })),
  ]
  const [width, height] = [NAME + BOX + 20, 30 + rows.length * ROW + 10]
  const said = listed(
    rows.map(
      ({ name, mark, written }) =>
        `${written ? t('oddPapers.writeIn') : ''}${name ?? t('oddPapers.unreadable')} ${t(`oddPapers.marks.${mark}`)}`,
    ),
  )
  return (
    <svg
      className={`ballot ballot-paper-${level === '县级' ? 'county' : 'town'}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('oddPapers.paper', { rows: said })}
    >
      <rect className="ballot-sheet" x="1" y="1" width={width - 2} height={height - 2} />
      <text className="ballot-head" x={width / 2} y="21" textAnchor="middle">
        {t('oddPapers.seats', { n: seats })}
      </text>
      {rows.map(({ name, mark, written }, i) => {
        const y = 30 + i * ROW
        return (
          <g key={`${written} ${name}`} transform={`translate(10 ${y})`}>
            <rect className="ballot-cell" width={NAME} height={ROW} />
            <rect className="ballot-cell ballot-box" x={NAME} width={BOX} height={ROW} />
            {written && (
              <text className="ballot-line" x="6" y="14">
                {t('oddPapers.writeIn')}
              </text>
            )}
            {name === null ? (
              <path className="ballot-pen" d="M40 24 q5 -12 9 -2 t8 -5 t7 6 t8 -8 t9 7" />
            ) : (
              <text
                className={written ? 'ballot-hand' : 'ballot-name'}
                x={written ? NAME - 26 : NAME / 2}
                y={written ? 27 : 24}
                textAnchor="middle"
              >
                {name}
              </text>
            )}
            <Mark mark={mark} />
          </g>
        )
      })}
    </svg>
  )
}

/** ○ for, × against, nothing, or something else; drawn by hand, never quite round. */
function Mark({ mark }: { readonly mark: PictureMark }) {
  const [x, y] = [NAME + BOX / 2, ROW / 2]
  if (mark === 'for')
    return <ellipse className="ballot-pen" cx={x} cy={y} rx="10.5" ry="9.5" transform={`rotate(-14 ${x} ${y})`} />
  if (mark === 'against')
    return <path className="ballot-pen" d={`M${x - 9} ${y - 8} q9 7 18 17 M${x + 9} ${y - 9} q-9 8 -18 17`} />
  return mark === 'odd' ? (
    <path className="ballot-pen" d={`M${x - 11} ${y - 1} l6 8 l15 -17 M${x - 2} ${y + 9} q5 -3 11 -2`} />
  ) : null
}
