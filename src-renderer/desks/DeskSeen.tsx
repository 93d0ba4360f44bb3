import type { DeskBundle } from '#contract/index.ts'
import { useEffect, useRef } from 'react'
import { Findings } from '../ui/law/Findings.tsx'
import { number, t } from '../texts/index.ts'
import { timeOf } from '../ui/format.ts'
import { Refused } from '../ui/Refused.tsx'
import { Act } from '../ui/Act.tsx'
import { ContestName, type Levels } from './ContestName.tsx'
import { Telephone } from '../ui/Telephone.tsx'
import '../ui/figures.css'

type Props = {
  readonly bundle: DeskBundle
  readonly levels: Levels
  readonly taking: boolean
  readonly onTake: () => void
}

/** What another laptop's bundle would add; nothing of it is here yet. */
export const DeskSeen = ({ bundle, levels, taking, onTake }: Props) => {
  const { name, kind, at, file, groups, added, known, contests, conflicts } = bundle
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // It answers with a promise in newer browsers: no cleanup.
    section.current?.scrollIntoView()
  }, [])
  return (
    <section ref={section} className="desks-part" aria-label={t('desks.file')}>
      <p>
        <b>{t('desks.from', { device: name, kind: t(`desks.kinds.${kind}`), time: timeOf(at), file })}</b>{' '}
        {added > 0 ? t('desks.added', { n: added, known }) : t('desks.nothingNew')}
      </p>
      {conflicts.length > 0 && (
        <>
          <Refused>{t('desks.conflicts')}</Refused>
          <Findings findings={conflicts} />
          <p className="closing-note">{t('desks.conflictsBody')}</p>
        </>
      )}
      <table className="figures-table">
        <thead>
          <tr>
            <th>{t('desks.contest')}</th>
            <th>
              {t('desks.participants')} {t('desks.before')}
            </th>
            <th>{t('desks.after')}</th>
            <th>
              {t('desks.issued')} {t('desks.before')}
            </th>
            <th>{t('desks.after')}</th>
          </tr>
        </thead>
        <tbody>
          {contests.map((contest) => (
            <tr key={contest.code}>
              <th scope="row">
                <ContestName contest={contest} levels={levels} />
              </th>
              <td>{number(contest.before)}</td>
              <td>
                <b>{number(contest.after)}</b>
              </td>
              <td>{number(contest.issuedBefore)}</td>
              <td>
                <b>{number(contest.issuedAfter)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('desks.groups')}</h3>
      <Telephone groups={groups} />
      {added > 0 && (
        <div className="act-bar">
          <Act
            title={taking ? t('desks.taking') : t('desks.take')}
            body={t('desks.added', { n: added, known })}
            disabled={taking}
            onPress={onTake}
          />
        </div>
      )}
    </section>
  )
}
