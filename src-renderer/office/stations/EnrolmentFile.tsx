import type { Refusal } from '#contract/index.ts'
import { useState } from 'react'
import { useAct } from '../../ask/useAct.ts'
import { upload } from '../../client/upload.ts'
import { sentence, t } from '../../texts/index.ts'
import { FileField } from '../../ui/FileField.tsx'
import type { Enrolling } from './enrolling.ts'

type Props = { readonly place: string; readonly draft: Enrolling; readonly keep: (part: Partial<Enrolling>) => void }

/** The enrolment from the stick; read at once, so that it is known which groups are asked for. */
export function EnrolmentFile({ place, draft, keep }: Props) {
  const { act, refusal } = useAct('devices.challenge', place)
  const [notSent, setNotSent] = useState<Refusal | null>(null)
  const read = async (file: File | null): Promise<void> => {
    keep({ upload: '', file: '', positions: [], heard: [] })
    setNotSent(null)
    if (!file) return
    const sent = await upload(file)
    if (!sent.ok) return setNotSent(sent.error)
    const reply = await act({ upload: sent.value })
    if (reply.ok) keep({ upload: sent.value, file: file.name, positions: [...reply.value.positions] })
  }
  const said = notSent ?? refusal
  return (
    <FileField
      label={t('stations.enrol.file')}
      hint={draft.file === '' ? t('stations.enrol.fileHint') : `✓ ${t('stations.enrol.fileIs', { file: draft.file })}`}
      error={said && draft.upload === '' ? sentence(said) : undefined}
      accept=".zip"
      onFile={(file) => void read(file)}
    />
  )
}
