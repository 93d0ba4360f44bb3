import { LEVELS } from '#words/choices.ts'
import type { SetupChecked } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { Bar } from '../Bar.tsx'
import { shortName } from '../format.ts'

type PerSeat = SetupChecked['perSeat']

/** How many people stand behind one seat, contest by contest, with the mean as a mark: whoever draws the constituencies judges. */
export function PeoplePerSeat({ perSeat }: { readonly perSeat: PerSeat }) {
  return LEVELS.map((level) => {
    const rows = perSeat.filter((each) => each.level === level)
    if (rows.length < 2) return null
    const most = rows[0]!.people
    const mean = Math.round(rows.reduce((sum, { people }) => sum + people, 0) / rows.length)
    return (
      <section key={level} className="per-seat">
        <h3>{t('election.perSeat.title', { level: t(`levels.${level}`) })}</h3>
        <p>{t('election.perSeat.body', { mean: number(mean) })}</p>
        <ul>
          {rows.map(({ code, name, people }) => (
            <li key={code}>
              <span>{shortName(name) || code}</span>
              <Bar value={people} of={most} mark={mean} label={t('election.perSeat.label', { name: shortName(name) || code })} />
              <b>{number(people)}</b>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
