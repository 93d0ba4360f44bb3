import { ASKS } from '#words/choices.ts'
import { t } from '../../texts/index.ts'
import { Segments } from '../../ui/Segments.tsx'
import type { Asks } from './asking.ts'

type Props = { readonly value: Asks; readonly onChoose: (asks: Asks) => void }

/** What the roll has to show. */
export const AsksField = ({ value, onChoose }: Props) => (
  <Segments
    label={t('objections.asked')}
    value={value}
    onChoose={onChoose}
    options={ASKS.map((asks) => [asks, t(`objections.asks.${asks}`)])}
  />
)
