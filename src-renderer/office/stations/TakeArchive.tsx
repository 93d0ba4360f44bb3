import { useState } from 'react'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { useUpload } from '../../ask/useUpload.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { Form } from '../../ui/Form.tsx'
import { messageOf } from '../../ui/law/finding.ts'
import { Refused } from '../../ui/Refused.tsx'
import { Writing } from './Written.tsx'

/** On the standby laptop itself: what the office has written since its last archive is taken in. */
export function TakeArchive({ place }: { readonly place: string }) {
  const { draft, keep, erase } = useDraft(place, 'bundles.stand-by', { upload: '', file: '' })
  const { job, value, running, pending, start, refusal } = useJob('bundles.stand-by', place)
  const { send, notSent } = useUpload()
  const [begun, setBegun] = useState<string | null>(null)
  const mine = job?.id === begun ? job : undefined
  const choose = async (file: File | null): Promise<void> => {
    keep({ upload: '', file: '' })
    const upload = await send(file)
    if (file && upload !== undefined) keep({ upload, file: file.name })
  }
  const take = async (): Promise<void> => {
    const reply = await start({ upload: draft.upload })
    if (!reply.ok) return
    setBegun(reply.value.id)
    erase()
  }
  const refused = refusal ?? (mine?.state === 'refused' ? mine.error : null)
  return (
    <Form className="station-form" wrong={{ archive: draft.upload === '' && t('stations.standby.needed') }} onSend={take}>
      {(said) => (
        <>
          <p>{t('stations.standby.takeBody')}</p>
          <FileField
            label={t('stations.standby.file')}
            hint={draft.file === '' ? undefined : `✓ ${draft.file}`}
            error={notSent ? sentence(notSent) : said('archive')}
            accept=".xuance"
            onFile={(file) => void choose(file)}
          />
          {mine && running && <Writing job={mine} />}
          {mine && value && (
            <div role="status">
              <p className="good">✓ {t('stations.standby.taken', { n: number(value.added), known: number(value.known) })}</p>
              {value.findings.map((finding) => (
                <p key={finding.message} className="text-amber">
                  ! {messageOf(finding)}
                </p>
              ))}
            </div>
          )}
          {refused && <Refused>{sentence(refused)}</Refused>}
          <div className="sheet-acts">
            <Button primary type="submit" disabled={running || pending}>
              {t('stations.standby.take')} <kbd>Enter</kbd>
            </Button>
          </div>
        </>
      )}
    </Form>
  )
}
