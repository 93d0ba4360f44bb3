import type { Refusal } from '#contract/index.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useState } from 'react'
import { upload } from '../client/upload.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { FileField } from '../ui/FileField.tsx'
import { Refused } from '../ui/Refused.tsx'

/** The two files by their upload, and who signs in first. */
export type Files = { readonly admin: string; readonly election: string; readonly constituencies: string }

type Props = { readonly onBack: () => void; readonly onNext: (files: Files) => void }

/** A new election: who is its administrator, and the files it is made from. */
export function NewElection({ onBack, onNext }: Props) {
  const { draft, keep } = useDraft(null, 'app.begin', { admin: '' })
  const { admin } = draft
  const [election, setElection] = useState<File | null>(null)
  const [constituencies, setConstituencies] = useState<File | null>(null)
  const [asked, setAsked] = useState(false)
  const [reading, setReading] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const whole = admin.trim() !== '' && election && constituencies

  const next = async (): Promise<void> => {
    setAsked(true)
    if (!whole || reading !== '') return
    setRefusal(null)
    setReading(election.name)
    const first = await upload(election)
    setReading(constituencies.name)
    const second = first.ok ? await upload(constituencies) : first
    setReading('')
    if (!first.ok || !second.ok) return second.ok ? undefined : setRefusal(second.error)
    onNext({ admin: admin.trim(), election: first.value, constituencies: second.value })
  }

  return (
    <form
      className="start-form"
      onSubmit={(event) => {
        event.preventDefault()
        void next()
      }}
    >
      <TextField
        autoFocus
        label={t('start.office.admin')}
        hint={t('start.office.adminHint')}
        value={admin}
        maxLength={100}
        onText={(text) => keep({ admin: text })}
      />
      <FileField label={t('start.office.election')} accept=".json" onFile={setElection} />
      <FileField label={t('start.office.constituencies')} accept=".csv" onFile={setConstituencies} />
      {asked && !whole && <Refused>{t('start.office.missing')}</Refused>}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <div className="page-acts">
        <Button onClick={onBack}>{t('ui.back')}</Button>
        <Button primary type="submit" disabled={reading !== ''}>
          {reading === '' ? t('ui.next') : t('start.office.reading', { name: reading })} <kbd>Enter</kbd>
        </Button>
      </div>
    </form>
  )
}
