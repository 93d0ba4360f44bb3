import type { PrintMade } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useShow } from '../../ask/useShow.ts'
import { known, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { dayTimeOf } from '../../ui/format.ts'
import { Refused } from '../../ui/Refused.tsx'

/** Older ones are found at the command line. */
const MOST = 4

type Props = { readonly place: string; readonly constituency: string; readonly forms: readonly string[] }

/** The newest prints of a constituency in these forms, to be looked at again as they were made. */
export function PrintedBefore({ place, constituency, forms }: Props) {
  const { value } = useAsk('lists.made', place, { constituency })
  const { show, refusal } = useShow()
  const made = (value ?? []).filter(({ form }) => forms.includes(form)).slice(0, MOST)
  if (made.length === 0) return null
  return (
    <fieldset className="gates-previews">
      <legend>{t('gates.printedBefore')}</legend>
      {made.map((print) => (
        <Button key={print.print} onClick={() => void show('lists.again', place, { sha256: print.sha256 })}>
          {wordsOf(print)}
        </Button>
      ))}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
    </fieldset>
  )
}

const wordsOf = ({ print, form, params, madeAt, pages }: PrintMade): string =>
  t('gates.printedAgain', {
    print,
    form: known('gates.registers', params['register'] ?? '') ?? known('gates.forms', form) ?? '',
    time: dayTimeOf(madeAt),
    pages,
  })
