import type { OfficeBundle, OfficeNews } from '#contract/index.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useState, type ReactNode } from 'react'
import { useJob } from '../ask/useJob.ts'
import { useChosenFile } from '../ask/useChosenFile.ts'
import { number, sentence, t, type PlainKey } from '../texts/index.ts'
import { Act } from '../ui/Act.tsx'
import { FileField } from '../ui/FileField.tsx'
import { TextField } from '../ui/Field.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Form } from '../ui/Form.tsx'
import '../ui/closing.css'
import '../ui/hand-over.css'

const NEWS: Readonly<Record<OfficeNews, PlainKey>> = {
  'election.changed': 'receive.news.election',
  'station.described': 'receive.news.station',
  'voter.listed': 'receive.news.listed',
  'voter.struck': 'receive.news.struck',
  'candidate.listed': 'receive.news.candidates',
  'candidate.proposed': 'receive.news.proposals',
  'candidate.kept': 'receive.news.kept',
  'person.assigned': 'receive.news.people',
  'device.certified': 'receive.news.certified',
  'device.revoked': 'receive.news.revoked',
  'conflict.decided': 'receive.news.decisions',
  'fork.resolved': 'receive.news.branches',
}

/** What the office sends after the first bundle: corrections, certificates for new keys, revocations. */
export function Receive({ place }: { readonly place: string }) {
  const { job, value, running, pending, refusal, start } = useJob('station.receive', place)
  const [seen, setSeen] = useState<string | null>(null)
  const { draft, keep, typed, task } = useDraft(place, 'station.receive', { fingerprint: '', by: '' })
  const file = useChosenFile(place, task)
  // What was refused is sent again with what it lacked; what is in is no more to be sent.
  const isIn = job?.state === 'done' && job.id === draft.by
  const chosen = {
    ...file,
    name: isIn ? '' : file.name,
    choose: (next: File | null): void => {
      keep({ by: '' })
      file.choose(next)
    },
  }
  const { fingerprint } = draft
  const take = async (): Promise<void> => {
    setSeen(job?.id ?? null)
    const upload = await file.sent()
    if (upload === undefined) return
    const heard = fingerprint.trim()
    const reply = await start({
      upload,
      ...(heard !== '' && { fingerprint: heard }),
    })
    if (reply.ok) keep({ fingerprint: '', by: reply.value.id })
  }
  const ended = job && job.id !== seen ? job : null
  const said = file.notSent ?? refusal ?? (ended?.state === 'refused' ? ended.error : null)
  return (
    <div className="hand-over">
      <Heading title={t('receive.title')} lead={t('receive.lead')} />
      {ended && value && <Taken bundle={value} />}
      <Form className="hand-over-form" onSend={take}>
        <FileField label={t('receive.file')} hint={t('receive.fileHint')} accept=".xuance" file={chosen} />
        <TextField
          label={t('receive.fingerprint')}
          hint={t('receive.fingerprintHint')}
          maxLength={200}
          {...typed('fingerprint')}
        />
        {said && <Refused>{sentence(said)}</Refused>}
        <div className="act-bar">
          <Act
            submit
            title={running ? t('receive.receiving') : t('receive.act')}
            body={t('receive.actBody')}
            keyName="Enter"
            disabled={chosen.name === '' || running || pending}
          />
        </div>
      </Form>
    </div>
  )
}

const Taken = ({
  bundle: { added, known, rollBefore, rollVersion, voters, day, dayBefore, changes },
}: {
  readonly bundle: OfficeBundle
}) => (
  <section className="hand-over-done" role="status">
    <p className="good">
      <span aria-hidden="true">✓</span> {added === 0 ? t('receive.nothingNew') : t('receive.done', { n: added, known })}
    </p>
    <dl className="hand-over-facts">
      {dayBefore !== null && <Fact label={t('receive.day')}>{t('receive.newDay', { before: dayBefore, now: day })}</Fact>}
      <Fact label={t('receive.roll')}>
        {rollVersion === rollBefore
          ? t('receive.sameRoll', { now: rollVersion, voters })
          : t('receive.newRoll', { before: rollBefore, now: rollVersion, voters })}
      </Fact>
      {Object.entries(changes).map(([news, n]) => (
        <Fact key={news} label={t(NEWS[news as OfficeNews])}>
          {number(n)}
        </Fact>
      ))}
    </dl>
  </section>
)

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
