import { useState } from 'react'
import { useChosenFile } from '../../ask/useChosenFile.ts'
import { useJob } from '../../ask/useJob.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { Form } from '../../ui/Form.tsx'
import { messageOf } from '../../ui/law/finding.ts'
import { Refused } from '../../ui/Refused.tsx'
import { Writing } from './Written.tsx'

/** On the standby laptop itself: what the office has written since its last archive is taken in. */
export function TakeArchive({ place }: { readonly place: string }) {
  const { job, value, running, pending, start, refusal } = useJob('bundles.stand-by', place)
  const archive = useChosenFile(place, 'bundles.stand-by')
  const [begun, setBegun] = useState<string | null>(null)
  const mine = job?.id === begun ? job : undefined
  const take = async (): Promise<void> => {
    const upload = await archive.sent()
    if (upload === undefined) return
    const reply = await start({ upload })
    if (!reply.ok) return
    setBegun(reply.value.id)
    archive.forget()
  }
  const refused = refusal ?? (mine?.state === 'refused' ? mine.error : null)
  return (
    <Form className="station-form" wrong={{ archive: archive.name === '' && t('stations.standby.needed') }} onSend={take}>
      {(said) => (
        <>
          <p>{t('stations.standby.takeBody')}</p>
          <FileField
            label={t('stations.standby.file')}
            error={archive.notSent ? sentence(archive.notSent) : said('archive')}
            accept=".xuance"
            file={archive}
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
