import type { CountFigures, RoundState } from '#contract/index.ts'
import { plain } from '../ui/format.ts'
import { goTo } from '../ui/route.ts'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { COLUMNS, SUMS } from '#words/figures.ts'
import { number, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { GoBack } from './GoBack.tsx'
import { VoteHeads } from './sheet/VoteHeads.tsx'
import '../ui/figures.css'

/** The figures both typists, or the hall, came to; who came to them can go back on them. */
export const Agreed = ({ place, chosen }: { readonly place: string; readonly chosen: Chosen }) => (
  <section className="agreed">
    <div className="good agreed-said">
      <p>
        <span aria-hidden="true">✓</span> <b>{t('count.agreedTitle')}</b>{' '}
        {t(`count.agreedBy.${chosen.round.by === 'calling' ? 'calling' : 'typing'}`)}
      </p>
      <Button primary onClick={() => goTo(place, 'result')}>
        {t('count.toResult')}
      </Button>
    </div>
    {chosen.round.figures && <Figures figures={chosen.round.figures} candidates={chosen.round.candidates} />}
    <GoBack place={place} chosen={chosen} />
  </section>
)

type Props = { readonly figures: CountFigures; readonly candidates: RoundState['candidates'] }

const Figures = ({ figures, candidates }: Props) => (
  <>
    <p className="agreed-sums">
      {SUMS.map((sum) => (
        <span key={sum}>
          {t(`count.${sum}`)} <b>{number(figures[sum])}</b>
        </span>
      ))}
    </p>
    <table className="figures-table">
      <thead>
        <VoteHeads />
      </thead>
      <tbody>
        {figures.votes.map((vote) => (
          <tr key={vote.candidate}>
            <th scope="row">{plain(candidates.find(({ candidate }) => candidate === vote.candidate)?.name ?? vote.candidate)}</th>
            {COLUMNS.map((column) => (
              <td key={column}>{number(vote[column])}</td>
            ))}
          </tr>
        ))}
        {figures.writeIns.map(({ name, for: votes }) => (
          <tr key={name}>
            <th scope="row">
              {name} <small>{t('count.writeIns')}</small>
            </th>
            <td>{number(votes)}</td>
            <td colSpan={3} />
          </tr>
        ))}
      </tbody>
    </table>
  </>
)
