import { NO_BASE32 } from '#words/patterns.ts'
import { useRef, type KeyboardEvent } from 'react'
import { t } from '../texts/index.ts'
import { TextField } from './Field.tsx'
import { isComposing } from './usePageKeys.ts'
import './group-fields.css'

type Props = {
  /** Which groups of the fingerprint, from 1. */
  readonly positions: readonly number[]
  /** By the order of `positions`. */
  readonly groups: readonly string[]
  readonly onGroups: (groups: readonly string[]) => void
}

/**
 * Groups of a fingerprint as they are read out on the telephone, a field for each: the next one has the focus as soon as one is whole,
 * and what is pasted goes on into the following ones.
 */
export function GroupFields({ positions, groups, onGroups }: Props) {
  const fields = useRef<HTMLDivElement>(null)
  const at = (i: number): HTMLInputElement | undefined => fields.current?.querySelectorAll('input')[i]
  const type = (i: number, typed: string): void => {
    const letters = typed.toUpperCase().replaceAll(NO_BASE32, '')
    const next = positions.map((_, j) => {
      if (j < i || (j > i && letters.length <= 4)) return groups[j] ?? ''
      const from = (j - i) * 4
      return from < letters.length || j === i ? letters.slice(from, from + 4) : (groups[j] ?? '')
    })
    onGroups(next)
    if (letters.length >= 4) at(Math.min(positions.length - 1, i + Math.floor(letters.length / 4)))?.focus()
  }
  const back = (i: number, event: KeyboardEvent): void => {
    if (event.key === 'Backspace' && (groups[i] ?? '') === '' && !isComposing(event.nativeEvent)) at(i - 1)?.focus()
  }
  return (
    <div ref={fields} className="group-fields">
      {positions.map((position, i) => (
        <TextField
          key={position}
          label={t('ui.group', { n: position })}
          className="digits"
          value={groups[i] ?? ''}
          onText={(typed) => type(i, typed)}
          onKeyDown={(event) => back(i, event)}
        />
      ))}
    </div>
  )
}

/** Every group that is asked for has its four letters. */
export const areWhole = (positions: readonly number[], groups: readonly string[]): boolean =>
  positions.length > 0 && positions.every((_, i) => groups[i]?.length === 4)

/** All thirteen groups of a fingerprint. */
export const ALL_GROUPS: readonly number[] = Array.from({ length: 13 }, (_, i) => i + 1)
