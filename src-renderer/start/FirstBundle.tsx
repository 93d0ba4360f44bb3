import type { FirstBundle as Taken } from '#contract/index.ts'
import { refreshApp } from '../ask/app.ts'
import { toast } from '../ask/toasts.ts'
import { useAct } from '../ask/useAct.ts'
import { useChosenFile } from '../ask/useChosenFile.ts'
import { useDraft } from '../ask/useDraft.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { FileField } from '../ui/FileField.tsx'
import { ALL_GROUPS, areWhole, GroupFields } from '../ui/GroupFields.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Form } from '../ui/Form.tsx'

/** The office's first bundle, believed only under the office's fingerprint as it is read out on the telephone. */
export function FirstBundle({ primary }: { readonly primary: boolean }) {
  const { draft, keep, erase, task } = useDraft<{ readonly groups: readonly string[] }>(null, 'start.first-bundle', {
    groups: [],
  })
  const file = useChosenFile(null, task)
  const { act, pending, refusal } = useAct('app.first-bundle', null)
  const whole = file.upload !== null && areWhole(ALL_GROUPS, draft.groups)
  const take = async (): Promise<void> => {
    if (pending || file.upload === null) return
    const reply = await act({ upload: file.upload, fingerprint: draft.groups.join(' ') })
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
              file.upload === null ? t('start.enrol.first.fileHint') : `✓ ${t('start.enrol.first.fileIs', { file: file.name })}`
            }
            error={file.notSent ? sentence(file.notSent) : undefined}
            accept=".xuance"
            file={file}
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
