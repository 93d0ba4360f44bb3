import { useAct } from '../../ask/useAct.ts'
import { useUpload } from '../../ask/useUpload.ts'
import { sentence, t } from '../../texts/index.ts'
import { FileField } from '../../ui/FileField.tsx'
import type { Enrolling } from './enrolling.ts'

type Props = { readonly place: string; readonly draft: Enrolling; readonly keep: (part: Partial<Enrolling>) => void }

/** The enrolment from the stick; read at once, so that it is known which groups are asked for. */
export function EnrolmentFile({ place, draft, keep }: Props) {
  const { act, refusal } = useAct('devices.challenge', place)
  const { send, notSent } = useUpload()
  const read = async (file: File | null): Promise<void> => {
    keep({ upload: '', file: '', positions: [], heard: [] })
    const upload = await send(file)
    if (!file || upload === undefined) return
    const reply = await act({ upload })
    if (reply.ok) keep({ upload, file: file.name, positions: [...reply.value.positions] })
  }
  const said = notSent ?? refusal
  return (
    <FileField
      label={t('stations.enrol.file')}
      hint={draft.file === '' ? t('stations.enrol.fileHint') : `✓ ${t('stations.enrol.fileIs', { file: draft.file })}`}
      error={said && draft.upload === '' ? sentence(said) : undefined}
      accept=".zip"
      file={{ name: draft.file, arriving: false, choose: (file) => void read(file) }}
    />
  )
}
