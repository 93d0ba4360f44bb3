import type { VoterHit } from '#contract/index.ts'
import { useId, useState, type KeyboardEvent } from 'react'
import { t } from '../texts/index.ts'
import { isComposing } from '../ui/usePageKeys.ts'
import { ageWords, groupWords } from './words.ts'
import './pick.css'

/** What tells a voter from namesakes. */
export type Found = Pick<VoterHit, 'voter' | 'name' | 'sex' | 'age' | 'birth' | 'village' | 'group'>

type Props<Hit extends Found> = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly autoFocus?: boolean | undefined
  readonly text: string
  readonly onText: (text: string) => void
  readonly hits: readonly Hit[]
  /** Whether the hits are of this very text. */
  readonly isCurrent: boolean
  readonly onPick: (voter: Hit) => void
}

/** More would push the rest of the form out of sight. */
const MOST = 8

/** The box in which a voter is found, and who was found. */
export function FindField<Hit extends Found>(props: Props<Hit>) {
  const { id, describedBy, invalid, autoFocus, text, onText, isCurrent, onPick } = props
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const hits = props.hits.slice(0, MOST)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setChosen(Math.max(0, Math.min(hits.length - 1, chosen + step)))
    // Enter never sends the form from here: it would go without its voter.
    else if (event.key === 'Enter') {
      const hit = isCurrent ? hits[chosen] : undefined
      if (hit) onPick(hit)
    } else return
    event.preventDefault()
  }
  return (
    <div className="find">
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-activedescendant={hits[chosen] && `${list}-${hits[chosen].voter}`}
        aria-autocomplete="list"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        maxLength={60}
        placeholder={t('polling.findHint')}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      {text.trim() !== '' && isCurrent && hits.length === 0 && (
        <p className="field-hint" role="status">
          {t('station.nobody')}
        </p>
      )}
      <ul id={list} className="find-hits" role="listbox" aria-label={t('station.results')} hidden={hits.length === 0}>
        {hits.map((hit, i) => (
          <li key={hit.voter} id={`${list}-${hit.voter}`} role="option" aria-selected={i === chosen} onClick={() => onPick(hit)}>
            <b>{hit.name}</b> <Who hit={hit} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Birth date, age and sex, group and card number. */
export const Who = ({ hit }: { readonly hit: Found }) => (
  <span className="find-who">
    <span>{hit.birth}</span>
    <span>{ageWords(hit)}</span>
    <span>{groupWords(hit)}</span>
    <span className="digits">{hit.voter}</span>
  </span>
)
