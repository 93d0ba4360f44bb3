import type { FormFilled, Input, PrintRoomLine } from '#contract/index.ts'
import { useEffect, useEffectEvent } from 'react'
import { FORM_SLOTS, TYPED_DAYS, type FormSlot, type TypedSlot } from '#words/form-slots.ts'
import type { FormName } from '#words/forms.ts'
import { cancelJob, stageOf } from '../../ask/jobs.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { usePrint } from '../../ask/usePrint.ts'
import { language, number, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { dayTimeOf, plain } from '../../ui/format.ts'
import { Form } from '../../ui/Form.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { LeaveToHand, noFontFor } from '../../ui/LeaveToHand.tsx'

type Props = {
  readonly line: PrintRoomLine
  readonly form: FormName
  readonly place: string
  /** Whose it is, in words. */
  readonly name: string
  readonly onClose: () => void
}

type Typed = Readonly<Record<TypedSlot, string>> & {
  /** The job that prints it. */
  readonly by: string
}

const DAYS: ReadonlySet<string> = new Set(TYPED_DAYS)
const NOTHING: Typed = { number: '', term: '', telephone: '', on: '', registerFrom: '', registerUntil: '', returnBy: '', by: '' }
const wordOf = (slot: FormSlot): string => FORM_SLOTS[slot][language()]

/** A form before it is printed: what it will say, what it lacks, what is typed for it; looked at, printed filled in, or blank. */
export function FillSheet({ line, form, place, name, onClose }: Props) {
  const at = { form, ...(line.of !== null && { of: line.of }) }
  const { value: filled, refusal: notFilled } = useAsk('forms.filled', place, at)
  const last = Object.fromEntries((filled?.typed ?? []).map(({ slot, last: text }) => [slot, text]))
  const { draft, keep, erase, typed, dated } = useDraft<Typed>(place, `forms.print ${form} ${line.of ?? ''}`, {
    ...NOTHING,
    ...last,
  })
  const look = usePrint('forms.preview', place)
  const press = usePrint('forms.print', place)
  const asked: Input<'forms.print'> = { ...at, typed: givenIn(filled, draft) }
  const running = look.running || press.running
  const job = look.running ? look.job : press.running ? press.job : undefined
  const refused = press.refusal ?? look.refusal
  const lacking = press.refusal && noFontFor(press.refusal)
  const print = async (): Promise<void> => {
    const by = await press.print(asked)
    if (by !== undefined) keep({ by })
  }
  // It is in the ledger, which says it the next time, to whoever prints then.
  const isMade = press.job?.state === 'done' && press.job.id === draft.by
  const eraseMade = useEffectEvent(erase)
  useEffect(() => {
    if (isMade) eraseMade()
  }, [isMade])
  const title = t('printRoom.sheet', { what: t(`printRoom.what.${form}`), name: line.named === null ? name : plain(line.named) })
  return (
    <Sheet title={title} onClose={onClose}>
      <Form className="room-form" onSend={print}>
        <p>{t(`printRoom.about.${form}`)}</p>
        {notFilled && <p className="room-not-yet">{sentence(notFilled)}</p>}
        {filled && (
          <>
            <p>{t(`printRoom.copies.${form === 'voter-cards' ? 'cards' : 'sheets'}`, { n: number(filled.copies) })}</p>
            {filled.isOwnWording && <p>{t('printRoom.ownWording')}</p>}
            {filled.missing.length > 0 && (
              <p className="room-missing">{t('printRoom.missing', { slots: listed(filled.missing.map(wordOf)) })}</p>
            )}
            {filled.typed.length > 0 && (
              <div className="room-typed">
                {filled.typed.map(({ slot }) =>
                  DAYS.has(slot) ? (
                    <DayField key={slot} label={wordOf(slot)} {...dated(slot)} hint={t('printRoom.leftOut')} />
                  ) : (
                    <TextField key={slot} label={wordOf(slot)} {...typed(slot)} hint={t('printRoom.leftOut')} maxLength={100} />
                  ),
                )}
              </div>
            )}
          </>
        )}
        {line.made && (
          <p role="status">
            ✓ {t('printRoom.lastMade', { print: line.made.print, time: dayTimeOf(line.made.madeAt), pages: line.made.pages })}
          </p>
        )}
        {job && <Bar value={job.done} of={job.of} label={stageOf(job)} progress />}
        {refused && <Refused>{sentence(refused)}</Refused>}
        {lacking && (
          <LeaveToHand
            asks="lists.allow-blanks"
            place={place}
            codePoint={String(lacking.codePoint)}
            character={String(lacking.character)}
            onDone={print}
          />
        )}
        <div className="sheet-acts">
          {job && <Button onClick={() => void cancelJob(job.id)}>{t('jobs.cancel')}</Button>}
          <Button disabled={running} onClick={() => void press.print({ ...at, blank: true })}>
            {t('printRoom.printBlank')}
          </Button>
          <Button disabled={running || !filled} onClick={() => void look.print(asked)}>
            {t('printRoom.preview')}
          </Button>
          <Button primary type="submit" disabled={running || !filled}>
            {t('printRoom.print')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}

/** What stands in the fields of this form and was not left empty. */
const givenIn = (filled: FormFilled | null, draft: Typed): NonNullable<Input<'forms.print'>['typed']> =>
  Object.fromEntries((filled?.typed ?? []).flatMap(({ slot }) => (draft[slot].trim() === '' ? [] : [[slot, draft[slot].trim()]])))
