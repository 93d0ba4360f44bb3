import type { StationPrepared } from '#contract/index.ts'
import { t } from '../texts/index.ts'

/** When and where people vote here, as the office said it. */
export const Where = ({ prepared: { day, where } }: { readonly prepared: StationPrepared }) => (
  <section className="prepare-part">
    <h3>{t('prepare.where')}</h3>
    <p className="prepare-roll">
      {day} {hours(where)}
      {where.address !== null && <b> {where.address}</b>}
    </p>
  </section>
)

function hours({ open, close }: StationPrepared['where']): string {
  if (open === null) return t('prepare.noHours')
  return close === null ? t('prepare.fromHour', { open }) : `${open}–${close}`
}
