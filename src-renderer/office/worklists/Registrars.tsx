import type { WorkList } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { NOBODY, type WorkPart } from './part.ts'

type Props = {
  readonly loads: WorkList['loads']
  readonly part: WorkPart
  readonly onChoose: (part: WorkPart) => void
}

/** What each registrar carries: doors, people, and how many of them there is something to ask. */
export function Registrars({ loads, part, onChoose }: Props) {
  const most = Math.max(1, ...loads.map(({ persons }) => persons))
  return (
    <section>
      <h3>{t('workLists.loads')}</h3>
      <ul className="shares">
        {loads.map(({ registrar, stops, persons, questions }) => (
          <li key={registrar}>
            <button
              type="button"
              aria-pressed={part.registrar === registrar}
              onClick={() => onChoose(part.registrar === registrar ? NOBODY : { registrar })}
            >
              <b>{t('workLists.nth', { n: registrar })}</b>
              <span>{t('workLists.load', { stops: number(stops), persons: number(persons), questions: number(questions) })}</span>
              <Bar value={persons} of={most} label={t('workLists.nth', { n: registrar })} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
