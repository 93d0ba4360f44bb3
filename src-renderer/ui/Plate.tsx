import { t } from '../texts/index.ts'

/** The striped plate that every screen of a rehearsal carries. */
export const Plate = () => (
  <span className="plate" title={t('app.rehearsalMeaning')}>
    {t('app.rehearsal')}
  </span>
)
