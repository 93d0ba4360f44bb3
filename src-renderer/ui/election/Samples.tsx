import type { Input } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { saveFile } from '../save-file.ts'

type Of = Input<'app.sample'>['of']

/** A table to fill in, as the two kinds that spreadsheets write. */
export const Samples = ({ of }: { readonly of: Of }) => (
  <p className="samples">
    <span>{t('election.take.sample')}</span>
    <Sample of={of} kind="xlsx" />
    <Sample of={of} kind="csv" />
  </p>
)

function Sample({ of, kind }: Input<'app.sample'>) {
  const { value } = useAsk('app.sample', null, { of, kind })
  return (
    <Button
      disabled={!value}
      onClick={() => value && saveFile(value.name, [Uint8Array.from(atob(value.base64), (each) => each.charCodeAt(0))])}
    >
      {t(`election.take.${kind}`)}
    </Button>
  )
}
