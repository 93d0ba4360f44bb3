import type { ContestCandidates } from '#contract/index.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { CountField } from '../../ui/CountField.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { t } from '../../texts/index.ts'
import { Empty } from '../../ui/Empty.tsx'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Segments } from '../../ui/Segments.tsx'

type Typed = {
  readonly on: string
  /** Who came, by group. */
  readonly came: Readonly<Record<string, number | null>>
  readonly agreed: 'yes' | 'no'
  readonly proposal: readonly string[] | null
}

const EMPTY: Typed = { on: '', came: {}, agreed: 'yes', proposal: null }

type Props = { readonly place: string; readonly contest: ContestCandidates; readonly onClose: () => void }

/** The voter groups met about the candidates: when, how many came, and whom they propose. */
export function Consultation({ place, contest: { contest, name, proposed }, onClose }: Props) {
  const { value } = useAsk('roll.consultations', place, {})
  const { draft, keep, erase, dated, picked, task, isBegun } = useDraft<Typed>(place, `candidates.consult ${contest}`, EMPTY)
  const days = useStatedDays(place, { act: 'consultation', contest })
  const { act, pending, refusal } = useAct('roll.consult', place, { task })
  const groups = value?.find((each) => each.contest === contest)?.groups ?? []
  const met = groups.flatMap(({ group }) => {
    const voters = draft.came[group] ?? null
    return voters === null ? [] : [{ group, voters }]
  })
  const chosen = draft.proposal ?? proposed.map(({ candidate }) => candidate)
  const record = async (): Promise<void> => {
    const proposal = proposed
      .filter(({ candidate }) => chosen.includes(candidate))
      .map((each) => ({ candidate: each.candidate, name: each.name }))
    const reply = await act({ contest, on: draft.on, groups: met, agreed: draft.agreed === 'yes', proposal })
    if (!reply.ok) return
    erase()
    toast('good', t('candidates.consultation.done'))
    onClose()
  }
  return (
    <FormSheet
      title={t('candidates.consultation.title', { name })}
      wrong={{
        on: days.wrong(draft.on, t('candidates.consultation.needDay')),
        groups: met.length === 0 && t('candidates.consultation.needGroup'),
      }}
      onSend={record}
      refusal={refusal}
      disabled={pending || groups.length === 0}
      act={t('candidates.consultation.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <DayField label={t('candidates.consultation.on')} first={days.first} last={days.last} {...dated('on')} />
          {groups.length === 0 ? (
            <Empty title={t('candidates.consultation.noGroups')} />
          ) : (
            <fieldset className="consulted">
              <legend>{t('candidates.consultation.groups')}</legend>
              {groups.map(({ group, voters }, i) => (
                <CountField
                  key={group}
                  label={t('candidates.consultation.group', { group, n: voters })}
                  most={voters}
                  error={i === 0 ? said('groups') : undefined}
                  value={draft.came[group] ?? null}
                  onCount={(n) => keep({ came: { ...draft.came, [group]: n } })}
                />
              ))}
            </fieldset>
          )}
          <Segments
            label={t('candidates.consultation.agreed')}
            options={(['yes', 'no'] as const).map((each) => [each, t(`candidates.consultation.agrees.${each}`)])}
            {...picked('agreed')}
          />
          <fieldset className="spoil-contests">
            <legend>{t('candidates.consultation.proposal')}</legend>
            {proposed.map((each) => (
              <label key={each.candidate} className="spoil-contest">
                <input
                  type="checkbox"
                  checked={chosen.includes(each.candidate)}
                  onChange={({ target }) =>
                    keep({
                      proposal: target.checked ? [...chosen, each.candidate] : chosen.filter((one) => one !== each.candidate),
                    })
                  }
                />
                <b>{each.name}</b>
              </label>
            ))}
          </fieldset>
        </>
      )}
    </FormSheet>
  )
}
