import type { OfficeToday } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { articleWords } from '../../ui/law/article.ts'
import { awayWords } from '../../ui/away.ts'
import { said } from './words.ts'

const MARKS = { done: '✓', open: '…', 'due today': '!', missed: '✕' } as const

/** More terms than these are far away. */
const MOST = 6

/** The next terms that are not over, earliest first, and election day. */
export const Deadlines = ({ today: { deadlines, day, daysLeft } }: { readonly today: OfficeToday }) => (
  <section>
    <h3>{t('today.deadlines')}</h3>
    <ul className="terms">
      {deadlines.slice(0, MOST).map(({ id, state, last, daysLeft: left, article, ...words }, i) => (
        <li key={id} className={state === 'missed' ? 'text-seal' : i === deadlines.findIndex(isAhead) ? 'terms-next' : undefined}>
          <span aria-hidden="true">{MARKS[state]}</span>
          <span className="terms-day">{last.slice(5)}</span>
          <span>
            {said(words)} <small>{articleWords(article.split(';')[0]!)}</small>
          </span>
          <b>{awayWords(left)}</b>
        </li>
      ))}
      {deadlines.length > MOST && (
        <li>
          <span aria-hidden="true">…</span>
          <span className="terms-more">{t('today.later', { n: deadlines.length - MOST })}</span>
        </li>
      )}
      <li>
        <span aria-hidden="true">…</span>
        <span className="terms-day">{day.slice(5)}</span>
        <span>{t('today.electionDay')}</span>
        <b>{awayWords(daysLeft)}</b>
      </li>
    </ul>
  </section>
)

const isAhead = ({ state }: OfficeToday['deadlines'][number]): boolean => state !== 'missed'
