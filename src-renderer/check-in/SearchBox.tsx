import type { RefObject } from 'react'
import { useEffect } from 'react'
import { useCheckIn } from './state.ts'
import { t } from '../texts/index.ts'
import { isComposing } from '../ui/usePageKeys.ts'
import { hitId } from './HitList.tsx'
import { boxKey, typed } from './keys.ts'

type Props = {
  readonly box: RefObject<HTMLInputElement | null>
  /** Enter, with a voter shown. */
  readonly onIssue: () => void
}

/** The one box that always listens. The next text replaces what was found, as a scan gun needs it. */
export function SearchBox({ box, onIssue }: Props) {
  const { text, hits, chosen, panel, channel } = useCheckIn()
  const shown = panel.kind === 'voter' ? panel.card : null
  useEffect(() => {
    box.current?.focus()
    if (shown) box.current?.select()
  }, [box, shown])
  return (
    <div className="box">
      <input
        ref={box}
        className="box-input"
        role="combobox"
        aria-label={t('station.box')}
        aria-expanded={hits.length > 0}
        aria-controls="hits"
        aria-activedescendant={hits[chosen] && hitId(hits[chosen].voter)}
        aria-autocomplete="list"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={60}
        value={text}
        onChange={(event) =>
          typed(event.target.value, event.nativeEvent instanceof InputEvent ? event.nativeEvent.inputType : '')
        }
        onKeyDown={(event) => {
          if (!isComposing(event.nativeEvent) && boxKey(event.nativeEvent, onIssue)) event.preventDefault()
        }}
      />
      {channel === 'mobile' && <span className="box-channel">{t('station.mobile')}</span>}
      {text === '' && <span className="box-hint">{t('station.hint')}</span>}
    </div>
  )
}
