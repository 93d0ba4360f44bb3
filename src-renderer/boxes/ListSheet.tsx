import type { MobileBox, VoterHit } from '#contract/index.ts'
import { within } from '../ask/drafts.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useState } from 'react'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { known, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { VoterPick } from '../ui/voters/VoterPick.tsx'

type Listed = { readonly voter: string; readonly name: string; readonly birth: string; readonly reason: string }
type Draft = { readonly name: string; readonly voters: readonly Listed[] }

type Props = {
  readonly place: string
  /** Null for a new one. */
  readonly box: MobileBox | null
  readonly taken: readonly string[]
  readonly reasons: readonly string[]
  readonly onClose: () => void
}

/** The list of a box: who on it, and why the law lets the box come to them. */
export function ListSheet({ place, box, taken, reasons, onClose }: Props) {
  // A list that changed meanwhile is another: what was begun on the old one must not undo it.
  const task = `boxes.assign ${box ? `${box.box} ${box.voters.map(({ voter }) => voter).join(' ')}` : ''}`
  const { draft, keep, erase, typed, isBegun } = useDraft<Draft>(place, task, {
    name: box?.box ?? String(taken.length + 1),
    voters: box?.voters ?? [],
  })
  const { name, voters } = draft
  const setVoters = (list: readonly Listed[]): void => keep({ voters: list })
  const [round, setRound] = useState(0)
  const { act, pending, refusal } = useAct('boxes.assign', place, { task })
  const doubled = box === null && taken.includes(name.trim())
  const add = (hit: VoterHit | null): void => {
    if (hit && !voters.some(({ voter }) => voter === hit.voter)) setVoters([...voters, { ...hit, reason: reasons[0] ?? '' }])
    setRound(round + 1)
  }
  const save = async (): Promise<void> => {
    if (name.trim() === '' || doubled) return
    const listed = voters.map(({ voter, reason }) => ({ voter, reason }))
    const reply = await act({ box: name.trim(), voters: listed })
    if (!reply.ok) return
    erase()
    toast('good', t('boxes.saved', { box: reply.value.box, n: voters.length }))
    onClose()
  }
  return (
    <FormSheet
      side
      title={box ? t('boxes.editTitle', { box: box.box }) : t('boxes.new')}
      onSend={save}
      refusal={refusal}
      disabled={pending || doubled || name.trim() === ''}
      act={t('boxes.save', { n: voters.length })}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {box === null && (
        <TextField label={t('boxes.name')} error={doubled ? t('boxes.doubled') : undefined} maxLength={20} {...typed('name')} />
      )}
      <VoterPick
        key={round}
        autoFocus
        place={place}
        task={within(task, 'add')}
        label={t('boxes.add')}
        picked={null}
        onPick={add}
      />
      {voters.length === 0 && <p className="field-hint">{t('boxes.nobodyYet')}</p>}
      <ul className="listed">
        {voters.map((each) => (
          <li key={each.voter}>
            <span>
              <b>{each.name}</b> <small>{each.birth}</small>
            </span>
            <select
              className="input"
              aria-label={t('boxes.reasonOf', { name: each.name })}
              value={each.reason}
              onChange={(event) =>
                setVoters(voters.map((one) => (one.voter === each.voter ? { ...one, reason: event.target.value } : one)))
              }
            >
              {reasons.map((reason) => (
                <option key={reason} value={reason}>
                  {known('boxes.reasons', reason) ?? reason}
                </option>
              ))}
            </select>
            <Button
              aria-label={t('boxes.removeOf', { name: each.name })}
              onClick={() => setVoters(voters.filter(({ voter }) => voter !== each.voter))}
            >
              {t('boxes.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </FormSheet>
  )
}
