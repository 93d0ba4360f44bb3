import type { OfficeToday } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { articleWords } from '../../ui/law/article.ts'
import { addressOf } from '../../ui/route.ts'
import { awayWords } from '../../ui/away.ts'
import { pageName, said } from './words.ts'

/** The next deadline, the largest thing of the page, and beside it what blocks it, counted. */
export function NextThing({ today: { deadlines, blockers, daysLeft } }: { readonly today: OfficeToday }) {
  const missed = deadlines.filter(({ state }) => state === 'missed')
  const next = deadlines.find(({ state }) => state !== 'missed')
  const blocking = blockers.filter(({ urgency }) => urgency === 'next')
  const all = blocking.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className={blocking.length > 0 || missed.length > 0 ? 'next-thing next-waits' : 'next-thing'}>
      <div>
        <p className="next-lead">{t('today.next')}</p>
        {next ? (
          <>
            <h3>{t('today.until', { what: said(next), when: awayWords(next.daysLeft) })}</h3>
            {blocking.length === 0 && (
              <a className="next-go" href={addressOf('office', next.page)}>
                {t('today.go', { page: pageName(next.page) })}
              </a>
            )}
            <p>
              {t('today.follows', { what: said(next.follows) })} <small>{articleWords(next.article)}</small>
            </p>
          </>
        ) : (
          <>
            <h3>{t(daysLeft > 0 ? 'today.dayComes' : daysLeft === 0 ? 'today.dayIs' : 'today.dayWas', { n: daysLeft })}</h3>
            <p>{t(daysLeft > 0 ? 'today.dayComesBody' : 'today.dayIsBody')}</p>
          </>
        )}
        {missed.map((each) => (
          <p key={each.id} className="text-seal">
            ✕ {t('today.missed', { what: said(each), n: -each.daysLeft, follows: said(each.follows) })}{' '}
            <small>{articleWords(each.article)}</small>
          </p>
        ))}
      </div>
      <div>
        {all > 0 && <p className="next-lead">{t('today.blocks', { n: all })}</p>}
        <ul>
          {blocking.map((each) => (
            <li key={each.what}>
              <a href={addressOf('office', each.page)}>
                <span>! {said(each.said)}</span>
                <b>{pageName(each.page)}</b>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
