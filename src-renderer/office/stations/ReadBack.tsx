import { useRef, type KeyboardEvent } from 'react'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { Segments } from '../../ui/Segments.tsx'
import type { Enrolling } from './enrolling.ts'

type Props = { readonly draft: Enrolling; readonly keep: (part: Partial<Enrolling>) => void }

/** How the fingerprint was compared: four groups as they were read aloud, all of it, or not, and why. */
export function ReadBack({ draft, keep }: Props) {
  return (
    <>
      <Segments
        label={t('stations.enrol.how')}
        value={draft.how}
        options={(['heard', 'whole', 'skipped'] as const).map((how) => [how, t(`stations.enrol.hows.${how}`)])}
        onChoose={(how) => keep({ how })}
      />
      {draft.how === 'heard' && draft.positions.length > 0 && <Groups draft={draft} keep={keep} />}
      {draft.how === 'whole' && (
        <TextField
          label={t('stations.enrol.whole')}
          className="digits"
          value={draft.whole}
          maxLength={200}
          onText={(whole) => keep({ whole: whole.toUpperCase() })}
        />
      )}
      {draft.how === 'skipped' && (
        <TextField
          label={t('stations.enrol.skipped')}
          hint={t('stations.enrol.skippedHint')}
          value={draft.why}
          maxLength={500}
          onText={(why) => keep({ why })}
        />
      )}
    </>
  )
}

/** A field for each group that is asked for; the next one has the focus as soon as one is whole. */
function Groups({ draft: { positions, heard }, keep }: Props) {
  const fields = useRef<HTMLDivElement>(null)
  const at = (i: number): HTMLInputElement | undefined => fields.current?.querySelectorAll('input')[i]
  const type = (i: number, typed: string): void => {
    const letters = typed.toUpperCase().replaceAll(/[^A-Z2-7]/g, '')
    keep({ heard: positions.map((_, j) => (j === i ? letters : (heard[j] ?? ''))) })
    if (letters.length === 4) at(i + 1)?.focus()
  }
  const back = (i: number, event: KeyboardEvent): void => {
    if (event.key === 'Backspace' && (heard[i] ?? '') === '') at(i - 1)?.focus()
  }
  return (
    <div className="read-back">
      <p role="status">{t('stations.enrol.ask', { positions: positions.join('、') })}</p>
      <div ref={fields} className="read-back-groups">
        {positions.map((position, i) => (
          <TextField
            key={position}
            label={t('stations.enrol.group', { n: position })}
            className="digits"
            value={heard[i] ?? ''}
            maxLength={4}
            onText={(typed) => type(i, typed)}
            onKeyDown={(event) => back(i, event)}
          />
        ))}
      </div>
    </div>
  )
}
