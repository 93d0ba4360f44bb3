import type { StationPrepared } from '#contract/index.ts'
import { usePrepared } from './prepared.ts'
import { number, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { CountField } from '../ui/CountField.tsx'

type Props = { readonly place: string; readonly prepared: StationPrepared }
type Contest = StationPrepared['contests'][number]

/** The papers as they were counted, next to how many are needed. */
export function Papers({ place, prepared: { contests, phase } }: Props) {
  const { draft, keep } = usePrepared(place)
  const { papers } = draft
  return (
    <section className="prepare-part">
      <h3>{t('prepare.papers')}</h3>
      <ul>
        {contests.map((contest) => (
          <li key={contest.code} id={`papers-${contest.code}`} className="received">
            <div>
              <p className="received-name">
                <LevelTab level={contest.level} /> {shortName(contest.name)}
              </p>
              <p className="received-list">{t('prepare.contest', { seats: contest.seats, names: listed(contest.candidates) })}</p>
            </div>
            <p className="received-needed known-count">
              <small>{t('prepare.needed')}</small>
              <b>{number(contest.voters)}</b>
            </p>
            {phase === 'before' ? (
              <CountField
                label={t('prepare.received')}
                value={papers[contest.code] ?? null}
                onCount={(count) => keep({ papers: { ...papers, [contest.code]: count } })}
              />
            ) : (
              <p className="received-needed known-count">
                <small>{t('prepare.received')}</small>
                <b>{number(contest.received ?? 0)}</b>
              </p>
            )}
            <Enough needed={contest.voters} received={phase === 'before' ? (papers[contest.code] ?? null) : contest.received} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A station may open with fewer; it has to know. */
function Enough({ needed, received }: { readonly needed: Contest['voters']; readonly received: number | null }) {
  if (received === null) return <p className="received-said text-ink">… {t('prepare.uncounted')}</p>
  return received >= needed ? (
    <p className="received-said text-pine">✓ {t('prepare.enough', { n: received - needed })}</p>
  ) : (
    <p className="received-said text-seal">! {t('prepare.tooFew', { n: needed - received })}</p>
  )
}
