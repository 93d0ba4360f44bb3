import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Form } from '../../ui/Form.tsx'

type Props = { readonly place: string; readonly device: string; readonly name: string; readonly onClose: () => void }

/** A laptop gets another name. */
export function Rename({ place, device, name, onClose }: Props) {
  const { draft, erase, typed, task } = useDraft(place, `stations.rename ${device}`, { name })
  const { act, pending, refusal } = useAct('devices.rename', place, { task })
  const rename = async (): Promise<void> => {
    const reply = await act({ device, name: draft.name.trim() })
    if (!reply.ok) return
    erase()
    toast('good', t('stations.renaming.done', { name: reply.value.name }))
    onClose()
  }
  return (
    <Sheet title={t('stations.renaming.title', { name })} onClose={onClose}>
      <Form className="station-form" onSend={rename}>
        <TextField label={t('stations.renaming.name')} maxLength={100} {...typed('name')} />
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        <div className="sheet-acts">
          <Button primary type="submit" disabled={pending || draft.name.trim() === ''}>
            {t('stations.renaming.act')} <kbd>Enter</kbd>
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
