import type { ContestCandidates } from '#contract/index.ts'
import { articleWords } from '../../ui/law/article.ts'
import { t } from '../../texts/index.ts'
import { MARKS, type Standing } from '../../ui/mark.ts'

/** What the law asks before a formal list is stated, and how it stands. */
export function Law({
  contest: { proposed, least, most, preliminary, preliminaryOn, consulted, preselectionDue, preselection, formal },
}: {
  readonly contest: ContestCandidates
}) {
  const n = proposed.length
  return (
    <ul className="contest-law">
      <Line standing={n < least ? 'waits' : 'good'} article="S1 31">
        {most === null ? t('candidates.law.atLeast', { least, n }) : t('candidates.law.number', { least, most, n })}
      </Line>
      {most !== null && n > most && (
        <Line standing="waits" article="S1 32">
          {t('candidates.law.more', { most })}
        </Line>
      )}
      {most !== null && (
        <Line standing={preliminary ? 'good' : 'waits'} article="S1 32">
          {preliminary ? t('candidates.law.preliminary', { on: preliminaryOn ?? '' }) : t('candidates.law.notPreliminary')}
        </Line>
      )}
      <Line standing={consulted ? 'good' : 'waits'} article="S1 32">
        {t(consulted ? 'candidates.law.consulted' : 'candidates.law.notConsulted')}
      </Line>
      {preselectionDue && (
        <Line standing={preselection ? 'good' : 'bad'} article="S1 32">
          {preselection
            ? t('candidates.law.preselected', { n: preselection.participants })
            : t('candidates.law.notPreselected', { most: most ?? n })}
        </Line>
      )}
      <Line standing={formal ? 'good' : 'bad'} article="S2 36">
        {t(formal ? 'candidates.law.formal' : 'candidates.law.notFormal')}
      </Line>
    </ul>
  )
}

type LineProps = { readonly standing: Standing; readonly article: string; readonly children: string }

const TONES = { good: 'pine', waits: 'amber', bad: 'seal', open: 'ink', none: 'ink' } as const

const Line = ({ standing, article, children }: LineProps) => (
  <li className={`text-${TONES[standing]}`}>
    <span aria-hidden="true">{MARKS[standing]}</span> {children} <small>{articleWords(article)}</small>
  </li>
)
