import type { DeskBundle } from '#contract/index.ts'
import { useState } from 'react'
import { useUnused } from '../ui/unused.ts'
import { counted } from '../ui/papers-counted.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useJob } from '../ask/useJob.ts'
import { useChosenFile } from '../ask/useChosenFile.ts'
import { number, sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { FileField } from '../ui/FileField.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Form } from '../ui/Form.tsx'
import { ContestName, levelsOf, type Levels } from './ContestName.tsx'
import { DeskSeen } from './DeskSeen.tsx'
import '../ui/closing.css'
import '../ui/hand-over.css'
import '../ui/figures.css'

/** The lead takes in the days of the station's other laptops: looked at first, then taken in, totals shown. */
export function Desks({ place }: { readonly place: string }) {
  const file = useChosenFile(place, 'desks.look')
  const [sent, setSent] = useState<string | null>(null)
  const { value: count } = useAsk('count.state', place, {})
  const levels = levelsOf(count)
  const previewing = useJob('desks.preview', place)
  const taking = useJob('desks.take-in', place)
  const look = async (): Promise<void> => {
    setSent(null)
    const upload = await file.sent()
    if (upload === undefined) return
    const reply = await previewing.start({ upload })
    if (reply.ok) setSent(upload)
  }
  const take = async (): Promise<void> => {
    if (sent === null) return
    const reply = await taking.start({ upload: sent })
    if (!reply.ok) return
    setSent(null)
    file.forget()
  }
  const failed = [taking, previewing].find(({ job }) => job?.state === 'refused')?.job?.error ?? null
  const refusal = file.notSent ?? taking.refusal ?? previewing.refusal
  const said = refusal ?? (sent === null && previewing.job?.state !== 'refused' ? null : failed)
  return (
    <div className="desks">
      <Heading title={t('desks.title')} lead={t('desks.lead')} />
      {taking.value && sent === null && <Taken bundle={taking.value} />}
      <Form className="desks-file" onSend={look}>
        <FileField label={t('desks.file')} hint={t('desks.fileHint')} accept=".xuance" file={file} />
        <Button type="submit" primary={sent === null} disabled={file.name === '' || previewing.running || previewing.pending}>
          {previewing.running ? t('desks.looking') : t('desks.look')}
        </Button>
      </Form>
      {said && <Refused>{sentence(said)}</Refused>}
      {sent !== null && previewing.value && (
        <DeskSeen
          bundle={previewing.value}
          levels={levels}
          taking={taking.running || taking.pending}
          onTake={() => void take()}
        />
      )}
      <Totals place={place} levels={levels} />
    </div>
  )
}

const Taken = ({ bundle: { name, added } }: { readonly bundle: DeskBundle }) => (
  <p className="good">
    <span aria-hidden="true">✓</span> {t('desks.taken', { device: name, n: added })}
  </p>
)

/** Of this laptop and of all that was taken in. */
function Totals({ place, levels }: { readonly place: string; readonly levels: Levels }) {
  const { value } = useAsk('closing.preview', place, { unused: counted(useUnused(place).draft.unused) })
  if (!value) return null
  return (
    <table className="figures-table">
      <caption>{t('desks.totals')}</caption>
      <thead>
        <tr>
          <th>{t('desks.contest')}</th>
          <th>{t('desks.participants')}</th>
        </tr>
      </thead>
      <tbody>
        {value.contests.map((contest) => (
          <tr key={contest.code}>
            <th scope="row">
              <ContestName contest={contest} levels={levels} />
            </th>
            <td>{number(contest.station.participants)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
