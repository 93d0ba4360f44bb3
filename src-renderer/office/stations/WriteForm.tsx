import type { ReactNode } from 'react'
import { sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { FolderField } from '../../ui/FolderField.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Form } from '../../ui/Form.tsx'
import type { useWriting } from './useWriting.ts'
import { Writing, Written } from './Written.tsx'

type Props = {
  readonly writing: ReturnType<typeof useWriting>
  /** What is said when it is done, and what comes next. */
  readonly done: (path: string, rollVersion: number) => string
  readonly next?: string
  readonly title?: string
  readonly children: ReactNode
}

/** Where a bundle goes, the act, how far it is, and where it lies then. */
export const WriteForm = ({ writing, done, next, title = t('stations.provision.act'), children }: Props) => {
  const { folder, onFolder, job, written, refusal, noFolder, write } = writing
  if (written)
    return <Written said={done(written.path, written.rollVersion)} path={written.path} {...(next !== undefined && { next })} />
  return (
    <Form className="station-form" onSend={write}>
      {children}
      <FolderField label={t('stations.provision.folder')} folder={folder} onFolder={onFolder} />
      {noFolder && <Refused>{t('stations.provision.noFolder')}</Refused>}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {job && <Writing job={job} />}
      <div className="sheet-acts">
        <Act submit title={title} body={t('stations.provision.actBody')} keyName="Enter" disabled={job !== null} />
      </div>
    </Form>
  )
}
