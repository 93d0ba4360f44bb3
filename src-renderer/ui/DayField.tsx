import type { DayBound } from '#contract/index.ts'
import { useState, type KeyboardEvent } from 'react'
import { language, t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { dayOut } from './day-out.ts'
import { today } from './format.ts'
import { dayAsWords, nextDay, typedDay } from './typed-day.ts'
import { isComposing } from './usePageKeys.ts'
import './day-field.css'

type Props = {
  readonly label: string
  readonly field?: string | undefined
  /** `2026-12-30`, or nothing yet. */
  readonly value: string
  /** The day typed, or nothing where what is typed is none. */
  readonly onDay: (day: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  /** Between which days it can be; what is none of them is said in words. */
  readonly first?: DayBound | null | undefined
  readonly last?: DayBound | null | undefined
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -7, PageDown: 7 }

/** A day as people write it, in the language of the page whatever the browser speaks: typed, or a day on or back by key or mouse. */
export function DayField({ label, field, value, onDay, hint, error, autoFocus = false, first, last }: Props) {
  // While it is typed it stands as it was typed; what is no day is said once the field is left.
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const leave = (): void => {
    const isNone = typed !== null && typed.trim() !== '' && typedDay(typed) === undefined
    setWrong(isNone)
    if (!isNone) setTyped(null)
  }
  /** The nearest day that can be: a step goes no further. */
  const within = (day: string): string => {
    if (last && day > last.day) return last.day
    return first && day < first.day ? first.day : day
  }
  const step = (days: number): void => {
    setTyped(null)
    setWrong(false)
    onDay(within(value === '' ? today() : (nextDay(value, days) ?? value)))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const days = STEPS[event.key]
    if (days === undefined || isComposing(event.nativeEvent)) return
    event.preventDefault()
    step(days)
  }
  return (
    <Field
      label={label}
      field={field}
      hint={hint ?? t('ui.day.hint')}
      error={isWrong && typed !== null ? t('ui.day.none', { text: typed }) : (dayOut(value, { first, last }) ?? error)}
    >
      {({ id, describedBy, invalid }) => (
        <span className="day-field">
          <input
            id={id}
            className="input input-day"
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            maxLength={20}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={typed ?? dayAsWords(value, language())}
            // Words of the month are read, not typed.
            onFocus={() => language() === 'en' && typed === null && setTyped(value)}
            onBlur={leave}
            onKeyDown={onKeyDown}
            onChange={({ target: { value: text } }) => {
              setTyped(text)
              setWrong(false)
              onDay(typedDay(text) ?? '')
            }}
          />
          <Button aria-label={t('ui.day.before')} title={t('ui.day.before')} onClick={() => step(-1)}>
            ◀
          </Button>
          <Button aria-label={t('ui.day.after')} title={t('ui.day.after')} onClick={() => step(1)}>
            ▶
          </Button>
        </span>
      )}
    </Field>
  )
}
