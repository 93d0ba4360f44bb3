import type { Output } from '#contract/index.ts'
import { useState } from 'react'
import { useAct } from '../ask/useAct.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useDraft } from '../ask/useDraft.ts'
import { sentence, t } from '../texts/index.ts'
import { colon, listed } from '../texts/punctuation.ts'
import { Field, TextField } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Refused } from '../ui/Refused.tsx'
import { paperLines } from './paper-lines.ts'

const NOTHING = { lines: '', why: '' }

/** Who signed the signing book while the computer was out of use: typed line by line, entered together by two. */
export function PaperSheet({ place, onClose }: { readonly place: string; readonly onClose: () => void }) {
  const { value: station } = useAsk('station.overview', place, {})
  const { draft, keep, erase, typed, task, isBegun } = useDraft(place, 'paper', NOTHING)
  const [told, setTold] = useState<Output<'voting.enter-paper'> | null>(null)
  const { served, wrong } = paperLines(draft.lines, station?.constituency ?? '')
  const { act, pending, refusal } = useAct('voting.enter-paper', place, {
    task,
    says: ({ served: all, why }) => ({
      title: t('reentry.paper.title'),
      lines: [why],
      figures: [
        [t('reentry.paper.voters'), all.length],
        [t('reentry.paper.principals'), all.reduce((sum, { principals }) => sum + principals.length, 0)],
      ],
    }),
  })
  const enter = async (): Promise<void> => {
    const reply = await act({ served: [...served], why: draft.why })
    if (!reply.ok) return
    setTold(reply.value)
    erase()
  }
  return (
    <FormSheet
      title={t('reentry.paper.title')}
      refusal={refusal}
      disabled={pending || !station}
      act={t('reentry.paper.act', { n: served.length })}
      erase={erase}
      begun={isBegun}
      wrong={{
        lines:
          wrong.length > 0
            ? t('reentry.paper.wrong', { lines: listed(wrong) })
            : served.length === 0 && t('reentry.paper.noLines'),
        why: draft.why.trim() === '' && t('reentry.paper.noWhy'),
      }}
      onSend={enter}
      onClose={onClose}
    >
      {(said) => (
        <>
          <p>{t('reentry.paper.lead')}</p>
          <Field label={t('reentry.paper.lines')} hint={t('reentry.paper.hint')} error={said('lines')}>
            {({ id, describedBy }) => (
              <textarea
                id={id}
                aria-describedby={describedBy}
                className="input table-text"
                rows={8}
                maxLength={40_000}
                spellCheck={false}
                value={draft.lines}
                onChange={({ target }) => keep({ lines: target.value })}
              />
            )}
          </Field>
          <TextField label={t('reentry.paper.why')} maxLength={100} {...typed('why')} />
          {told && (
            <p className="good" role="status">
              ✓ {t('reentry.paper.done', { n: told.entered.length })}
            </p>
          )}
          {told?.not.map(({ voter, error }) => (
            <Refused key={voter}>
              {voter}
              {colon()}
              {sentence(error)}
            </Refused>
          ))}
        </>
      )}
    </FormSheet>
  )
}
