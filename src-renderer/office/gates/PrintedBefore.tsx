import type { PrintMade } from '#contract/index.ts'
import { showOfficePrint } from '../../ask/show-office-print.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { known, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { dayTimeOf } from '../../ui/format.ts'

/** Older ones are found at the command line. */
const MOST = 4

type Props = { readonly place: string; readonly constituency: string; readonly forms: readonly string[] }

/** The newest prints of a constituency in these forms, to be looked at again as they were made. */
export function PrintedBefore({ place, constituency, forms }: Props) {
  const { value } = useAsk('lists.made', place, { constituency })
  const made = (value ?? []).filter(({ form }) => forms.includes(form)).slice(0, MOST)
  if (made.length === 0) return null
  return (
    <fieldset className="gates-previews">
      <legend>{t('gates.printedBefore')}</legend>
      {made.map((print) => (
        <Button key={print.print} onClick={() => void showOfficePrint(place, print.sha256)}>
          {wordsOf(print)}
        </Button>
      ))}
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
