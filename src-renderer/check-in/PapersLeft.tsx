import type { PapersLeft as Left } from '#contract/index.ts'
import { useAsk } from '../ask/useAsk.ts'
import { t } from '../texts/index.ts'
import { shortName, timeOf } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { openSheet } from './sheets.ts'

/** The papers that have to be left here against those that went out, on one line all day, and the word that it is time to count them. */
export function PapersLeft({ place }: { readonly place: string }) {
  const { value } = useAsk('voting.papers-left', place, {})
  if (!value) return null
  const { contests, due, last } = value
  const used = contests.filter(({ received }) => received > 0)
  return (
    <div className={`foot-left ${due ? 'foot-left-due' : ''}`}>
      <ul>
        {used.map((each) => (
          <li key={each.code}>
            <LevelTab level={each.level} /> {isOneOfLevel(each, used) ? '' : shortName(each.name)}{' '}
            {t('station.left.line', { issued: each.issued, left: each.expected })}
            {each.difference !== 0 && (
              <b className="text-seal">
                {' '}
                {t(each.difference < 0 ? 'station.left.short' : 'station.left.over', { n: Math.abs(each.difference) })}
              </b>
            )}
          </li>
        ))}
      </ul>
      <span>{last && t('station.left.last', { time: timeOf(last.at), from: last.from, to: last.to })}</span>
      <button type="button" disabled={value.boxesOut.length > 0} onClick={() => openSheet('left')}>
        <kbd>F3</kbd> {due ? <b>{t('station.left.due')}</b> : t('station.left.count')}
      </button>
    </div>
  )
}

const isOneOfLevel = ({ level }: Left['contests'][number], all: Left['contests']): boolean =>
  all.filter((each) => each.level === level).length === 1
