import { t } from '../texts/index.ts'

/** The striped plate that every screen of a rehearsal, or of practice, carries. */
export const Plate = ({ practice = false }: { readonly practice?: boolean }) => (
  <span className="plate" title={t(practice ? 'app.practiceMeaning' : 'app.rehearsalMeaning')}>
    {t(practice ? 'app.practice' : 'app.rehearsal')}
  </span>
)
