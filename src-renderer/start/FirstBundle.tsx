import type { FirstBundle as Taken } from '#contract/index.ts'
import { refreshApp } from '../ask/app.ts'
import { toast } from '../ask/toasts.ts'
import { useAct } from '../ask/useAct.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useUpload } from '../ask/useUpload.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { FileField } from '../ui/FileField.tsx'
import { ALL_GROUPS, areWhole, GroupFields } from '../ui/GroupFields.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Form } from '../ui/Form.tsx'

type Typed = { readonly upload: string; readonly file: string; readonly groups: readonly string[] }

/** The office's first bundle, believed only under the office's fingerprint as it is read out on the telephone. */
export function FirstBundle({ primary }: { readonly primary: boolean }) {
  const { draft, keep, erase } = useDraft<Typed>(null, 'start.first-bundle', { upload: '', file: '', groups: [] })
  const { act, pending, refusal } = useAct('app.first-bundle', null)
  const { send, notSent } = useUpload()
  const whole = draft.upload !== '' && areWhole(ALL_GROUPS, draft.groups)
  const choose = async (file: File | null): Promise<void> => {
    keep({ upload: '', file: '' })
    const upload = await send(file)
    if (file && upload !== undefined) keep({ upload, file: file.name })
  }
  const take = async (): Promise<void> => {
    if (pending) return
    const reply = await act({ upload: draft.upload, fingerprint: draft.groups.join(' ') })
    if (!reply.ok) return
    erase()
    toast('good', wordsOf(reply.value))
    await refreshApp()
  }
  return (
    <Form className="start-form" wrong={{ bundle: !whole && t('start.enrol.first.missing') }} onSend={take}>
      {(said) => (
        <>
          <FileField
            label={t('start.enrol.first.file')}
            hint={
              draft.file === '' ? t('start.enrol.first.fileHint') : `✓ ${t('start.enrol.first.fileIs', { file: draft.file })}`
            }
            error={notSent ? sentence(notSent) : undefined}
            accept=".xuance"
            onFile={(file) => void choose(file)}
          />
          <p>{t('start.enrol.first.fingerprint')}</p>
          <GroupFields positions={ALL_GROUPS} groups={draft.groups} onGroups={(groups) => keep({ groups })} />
          {said('bundle') && <Refused>{said('bundle')}</Refused>}
          {refusal && <Refused>{sentence(refusal)}</Refused>}
          <p className="field-hint">{t('start.enrol.first.actBody')}</p>
          <div className="page-acts">
            <Button primary={primary} type="submit" disabled={pending}>
              {pending ? t('start.enrol.first.taking') : t('start.enrol.first.act')} <kbd>Enter</kbd>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}

const wordsOf = (taken: Taken): string =>
  'rollVersion' in taken
    ? t('start.enrol.first.station', { version: taken.rollVersion, voters: taken.voters })
    : t('start.enrol.first.standby', { n: taken.added })
