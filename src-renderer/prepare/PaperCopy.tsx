import { useState } from 'react'
import { useSeat } from '../ask/seat.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useJob } from '../ask/useJob.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { FolderField } from '../ui/FolderField.tsx'
import { Form } from '../ui/Form.tsx'
import { timeOf } from '../ui/format.ts'
import { Refused } from '../ui/Refused.tsx'
import { Sheet } from '../ui/Sheet.tsx'

/** The signing book on a stick, kept fresh all day: with it the table goes on where this computer does not. */
export function PaperCopy({ place }: { readonly place: string }) {
  const { who } = useSeat(place)
  const { value: kept } = useAsk('prints.paper-kept', place, {})
  const [choosing, setChoosing] = useState(false)
  if (!kept) return null
  const { newest, failure } = kept
  return (
    <>
      {(who?.signedIn?.role === 'lead' || newest) && (
        <Button disabled={who?.signedIn?.role !== 'lead'} onClick={() => setChoosing(true)}>
          {newest ? t('prepare.paper.kept', { time: timeOf(newest.at) }) : t('prepare.paper.title')}
        </Button>
      )}
      {failure && <Refused>{sentence(failure)}</Refused>}
      {choosing && <KeepSheet place={place} onClose={() => setChoosing(false)} />}
    </>
  )
}

function KeepSheet({ place, onClose }: { readonly place: string; readonly onClose: () => void }) {
  const { job, value, running, pending, refusal, start } = useJob('prints.paper-copy', place)
  const [begun, setBegun] = useState<string | null>(null)
  const { draft, keep: keepDraft } = useDraft(place, 'prints.paper-copy', { folder: '' })
  const { folder } = draft
  const mine = job?.id === begun ? job : undefined
  const said = refusal ?? (mine?.state === 'refused' ? mine.error : null)
  const keep = async (): Promise<void> => {
    const reply = await start({ out: folder.trim() })
    if (reply.ok) setBegun(reply.value.id)
  }
  return (
    <Sheet title={t('prepare.paper.title')} onClose={onClose}>
      <Form className="prepare-paper" wrong={{ folder: folder.trim() === '' && t('handOver.noFolder') }} onSend={keep}>
        {(wrong) => (
          <>
            <p>{t('prepare.paper.lead')}</p>
            <FolderField label={t('handOver.folder')} folder={folder} onFolder={(path) => keepDraft({ folder: path })} />
            {wrong('folder') && <Refused>{wrong('folder')}</Refused>}
            {said && <Refused>{sentence(said)}</Refused>}
            {mine && value && (
              <p className="good" role="status">
                ✓ {t('prepare.paper.written', { pages: value.pages })}
              </p>
            )}
            {mine && value && (
              <p className="paper-code">
                {t('prepare.paper.code')} <b className="digits">{value.code}</b>
              </p>
            )}
            <div className="sheet-acts">
              <Button primary type="submit" disabled={running || pending}>
                {running ? t('polling.printing') : t('prepare.paper.act')} <kbd>Enter</kbd>
              </Button>
            </div>
          </>
        )}
      </Form>
    </Sheet>
  )
}
