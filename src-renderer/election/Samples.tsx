import { useAsk } from '../ask/useAsk.ts'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { saveFile } from '../ui/save-file.ts'

/** A table to fill in, as the two kinds that spreadsheets write. */
export const Samples = () => (
  <p className="samples">
    <span>{t('election.take.sample')}</span>
    <Sample kind="xlsx" />
    <Sample kind="csv" />
  </p>
)

function Sample({ kind }: { readonly kind: 'xlsx' | 'csv' }) {
  const { value } = useAsk('app.sample-areas', null, { kind })
  return (
    <Button
      disabled={!value}
      onClick={() => value && saveFile(value.name, [Uint8Array.from(atob(value.base64), (each) => each.charCodeAt(0))])}
    >
      {t(`election.take.${kind}`)}
    </Button>
  )
}
