import { SMALL_NUMBER } from '#words/patterns.ts'
import type { Draft, DraftConstituency } from '#contract/index.ts'
import { coversLine } from '#words/covers.ts'
import type { Level } from '#words/election.ts'
import type { ReactNode } from 'react'
import { number, t } from '../../texts/index.ts'
import { shortName } from '../format.ts'
import { Button } from '../Button.tsx'
import { dayWords } from './day-words.ts'
import './summary.css'

type Props = { readonly draft: Draft; readonly onEdit?: (part: 'election' | 'day' | 'areas') => void }

const seats = (text: string): number => (SMALL_NUMBER.test(text.trim()) ? Number(text) : 0)
const sum = (all: readonly string[]): number => all.reduce((so, each) => so + seats(each), 0)
const coversOf = ({ covers, contests }: DraftConstituency) =>
  covers.length > 0 ? covers : contests.flatMap((each) => each.covers)

/** An election at a glance: what it is called, when, its figures, and each constituency with its seats drawn. */
export function Summary({ draft, onEdit }: Props) {
  const { name, term, day, open, close, committee, town, county, kind, levels, constituencies } = draft
  const contests = constituencies.flatMap((each) => each.contests)
  const villages = new Set(constituencies.flatMap((each) => coversOf(each).map(({ village }) => village.trim())))
  const edit = (part: 'election' | 'day' | 'areas'): ReactNode =>
    onEdit && <Button onClick={() => onEdit(part)}>{t('election.summary.edit', { part: t(`election.parts.${part}`) })}</Button>
  return (
    <div className="summary">
      <div className="summary-line">
        <p>
          <b>{name}</b>
          <span>
            {t(`election.kinds.${kind}`)} · {t(`election.level.${levels}`)} · {[county, town].join(' ')}
          </span>
          <span>{[term, committee].filter((each) => each !== '').join(' · ')}</span>
        </p>
        {edit('election')}
      </div>
      <div className="summary-line">
        <p>
          <b>{dayWords(day)}</b>
          <span>{t(close === '' ? 'election.summary.from' : 'election.summary.hours', { open, close })}</span>
        </p>
        {edit('day')}
      </div>
      <div className="summary-line">
        <dl className="summary-figures">
          <Figure name={t('election.summary.areas')} n={constituencies.length} />
          {levels !== 'town' && (
            <Figure name={t('election.summary.countySeats')} n={sum(constituencies.map((each) => each.countySeats))} />
          )}
          {levels !== 'county' && <Figure name={t('election.summary.contests')} n={contests.length} />}
          {levels !== 'county' && (
            <Figure name={t('election.summary.townSeats')} n={sum(contests.map((contest) => contest.seats))} />
          )}
          <Figure name={t('election.summary.villages')} n={villages.size} />
        </dl>
        {edit('areas')}
      </div>
      <ul className="summary-areas">
        {constituencies.map((area) => (
          <li key={area.code}>
            <p>
              <b>{shortName(area.name)}</b> <Seats n={seats(area.countySeats)} level="县级" />
            </p>
            <small>{coversLine(coversOf(area))}</small>
            {area.contests.map((contest) => (
              <p key={contest.code}>
                <span>{shortName(contest.name)}</span> <Seats n={seats(contest.seats)} level="乡级" />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

const Figure = ({ name, n }: { readonly name: string; readonly n: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{number(n)}</dd>
  </div>
)

const MOST = 12

/** As many papers as there are seats. */
const Seats = ({ n, level }: { readonly n: number; readonly level: Level }) =>
  n > 0 && (
    <span className="seats" role="img" aria-label={t('election.summary.seats', { level: t(`levels.${level}`), n })}>
      {Array.from({ length: Math.min(n, MOST) }, (_, i) => (
        <i key={i} className={level === '县级' ? 'paper-county' : 'paper-town'} aria-hidden="true" />
      ))}
    </span>
  )
