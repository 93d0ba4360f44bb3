import type { StationPrepared } from '#contract/index.ts'
import { t } from '../texts/index.ts'
import { shortHash } from '../ui/format.ts'

/** Which roll is in here; opening locks it. */
export const Roll = ({ roll }: Pick<StationPrepared, 'roll'>) => (
  <section className="prepare-part">
    <h3>{t('prepare.roll')}</h3>
    {roll ? (
      <p className="prepare-roll">
        <span className="text-pine" aria-hidden="true">
          ✓
        </span>{' '}
        {t('prepare.rollIs', { version: roll.version, n: roll.voters })} <span className="digits">{shortHash(roll.sha256)}</span>
      </p>
    ) : (
      <p className="text-seal">✕ {t('prepare.noRoll')}</p>
    )}
  </section>
)
