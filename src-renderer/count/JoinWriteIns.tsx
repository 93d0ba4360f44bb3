import { useState } from 'react'
import type { Chosen } from '../rounds/chosen.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Field, TextField } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { LookUp } from '../voters/LookUp.tsx'

type Props = { readonly place: string; readonly chosen: Chosen; readonly onClose: () => void }

/** Two overseers sign that several spellings mean one person of the roll, or of none. */
export function JoinWriteIns({ place, chosen: { contest, round }, onClose }: Props) {
  const known = (round.figures ?? round.called)?.writeIns.map(({ name }) => name) ?? []
  const [lines, setLines] = useState(known.join('\n'))
  const [as, setAs] = useState('')
  const [voter, setVoter] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [looking, setLooking] = useState(false)
  const { act, pending, refusal } = useAct('count.join-write-ins', place)
  const names = [...new Set(lines.split(/[\n、,，]/).map((name) => name.trim()))].filter((name) => name !== '')
  // One spelling alone can still be somebody of the roll.
  const tooFew = names.length < (voter === null ? 2 : 1)
  const join = async (): Promise<void> => {
    setAsked(true)
    if (tooFew || as.trim() === '' || reason.trim() === '') return
    const reply = await act({
      contest: contest.code,
      round: round.round,
      names,
      as: as.trim(),
      ...(voter !== null && { voter }),
      reason: reason.trim(),
    })
    if (!reply.ok) return
    toast('good', t('joining.done'))
    onClose()
  }
  const acts = (
    <Button primary disabled={pending} onClick={() => void join()}>
      {t('joining.act')}
    </Button>
  )
  return (
    <Sheet title={t('joining.title')} onClose={onClose} acts={acts}>
      <div className="joining">
        <p>{t('joining.lead')}</p>
        <Field
          label={t('joining.names')}
          hint={t('joining.namesHint')}
          error={asked && tooFew ? t('joining.needNames') : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <textarea
              id={id}
              className="input"
              rows={3}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              value={lines}
              onChange={(event) => setLines(event.target.value)}
            />
          )}
        </Field>
        <TextField
          label={t('joining.as')}
          hint={t('joining.asHint')}
          error={asked && as.trim() === '' ? t('joining.needAs') : undefined}
          value={as}
          maxLength={100}
          onText={setAs}
        />
        <p className="joining-voter">
          <Button disabled={as.trim() === ''} onClick={() => setLooking(true)}>
            {t('joining.voter')}
          </Button>
          {voter !== null && <span className="text-pine">✓ {t('count.linked', { voter })}</span>}
        </p>
        <TextField
          label={t('joining.reason')}
          error={asked && reason.trim() === '' ? t('joining.needReason') : undefined}
          value={reason}
          maxLength={500}
          onText={setReason}
        />
        {refusal && <Refused>{sentence(refusal)}</Refused>}
      </div>
      {looking && (
        <LookUp
          place={place}
          contest={contest.code}
          name={as.trim()}
          onClose={() => setLooking(false)}
          onPick={(picked) => {
            setVoter(picked)
            setLooking(false)
          }}
        />
      )}
    </Sheet>
  )
}
