import type { VoterHit } from '#contract/index.ts'
import { useId, useState, type KeyboardEvent } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { isComposing } from '../ui/usePageKeys.ts'
import { ageWords, groupWords } from './words.ts'
import './pick.css'

type Props = {
  readonly place: string
  readonly label: string
  readonly picked: VoterHit | null
  readonly onPick: (voter: VoterHit | null) => void
  readonly autoFocus?: boolean
  readonly error?: string | undefined
}

/** One voter of the roll, found as at the desk; namesakes are told apart by birth date and group. */
export function VoterPick({ label, error, picked, onPick, ...rest }: Props) {
  return (
    <Field label={label} error={error}>
      {(given) =>
        picked ? (
          <div className="picked">
            <span>
              <b>{picked.name}</b> <Who hit={picked} />
            </span>
            <Button id={given.id} autoFocus aria-describedby={given.describedBy} onClick={() => onPick(null)}>
              {t('polling.another')}
            </Button>
          </div>
        ) : (
          <Find {...rest} {...given} onPick={onPick} />
        )
      }
    </Field>
  )
}

type FindProps = Pick<Props, 'place' | 'onPick' | 'autoFocus'> & {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

/** More would push the rest of the form out of sight. */
const MOST = 8

function Find({ place, id, describedBy, invalid, autoFocus, onPick }: FindProps) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const { value, isCurrent } = useAsk('voting.find', place, text.trim() === '' ? null : { text })
  const hits = value?.hits.slice(0, MOST) ?? []
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
          setText(event.target.value)
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

const Who = ({ hit }: { readonly hit: VoterHit }) => (
  <span className="find-who">
    <span>{hit.birth}</span>
    <span>{ageWords(hit)}</span>
    <span>{groupWords(hit)}</span>
    <span className="digits">{hit.voter}</span>
  </span>
)
