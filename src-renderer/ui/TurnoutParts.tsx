import type { Turnout } from '#contract/index.ts'
import { number, t } from '../texts/index.ts'

type Props = { readonly turnout: Turnout }

/** Whether more than half took part, or how many are missing; on an empty roll there is nobody to miss. */
export function Quorum({ turnout: { roll, participants, quorum } }: Props) {
  if (roll === 0) return <span className="text-ink">{t('board.nobody')}</span>
  return participants >= quorum ? (
    <span className="text-pine">✓ {t('turnout.reached', { quorum })}</span>
  ) : (
    <span className="text-ink">{t('turnout.missing', { n: quorum - participants })}</span>
  )
}

/** How they took part. */
export const Ways = ({ turnout }: Props) => (
  <span className="turnout-by">
    {(['station', 'proxy', 'mobile'] as const).map((how) => (
      <span key={how}>
        {t(`hows.${how}`)} {number(turnout[how])}
      </span>
    ))}
  </span>
)
