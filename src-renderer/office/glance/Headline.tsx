import type { OfficeOverview } from '#contract/index.ts'
import { number, t } from '../../texts/index.ts'
import { Badge } from '../../ui/Badge.tsx'
import { percentOf } from '../../ui/format.ts'
import { toneOf } from './outcome.ts'

/** The town in one line: what is in, how many took part, and what waits for someone. */
export function Headline({ overview }: { readonly overview: OfficeOverview }) {
  const { constituencies, received, roll, participants, conflicts } = overview
  const tones = constituencies.map(toneOf)
  const [toDecide, voided] = [tones.filter((tone) => tone === 'amber').length, tones.filter((tone) => tone === 'seal').length]
  return (
    <div className="headline">
      <h2>{t('office.title')}</h2>
      <dl className="figures">
        <div>
          <dt>{t('office.received')}</dt>
          <dd>
            {received}
            <small> / {constituencies.length}</small>
          </dd>
        </div>
        <div>
          <dt>{t('office.roll')}</dt>
          <dd>{number(roll)}</dd>
        </div>
        <div>
          <dt>{t('office.participants')}</dt>
          <dd>{number(participants)}</dd>
        </div>
        <div>
          <dt>{t('office.rate')}</dt>
          <dd>{percentOf({ roll, participants }, 1)}</dd>
        </div>
      </dl>
      <p className="headline-calls">
        {conflicts > 0 && (
          <Badge tone="amber" mark="!">
            {t('office.conflicts', { n: conflicts })}
          </Badge>
        )}
        {toDecide > 0 && (
          <Badge tone="amber" mark="!">
            {t('office.attention', { n: toDecide })}
          </Badge>
        )}
        {voided > 0 && (
          <Badge tone="seal" mark="✕">
            {t('office.voided', { n: voided })}
          </Badge>
        )}
      </p>
    </div>
  )
}
