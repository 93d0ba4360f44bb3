import type { SetupChecked } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { DayField } from '../DayField.tsx'
import { TextField } from '../Field.tsx'
import { Calendar } from './Calendar.tsx'
import { dayWords } from './day-words.ts'
import type { FieldsProps } from './ElectionFields.tsx'

type Props = FieldsProps & Pick<SetupChecked, 'calendar' | 'lost'>

/** Election day and its hours, with what the calendar still allows, said at once. */
export const DayFields = ({ draft, keep, error, focused = false, calendar, lost }: Props) => (
  <>
    <div className="election-fields election-three">
      <DayField
        autoFocus={focused}
        label={t('election.fields.day')}
        hint={dayWords(draft.day)}
        value={draft.day}
        error={error('day')}
        onDay={(day) => keep({ day })}
      />
      <TextField
        inputMode="numeric"
        maxLength={5}
        label={t('election.fields.open')}
        hint={t('election.hints.open')}
        value={draft.open}
        error={error('open')}
        onText={(open) => keep({ open: open.replace('：', ':') })}
      />
      <TextField
        inputMode="numeric"
        maxLength={5}
        label={t('election.fields.close')}
        hint={t('election.hints.close')}
        value={draft.close}
        error={error('close')}
        onText={(close) => keep({ close: close.replace('：', ':') })}
      />
    </div>
    <Calendar calendar={calendar} lost={lost} />
  </>
)
