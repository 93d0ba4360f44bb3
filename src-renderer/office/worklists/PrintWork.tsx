import type { Input } from '#contract/index.ts'
import { useJob } from '../../ask/useJob.ts'
import { number, t } from '../../texts/index.ts'
import { PrintForm } from '../../ui/town/PrintForm.tsx'
import { partWords, type WorkPart } from './part.ts'

type Props = {
  readonly place: string
  readonly asked: Input<'roll.work-list'>
  readonly part: WorkPart
  readonly name: string
  readonly onClose: () => void
}

/** The list, or the part of it that is looked at, to be carried from door to door. */
export const PrintWork = ({ place, asked, part, name, onClose }: Props) => (
  <PrintForm
    place={place}
    task={`lists.work ${asked.constituency}`}
    title={t('workLists.printTitle', { name })}
    printing={useJob('lists.work', place)}
    input={(out) => ({ ...asked, part, out })}
    said={(written) => t('workLists.printed', { pages: number(written.reduce((sum, { pages }) => sum + pages, 0)) })}
    onClose={onClose}
  >
    <p>{t('workLists.printBody', { kind: t(`workLists.kinds.${asked.kind}`), part: partWords(part) })}</p>
  </PrintForm>
)
