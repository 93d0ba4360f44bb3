import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { t } from '../texts/index.ts'
import { isComposing } from './usePageKeys.ts'
import './find-box.css'

type Props<Hit> = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly autoFocus?: boolean | undefined
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly hits: readonly Hit[]
  readonly keyOf: (hit: Hit) => string
  /** How one of the hits is shown. */
  readonly children: (hit: Hit) => ReactNode
  /** Said while nothing is found; empty while that is not known yet. */
  readonly none: string
  /** Whether the hits are of this very text: Enter takes no other. */
  readonly isCurrent?: boolean
  readonly onPick: (hit: Hit) => void
  /** Over what lies below, instead of pushing it down. */
  readonly over?: boolean
  readonly onEscape?: () => void
}

/** A box to type in, and below it what was found. The list stands in the page: a pop-up would lie outside a dialog. */
export function FindBox<Hit>(props: Props<Hit>) {
  const { id, describedBy, invalid, autoFocus, placeholder, text, onText, hits, keyOf, none, isCurrent = true, onPick } = props
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const hitId = (hit: Hit): string => `${list}-${keyOf(hit)}`
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setChosen(Math.max(0, Math.min(hits.length - 1, chosen + step)))
    // Enter never sends the form from here: it would go without what is looked for.
    else if (event.key === 'Enter') {
      const hit = isCurrent ? hits[chosen] : undefined
      if (hit !== undefined) onPick(hit)
    } else if (event.key === 'Escape' && props.onEscape && hits.length > 0) props.onEscape()
    else return
    event.preventDefault()
  }
  return (
    <div className={props.over ? 'find-box find-over' : 'find-box'}>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-activedescendant={hits[chosen] === undefined ? undefined : hitId(hits[chosen])}
        aria-autocomplete="list"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        maxLength={60}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      {none !== '' && hits.length === 0 && (
        <p className="field-hint find-none" role="status">
          {none}
        </p>
      )}
      <ul
        id={list}
        className="find-hits"
        role="listbox"
        aria-label={t('station.results')}
        hidden={hits.length === 0}
        // The box keeps the focus, and its list, while one of them is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        {hits.map((hit, i) => (
          <Option key={keyOf(hit)} id={hitId(hit)} chosen={i === chosen} onPick={() => onPick(hit)}>
            {props.children(hit)}
          </Option>
        ))}
      </ul>
    </div>
  )
}

type OptionProps = {
  readonly id: string
  readonly chosen: boolean
  readonly onPick: () => void
  readonly children: ReactNode
}

function Option({ id, chosen, onPick, children }: OptionProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <li ref={row} id={id} role="option" aria-selected={chosen} onClick={onPick}>
      {children}
    </li>
  )
}
