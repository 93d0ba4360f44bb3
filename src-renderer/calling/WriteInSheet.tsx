import { useDraft } from '../ask/useDraft.ts'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Form } from '../ui/Form.tsx'

type Props = {
  readonly place: string
  /** Which paper it stands on, `D01-1 first 2 17`: what was typed for one is no name of the next. */
  readonly of: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** A name the voter wrote, as it stands on the paper. */
export function WriteInSheet({ place, of, onName, onClose }: Props) {
  const { draft, erase, typed } = useDraft(place, `calling.write-in ${of}`, { name: '' })
  const name = draft.name.trim()
  const add = (): void => {
    erase()
    onName(name)
  }
  return (
    <Sheet title={t('calling.writeIn')} onClose={onClose}>
      <Form className="write-in-form" wrong={{ name: name === '' && t('polling.needed') }} onSend={add}>
        <TextField label={t('calling.writeInName')} autoFocus maxLength={100} {...typed('name')} />
        <div className="sheet-acts">
          <Button primary type="submit">
            {t('calling.writeInAdd')} <kbd>Enter</kbd>
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
