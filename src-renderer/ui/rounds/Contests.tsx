import type { CountState } from '#contract/index.ts'
import { chooseRound, roundsOf, type Chosen } from './chosen.ts'
import { t } from '../../texts/index.ts'
import { LevelTab } from '../Paper.tsx'
import { lookOf, roundName } from './words.ts'

type Props = { readonly place: string; readonly state: CountState; readonly chosen: Chosen }

/** Every paper that is counted here, in its colour, with how far it is. */
export const Contests = ({ place, state, chosen }: Props) => (
  <div className="contests" role="group" aria-label={t('count.contests')}>
    {roundsOf(state).map(({ contest, round }) => {
      const { word, mark, tone } = lookOf(round)
      const here = contest.code === chosen.contest.code && round.round === chosen.round.round
      return (
        <button
          key={`${contest.code} ${round.round}`}
          type="button"
          className={`contest ballot-${contest.level === '县级' ? 'county' : 'town'}`}
          aria-pressed={here}
          onClick={() => chooseRound(place, { contest: contest.code, round: round.round })}
        >
          <b>
            <LevelTab level={contest.level} /> {roundName(contest, round)}
          </b>
          <span className={`text-${tone}`}>
            <span aria-hidden="true">{mark}</span> {word}
          </span>
        </button>
      )
    })}
  </div>
)
