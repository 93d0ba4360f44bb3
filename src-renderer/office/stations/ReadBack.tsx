import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { TextField } from '../../ui/Field.tsx'
import { ALL_GROUPS, GroupFields } from '../../ui/GroupFields.tsx'
import { Segments } from '../../ui/Segments.tsx'
import type { Enrolling } from './enrolling.ts'

type Props = { readonly draft: Enrolling; readonly keep: (part: Partial<Enrolling>) => void }

/** How the fingerprint was compared: four groups as they were read aloud, all of it, or not, and why. */
export function ReadBack({ draft, keep }: Props) {
  return (
    <>
      <Segments
        label={t('stations.enrol.how')}
        value={draft.how}
        options={(['heard', 'whole', 'skipped'] as const).map((how) => [how, t(`stations.enrol.hows.${how}`)])}
        onChoose={(how) => keep({ how })}
      />
      {draft.how === 'heard' && draft.positions.length > 0 && (
        <div>
          <p role="status">{t('stations.enrol.ask', { positions: listed(draft.positions) })}</p>
          <GroupFields positions={draft.positions} groups={draft.heard} onGroups={(heard) => keep({ heard })} />
        </div>
      )}
      {draft.how === 'whole' && <GroupFields positions={ALL_GROUPS} groups={draft.whole} onGroups={(whole) => keep({ whole })} />}
      {draft.how === 'skipped' && (
        <TextField
          label={t('stations.enrol.skipped')}
          hint={t('stations.enrol.skippedHint')}
          value={draft.why}
          maxLength={500}
          onText={(why) => keep({ why })}
        />
      )}
    </>
  )
}
