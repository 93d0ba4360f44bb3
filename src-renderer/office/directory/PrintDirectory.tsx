import type { Input } from '#contract/index.ts'
import { useJob } from '../../ask/useJob.ts'
import { number, t } from '../../texts/index.ts'
import { PrintForm } from '../../ui/town/PrintForm.tsx'

type Props = {
  readonly place: string
  readonly asked: Omit<Input<'lists.directory'>, 'out'>
  readonly total: number
  readonly onClose: () => void
}

/** The directory as it is shown, as a sheet and as tables. */
export const PrintDirectory = ({ place, asked, total, onClose }: Props) => (
  <PrintForm
    place={place}
    task="lists.directory"
    title={t('directory.printTitle')}
    printing={useJob('lists.directory', place)}
    input={(out) => ({ ...asked, out })}
    said={(written) =>
      t('directory.printed', {
        n: number(written.reduce((sum, { rows }) => sum + rows, 0)),
        pages: number(written.reduce((sum, { pages }) => sum + pages, 0)),
      })
    }
    onClose={onClose}
  >
    <p>{t('directory.printBody', { n: number(total) })}</p>
  </PrintForm>
)
