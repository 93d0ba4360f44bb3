import type { OfficeToday } from '#contract/index.ts'
import { beijingDay } from '#words/beijing-day.ts'
import { known, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { plain, shortName, timeOf } from '../../ui/format.ts'

/** More lines than these are history, and stand on their own pages. */
const MOST = 7

/** Whoever sets the computer up is nobody yet. */
const called = (name: string): string => (name === 'operator' ? t('today.whoSetUp') : plain(name))

const whenOf = (at: string, ahead: boolean, today: string): string => {
  if (ahead) return t('today.ahead')
  return beijingDay(new Date(at)) === today ? timeOf(at) : t('today.yesterday')
}

/** What happened since yesterday: when, who, what, and how often. */
export function Since({ today: { since, today, constituencies } }: { readonly today: OfficeToday }) {
  const placeOf = (code: string): string => shortName(constituencies.find((each) => each.code === code)?.name ?? code)
  return (
    <section>
      <h3>{t('today.since')}</h3>
      {since.length === 0 && <p className="page-note">{t('today.sinceNothing')}</p>}
      <ul className="since">
        {since.slice(0, MOST).map(({ what, constituency, count, at, ahead, people }) => (
          <li key={`${what} ${constituency} ${ahead}`}>
            <time dateTime={at}>{whenOf(at, ahead, today)}</time>
            <span>
              <b>{listed(people.slice(0, 2).map(called))}</b> {constituency !== null && placeOf(constituency)}{' '}
              {known('today.what', what.replaceAll('.', '-')) ?? t('today.what.other')}
              {count > 1 && ` ${t('today.times', { n: count })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
