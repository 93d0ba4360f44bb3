import { useDraft } from '../ask/useDraft.ts'
import { useState } from 'react'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Button } from '../ui/Button.tsx'
import { Field, TextField } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { LookUp } from '../ui/voters/LookUp.tsx'

type Draft = { readonly lines: string; readonly as: string; readonly voter: string | null; readonly reason: string }

type Props = { readonly place: string; readonly chosen: Chosen; readonly onClose: () => void }

/** Two overseers sign that several spellings mean one person of the roll, or of none. */
export function JoinWriteIns({ place, chosen: { contest, round }, onClose }: Props) {
  const known = (round.figures ?? round.called)?.writeIns.map(({ name }) => name) ?? []
  const { draft, keep, erase, typed, task, isBegun } = useDraft<Draft>(
    place,
    `count.join-write-ins ${contest.code} ${round.round}`,
    {
      lines: known.join('\n'),
      as: '',
      voter: null,
      reason: '',
    },
  )
  const { lines, as, voter, reason } = draft
  const [looking, setLooking] = useState(false)
  const { act, pending, refusal } = useAct('count.join-write-ins', place, {
    task,
    says: (input) => ({
      title: t('joining.title'),
      lines: [input.reason],
      figures: [
        [t('joining.names'), listed(input.names)],
        [t('joining.as'), input.as],
      ],
    }),
  })
  const names = [...new Set(lines.split(/[\n、,，]/).map((name) => name.trim()))].filter((name) => name !== '')
  // One spelling alone can still be somebody of the roll.
  const tooFew = names.length < (voter === null ? 2 : 1)
  const join = async (): Promise<void> => {
    const reply = await act({
      contest: contest.code,
      round: round.round,
      names,
      as: as.trim(),
      ...(voter !== null && { voter }),
      reason: reason.trim(),
    })
    if (!reply.ok) return
    erase()
    toast('good', t('joining.done'))
    onClose()
  }
  return (
    <FormSheet
      title={t('joining.title')}
      wrong={{
        names: tooFew && t('joining.needNames'),
        as: as.trim() === '' && t('joining.needAs'),
        reason: reason.trim() === '' && t('joining.needReason'),
      }}
      onSend={join}
      refusal={refusal}
      disabled={pending}
      act={t('joining.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <div className="joining">
            <p>{t('joining.lead')}</p>
            <Field label={t('joining.names')} hint={t('joining.namesHint')} error={said('names')}>
              {({ id, describedBy, invalid }) => (
                <textarea
                  id={id}
                  className="input"
                  rows={3}
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
                  value={lines}
                  onChange={(event) => keep({ lines: event.target.value })}
                />
              )}
            </Field>
            <TextField label={t('joining.as')} hint={t('joining.asHint')} maxLength={100} {...typed('as')} />
            <p className="joining-voter">
              <Button disabled={as.trim() === ''} onClick={() => setLooking(true)}>
                {t('joining.voter')}
              </Button>
              {voter !== null && <span className="text-pine">✓ {t('count.linked', { voter })}</span>}
            </p>
            <TextField label={t('joining.reason')} maxLength={500} {...typed('reason')} />
          </div>
          {looking && (
            <LookUp
              place={place}
              contest={contest.code}
              name={as.trim()}
              onClose={() => setLooking(false)}
              onPick={(picked) => {
                keep({ voter: picked })
                setLooking(false)
              }}
            />
          )}
        </>
      )}
    </FormSheet>
  )
}
