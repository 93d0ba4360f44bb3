import { useState, type ReactNode } from 'react'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { isEnough, strengthOf } from './strength.ts'

type Props = {
  readonly pending: boolean
  readonly onBack: () => void
  readonly onMake: (passphrase: string) => void
  /** What else is asked on the page stands above, and whether it is filled in. */
  readonly children?: ReactNode
  readonly ready?: boolean
  /** Somebody wants to go on. */
  readonly onAsk?: () => void
}

/** A passphrase typed twice, how strong it is, and the word that it lies on paper: nobody can recover it. */
export function PassphraseForm({ pending, onBack, onMake, children, ready = true, onAsk }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [repeat, setRepeat] = useState('')
  const [paper, setPaper] = useState(false)
  const [shown, setShown] = useState(false)
  const [asked, setAsked] = useState(false)
  const strength = strengthOf(passphrase)
  const make = (): void => {
    setAsked(true)
    onAsk?.()
    if (ready && isEnough(passphrase) && passphrase === repeat && paper && !pending) onMake(passphrase)
  }
  const type = shown ? 'text' : 'password'
  return (
    <Form className="start-form" onSend={make}>
      {children}
      <TextField
        autoFocus={!children}
        type={type}
        label={t('start.passphrase.field')}
        hint={t('start.passphrase.hint')}
        error={asked && !isEnough(passphrase) ? t('start.passphrase.weak') : undefined}
        value={passphrase}
        maxLength={200}
        onText={setPassphrase}
      />
      <p className={`strength strength-${strength}`} role="status" aria-label={t('start.passphrase.meter')}>
        <span className="strength-bars" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </span>
        {t(`start.passphrase.strength.${strength}`)}
      </p>
      <TextField
        type={type}
        label={t('start.passphrase.repeat')}
        error={asked && passphrase !== repeat ? t('start.passphrase.differ') : undefined}
        value={repeat}
        maxLength={200}
        onText={setRepeat}
      />
      <label className="check">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        <span>{t('ui.show')}</span>
      </label>
      <label className="check">
        <input type="checkbox" checked={paper} aria-invalid={asked && !paper} onChange={() => setPaper(!paper)} />
        <span>
          {t('start.passphrase.paper')}
          <small>{t('start.passphrase.paperWhy')}</small>
          {asked && !paper && (
            <small className="field-error" role="alert">
              ✕ {t('start.passphrase.paperFirst')}
            </small>
          )}
        </span>
      </label>
      <div className="page-acts">
        <Button onClick={onBack}>{t('ui.back')}</Button>
        <Button primary type="submit" disabled={pending}>
          {pending ? t('start.passphrase.making') : t('start.passphrase.make')} <kbd>Enter</kbd>
        </Button>
      </div>
    </Form>
  )
}
