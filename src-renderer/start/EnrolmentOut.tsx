import { useState } from 'react'
import { useAct } from '../ask/useAct.ts'
import { useDraft } from '../ask/useDraft.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { FolderField } from '../ui/FolderField.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Form } from '../ui/Form.tsx'

type Props = { readonly primary?: boolean; readonly onWritten?: () => void }

/** Writes this computer's enrolment to a stick. */
export function EnrolmentOut({ primary = true, onWritten }: Props) {
  const { draft, keep } = useDraft(null, 'app.enrolment', { out: '' })
  const { out } = draft
  const [written, setWritten] = useState<string | null>(null)
  const { act, pending, refusal } = useAct('app.enrolment', null)
  const write = async (): Promise<void> => {
    const reply = await act({ out })
    setWritten(reply.ok ? reply.value.path : null)
    if (reply.ok) onWritten?.()
  }
  return (
    <Form className="start-form" onSend={write}>
      <FolderField label={t('start.enrol.where')} folder={out} onFolder={(path) => keep({ out: path })} />
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {written !== null && (
        <p className="good" role="status">
          <span aria-hidden="true">✓ </span>
          {t('start.enrol.written', { path: written })}
        </p>
      )}
      <div className="page-acts">
        <Button primary={primary} type="submit" disabled={pending || out.trim() === ''}>
          {t('start.enrol.write')} <kbd>Enter</kbd>
        </Button>
      </div>
    </Form>
  )
}
