import type { BoardContest, StationBoard } from '#contract/index.ts'
import { number, t } from '../texts/index.ts'
import { Bar } from '../ui/Bar.tsx'
import { percentOf, shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { Quorum, Ways } from '../ui/TurnoutParts.tsx'
import { HourChart } from './HourChart.tsx'
import './board.css'

type Heading = 'h2' | 'h3'
type Props = { readonly board: StationBoard; readonly heading: Heading }

/** How many have voted, contest by contest, with the way to the quorum and the hours of the day. No names. */
export const Board = ({ board: { contests }, heading }: Props) => (
  <ul className={`board board-${Math.min(4, contests.length)}`}>
    {contests.map((contest) => (
      <Contest key={contest.code} contest={contest} heading={heading} />
    ))}
  </ul>
)

type ContestProps = { readonly contest: BoardContest; readonly heading: Heading }

function Contest({ contest, heading: Title }: ContestProps) {
  const { name, level, roll, participants, quorum, hours } = contest
  const percent = percentOf(contest, 1)
  return (
    <li className="board-contest">
      <Title className="board-name">
        <LevelTab level={level} /> {shortName(name)}
      </Title>
      <p className="board-percent">{percent}</p>
      <p className="board-of">
        {t('turnout.taken')} <b>{number(participants)}</b> / {number(roll)}
      </p>
      <Bar value={participants} of={roll} mark={quorum} label={t('turnout.label', { percent, quorum })} />
      <p className="board-quorum">
        <Quorum turnout={contest} />
      </p>
      <Ways turnout={contest} />
      <HourChart hours={hours} label={t('board.perHour', { name: shortName(name) })} />
    </li>
  )
}
