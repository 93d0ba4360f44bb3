import type { StationPrepared } from '#contract/index.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useDraft } from '../ask/useDraft.ts'
import { t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'

type Reason = {
  /** A live election would be opened on another day than its own: two people say why. In a rehearsal it is only said. */
  readonly isAsked: boolean
  readonly isMissing: boolean
  readonly text: string
  readonly onText: (text: string) => void
  /** As `station.open` takes it. */
  readonly given: { readonly otherDay?: string }
  readonly erase: () => void
}

/** Why the station opens on another day than the election's, while it is asked. */
export function useOtherDay(place: string, { day, today }: StationPrepared): Reason {
  const { value } = useAsk('station.overview', place, {})
  const { draft, keep, erase } = useDraft(place, 'prepare.other-day', { reason: '' })
  const reason = draft.reason.trim()
  const isAsked = value?.mode === 'live' && today !== day
  return {
    isAsked,
    isMissing: isAsked && reason === '',
    text: draft.reason,
    onText: (text) => keep({ reason: text }),
    given: isAsked ? { otherDay: reason } : {},
    erase,
  }
}

type Props = { readonly reason: Reason; readonly isMissed: boolean }

/** The field for it, above the act. */
export const OtherDay = ({ reason: { text, onText }, isMissed }: Props) => (
  <div className="other-day">
    <TextField
      label={t('prepare.otherDay')}
      value={text}
      maxLength={500}
      error={isMissed ? t('prepare.otherDayNeeded') : undefined}
      onText={onText}
    />
  </div>
)
