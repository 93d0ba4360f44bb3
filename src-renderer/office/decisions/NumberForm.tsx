import type { DuplicatePair } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { Segments } from '../../ui/Segments.tsx'
import type { Choosing } from './choosing.ts'

type Props = {
  readonly pair: DuplicatePair
  readonly draft: Choosing
  readonly keep: (part: Partial<Choosing>) => void
}

/** Two people under one number: whose number is wrong, and what it is; or that both really have it, which happens. */
export const NumberForm = ({ pair: { a, b }, draft: { side, number, shared }, keep }: Props) => (
  <div className="decide-form">
    <Segments
      label={t('decisions.whoseNumber')}
      value={shared ? 'shared' : side}
      onChoose={(chosen) =>
        keep(chosen === 'shared' ? { shared: true, reason: null } : { shared: false, side: chosen, reason: null })
      }
      options={[
        ['a', `${t('decisions.left')} ${a.fields['name'] ?? ''}`],
        ['b', `${t('decisions.right')} ${b.fields['name'] ?? ''}`],
        ...(a.fields['name'] === b.fields['name'] ? [] : [['shared', t('decisions.bothNumber')] as const]),
      ]}
    />
    {!shared && (
      <TextField
        label={t('decisions.rightNumber')}
        value={number}
        autoFocus
        maxLength={30}
        onText={(text) => keep({ number: text })}
      />
    )}
  </div>
)
