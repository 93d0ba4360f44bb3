import type { SetupChecked } from '#contract/index.ts'
import { articleWords } from '../law/article.ts'
import { language, t } from '../../texts/index.ts'
import { findingWords } from '../law/finding.ts'

const MARKS = { done: '✓', open: '…', 'due today': '!', missed: '✕' } as const

/** The steps of the law before this day: what is lost first, and what follows when. */
export function Calendar({ calendar, lost }: Pick<SetupChecked, 'calendar' | 'lost'>) {
  if (calendar.length === 0) return null
  const missed = calendar.filter(({ state }) => state === 'missed').length
  return (
    <section className="calendar" aria-label={t('election.calendar')}>
      {missed > 0 ? (
        <p className="calendar-lost" role="status">
          <b>
            <span aria-hidden="true">✕</span> {t('election.lost', { n: missed })}
          </b>{' '}
          {lost.filter(({ severity }) => severity === 'refer').map(findingWords)} {t('election.lostBody')}
        </p>
      ) : (
        <p className="text-pine" role="status">
          <span aria-hidden="true">✓</span> {t('election.noneLost')}
        </p>
      )}
      <ol className="calendar-steps">
        {calendar.map(({ id, zh, en, article, last, state, daysLeft }) => (
          <li key={id} className={`calendar-${state === 'missed' ? 'missed' : 'open'}`}>
            <span aria-hidden="true">{MARKS[state]}</span>
            <span>
              {language() === 'zh' ? zh : en} <small>{articleWords(article)}</small>
            </span>
            <span className="calendar-day">
              {last}{' '}
              <small>
                {state === 'missed'
                  ? t('election.late', { n: -daysLeft })
                  : daysLeft === 0
                    ? t('election.dueToday')
                    : t('election.left', { n: daysLeft })}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
