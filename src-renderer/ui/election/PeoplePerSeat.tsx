import type { SetupChecked } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { Bar } from '../Bar.tsx'
import { shortName } from '../format.ts'

/** How many people stand behind one seat, contest by contest, with the mean of all seats as a mark: whoever draws the constituencies judges. */
export const PeoplePerSeat = ({ perSeat }: Pick<SetupChecked, 'perSeat'>) =>
  perSeat.map(({ level, mean, contests }) => (
    <section key={level} className="per-seat">
      <h3>{t('election.perSeat.title', { level: t(`levels.${level}`) })}</h3>
      <p>{t('election.perSeat.body', { mean: number(mean) })}</p>
      <ul>
        {contests.map(({ code, name, people }) => (
          <li key={code}>
            <span>{shortName(name) || code}</span>
            <Bar
              value={people}
              of={contests[0]!.people}
              mark={mean}
              label={t('election.perSeat.label', { name: shortName(name) || code })}
            />
            <b>{number(people)}</b>
          </li>
        ))}
      </ul>
    </section>
  ))
