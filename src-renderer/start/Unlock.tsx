import { useRef, useState } from 'react'
import { Page } from '../ui/Page.tsx'
import { refreshApp, useApp } from '../ask/app.ts'
import { useAct } from '../ask/useAct.ts'
import { putOff } from './later.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Form } from '../ui/Form.tsx'
import { usePinWait } from '../ui/people/usePinWait.ts'

/** The passphrase of this computer's keys. Voting goes on without them: only bundles need keys. */
export function Unlock() {
  const [passphrase, setPassphrase] = useState('')
  const { act, pending, refusal } = useAct('app.unlock', null)
  const atOffice = useApp(({ state }) => state?.kind === 'office')
  const field = useRef<HTMLInputElement>(null)
  const wait = usePinWait(refusal)
  const unlock = async (): Promise<void> => {
    if (passphrase === '' || pending || wait > 0) return
    const reply = await act({ passphrase })
    setPassphrase('')
    if (reply.ok) return refreshApp()
    field.current?.focus()
  }
  return (
    <Page title={t('start.unlock.title')} lines={[t('start.unlock.body')]}>
      <Form className="start-form" onSend={unlock}>
        <TextField
          ref={field}
          autoFocus
          type="password"
          label={t('start.passphrase.field')}
          hint={t(atOffice ? 'start.unlock.forgotOffice' : 'start.unlock.forgot')}
          value={passphrase}
          maxLength={200}
          onText={setPassphrase}
        />
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        <div className="page-acts">
          <Button onClick={() => putOff('unlock')}>{t(atOffice ? 'start.unlock.laterOffice' : 'start.unlock.later')}</Button>
          <Button primary type="submit" disabled={pending || wait > 0}>
            {wait > 0 ? t('people.wait', { seconds: wait }) : pending ? t('start.unlock.opening') : t('start.unlock.open')}{' '}
            <kbd>Enter</kbd>
          </Button>
        </div>
      </Form>
    </Page>
  )
}
