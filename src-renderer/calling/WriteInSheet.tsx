import { useState } from 'react'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Form } from '../ui/Form.tsx'

type Props = { readonly onName: (name: string) => void; readonly onClose: () => void }

/** A name the voter wrote, as it stands on the paper. */
export function WriteInSheet({ onName, onClose }: Props) {
  const [name, setName] = useState('')
  return (
    <Sheet title={t('calling.writeIn')} onClose={onClose}>
      <Form className="write-in-form" onSend={() => name.trim() !== '' && onName(name.trim())}>
        <TextField label={t('calling.writeInName')} autoFocus value={name} maxLength={100} onText={setName} />
        <div className="sheet-acts">
          <Button primary type="submit" disabled={name.trim() === ''}>
            {t('calling.writeInAdd')} <kbd>Enter</kbd>
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
