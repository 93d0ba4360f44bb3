import type { StationContest, Undoable } from '#contract/index.ts'
import { useAct } from '../ask/useAct.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useRef } from 'react'
import { closeUndo, takenBack } from './sheets.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { shortName, timeOf } from '../ui/format.ts'
import { Paper } from '../ui/Paper.tsx'
import { paperFigures } from '../ui/papers-counted.ts'
import { Refused } from '../ui/Refused.tsx'
import { Form } from '../ui/Form.tsx'
import { sheetsOf } from './papers.ts'
import './undo.css'

const REASONS = ['wrong', 'left', 'papers'] as const

type Props = { readonly place: string; readonly last: Undoable; readonly contests: readonly StationContest[] }

/** Takes the last check-in back: which papers must lie on the table, why, then Enter. */
export function UndoDialog({ place, last, contests }: Props) {
  const whom = t('station.undo.whom', { receipt: last.receipt, name: last.name, time: timeOf(last.at) })
  const { draft, keep, erase, task } = useDraft(place, `voting.undo ${last.ref}`, { reason: '' })
  const { act, pending, refusal } = useAct('voting.undo', place, {
    task,
    says: ({ reason }) => ({
      title: t('station.undo.title'),
      lines: [whom, reason],
      figures: paperFigures(last.papers, contests),
    }),
  })
  const { reason } = draft
  const setReason = (text: string): void => keep({ reason: text })
  const field = useRef<HTMLInputElement>(null)
  const pick = (text: string) => {
    setReason(text)
    // Enter confirms from there.
    field.current?.focus()
  }
  const { all } = sheetsOf(last.papers, contests)
  const confirm = async (): Promise<void> => {
    const reply = await act({ ref: last.ref, returned: { ...last.papers }, reason: reason.trim() })
    if (!reply.ok) return
    erase()
    takenBack(last)
  }
  return (
    <Dialog title={t('station.undo.title')} className="undo" onClose={closeUndo}>
      <Form
        paced={last.ref}
        className=""
        wrong={{ reason: reason.trim() === '' && t('station.undo.needReason') }}
        onSend={confirm}
      >
        {(said) => (
          <>
            <h2>{t('station.undo.title')}</h2>
            <p className="undo-whom">{whom}</p>
            <h3>{t('station.undo.demand')}</h3>
            <ul className="undo-papers">
              {contests
                .filter(({ code }) => (last.papers[code] ?? 0) > 0)
                .map(({ code, name, level }) => (
                  <li key={code}>
                    <Paper level={level} count={last.papers[code] ?? 0} /> {shortName(name)}
                  </li>
                ))}
            </ul>
            <p className="undo-short">{t('station.undo.short')}</p>
            {!last.alone && (
              <p className="withdraws">
                <span aria-hidden="true">!</span> {t('station.undo.late')}
              </p>
            )}
            <label className="undo-reason">
              {t('station.undo.reason')}
              <input
                ref={field}
                value={reason}
                maxLength={200}
                aria-invalid={said('reason') !== undefined}
                onChange={(event) => setReason(event.target.value)}
              />
            </label>
            <p className="undo-reasons">
              {REASONS.map((key) => t(`station.undo.reasons.${key}`)).map((each) => (
                <button key={each} type="button" aria-pressed={reason === each} onClick={() => pick(each)}>
                  {each}
                </button>
              ))}
            </p>
            {said('reason') && <Refused>{said('reason')}</Refused>}
            {refusal && <Refused>{sentence(refusal)}</Refused>}
            <div className="sheet-acts">
              <Button onClick={closeUndo}>
                {t('station.undo.cancel')} <kbd>Esc</kbd>
              </Button>
              <Button primary type="submit" disabled={pending}>
                {t('station.undo.confirm', { count: all })} <kbd>Enter</kbd>
              </Button>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  )
}
