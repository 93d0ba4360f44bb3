import { LAPTOP_ROLES } from '#words/choices.ts'
import type { StationReady } from '#contract/index.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { Field, TextField } from '../../ui/Field.tsx'
import { shortName } from '../../ui/format.ts'
import { messageOf } from '../../ui/law/finding.ts'
import { Refused } from '../../ui/Refused.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Form } from '../../ui/Form.tsx'
import { StationTelephone } from '../../ui/town/StationTelephone.tsx'
import { answerOf, EMPTY, type Enrolling } from './enrolling.ts'
import { EnrolmentFile } from './EnrolmentFile.tsx'
import { ReadBack } from './ReadBack.tsx'

type Props = {
  readonly place: string
  readonly stations: readonly StationReady[]
  /** Of which station; null for the standby office. */
  readonly at: string | null
  readonly onClose: () => void
}

/** A laptop is certified: its enrolment from the stick, where it serves and as what, and its fingerprint as it was read aloud. */
export function Enrol({ place, stations, at, onClose }: Props) {
  const { draft, keep, erase, typed, picked, task } = useDraft<Enrolling>(place, `stations.enrol ${at ?? 'standby'}`, {
    ...EMPTY,
    constituency: at ?? '',
    role: at === null ? ('standby' as const) : firstRole(stations.find(({ constituency }) => constituency === at)),
  })
  const station = stations.find(({ constituency }) => constituency === draft.constituency)
  const where = draft.role === 'standby' ? t('stations.standby.title') : shortName(station?.name ?? '')
  const challenge = useAct('devices.challenge', place)
  const { act, pending, refusal } = useAct('devices.certify', place, {
    task,
    says: ({ answer }) => ({
      title: t('stations.enrol.says'),
      figures: [
        [t('stations.enrol.saysPlace'), where],
        [t('stations.enrol.saysRole'), t(`stations.laptopRoles.${draft.role}`)],
        [t('stations.enrol.saysWhy'), 'skipped' in answer ? answer.skipped : ''],
      ],
    }),
  })
  const answer = answerOf(draft)
  const enrol = async (): Promise<void> => {
    if (!answer) return
    const { upload, role, constituency, name } = draft
    const reply = await act({
      upload,
      role,
      answer,
      ...(role !== 'standby' && { constituency }),
      ...(name.trim() !== '' && { name: name.trim() }),
    })
    if (!reply.ok) {
      // Other groups were drawn: what was read of the first ones is no answer to them.
      if (reply.error.code !== 'enrol.differs') return
      const drawn = await challenge.act({ upload })
      keep({ heard: [], whole: [], ...(drawn.ok && { positions: [...drawn.value.positions] }) })
      return
    }
    erase()
    toast('good', t('stations.enrol.done', { name: reply.value.name }))
    for (const each of reply.value.findings) toast('warning', messageOf(each))
    onClose()
  }
  return (
    <Sheet title={t('stations.enrol.title')} onClose={onClose}>
      <Form
        className="station-form"
        wrong={{ answer: (draft.upload === '' || !answer) && t('stations.enrol.notYet') }}
        onSend={enrol}
      >
        {(said) => (
          <>
            <EnrolmentFile place={place} draft={draft} keep={keep} />
            {draft.role !== 'standby' && <StationTelephone place={place} constituency={draft.constituency} />}
            <ReadBack draft={draft} keep={keep} />
            <div className="station-pair">
              {draft.role !== 'standby' && (
                <Field label={t('stations.enrol.place')}>
                  {({ id }) => (
                    <select
                      id={id}
                      className="input"
                      value={draft.constituency}
                      onChange={({ target }) => keep({ constituency: target.value })}
                    >
                      {stations.map(({ constituency, name }) => (
                        <option key={constituency} value={constituency}>
                          {shortName(name)}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
              )}
              <TextField
                label={t('stations.enrol.name')}
                hint={t('stations.enrol.nameHint')}
                maxLength={100}
                {...typed('name')}
              />
            </div>
            {draft.role !== 'standby' && (
              <Segments
                label={t('stations.enrol.role')}
                options={LAPTOP_ROLES.map((role) => [role, t(`stations.laptopRoles.${role}`)])}
                {...picked('role')}
              />
            )}
            <p className="field-hint">{t(`stations.laptopAre.${draft.role}`)}</p>
            {said('answer') && <Refused>{said('answer')}</Refused>}
            {refusal && <Refused>{sentence(refusal)}</Refused>}
            <div className="sheet-acts">
              <Act
                submit
                title={t('stations.enrol.act', { role: t(`stations.laptopRoles.${draft.role}`) })}
                body={t('stations.enrol.actBody', { name: where })}
                keyName="Enter"
                disabled={pending}
              />
            </div>
          </>
        )}
      </Form>
    </Sheet>
  )
}

/** The first laptop leads, the second is spare, others are desks. */
function firstRole(station: StationReady | undefined): 'lead' | 'spare' | 'desk' {
  const has = (which: string): boolean => station?.laptops.some(({ role, revoked }) => !revoked && role === which) ?? false
  return has('lead') ? (has('spare') ? 'desk' : 'spare') : 'lead'
}
