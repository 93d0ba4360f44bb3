import type { RollDays } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Button } from '../../ui/Button.tsx'

type Props = { readonly days: RollDays; readonly onCorrect: (what: 'correct-publication' | 'post') => void }

/** Since when the newest version is published and hangs out; a day that was stated wrongly is put right from here. */
export const RollDaysLine = ({ days: { version, published, posted }, onCorrect }: Props) => (
  <section className="gates-days">
    <h3>{t('late.daysTitle')}</h3>
    <p>
      {t('late.days', {
        version,
        published: published ?? t('late.unknownDay'),
        posted: posted ? t('late.postedOn', { on: posted.on, places: listed(posted.places) }) : t('late.notPosted'),
      })}
    </p>
    <Button onClick={() => onCorrect('correct-publication')}>{t('late.correctPublication')}</Button>
    {posted && <Button onClick={() => onCorrect('post')}>{t('late.correctPosting')}</Button>}
  </section>
)
