import type { Input, JobState } from '#contract/index.ts'
import { cancelJob } from '../ask/jobs.ts'
import { useAsk } from '../ask/useAsk.ts'
import { usePrint, type PrintJob } from '../ask/usePrint.ts'
import { useShow } from '../ask/useShow.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { timeOf } from './format.ts'
import { LeaveToHand, noFontFor } from './LeaveToHand.tsx'
import { Refused } from './Refused.tsx'

type Props<N extends PrintJob> = {
  readonly job: N
  readonly place: string
  readonly input: Input<N>
  readonly label: string
  readonly disabled?: boolean
}

/** How far a print is; what has no rows is only under way. */
const workOf = ({ done, of }: JobState): string => (of > 0 ? t('polling.printingRows', { done, of }) : t('polling.printing'))

/** A form of the station: looked at first, which states nothing; made and shown, stopped meanwhile; and the newest one shown again as it was made. */
export function PrintButton<N extends PrintJob>({ job: name, place, input, label, disabled = false }: Props<N>) {
  const printing = usePrint(name, place)
  const looking = usePrint('prints.preview', place)
  const { value: made } = useAsk('prints.made', place, {})
  const { show, refusal: notShown } = useShow()
  const form = name.slice('prints.'.length)
  const of = Object.entries(input)
  const last = made?.find((each) => each.form === form && of.every(([key, value]) => each.params[key] === value))
  const under = [printing, looking].find(({ running }) => running)?.job
  const busy = printing.running || looking.running
  const said = printing.refusal ?? looking.refusal ?? notShown
  const lacking = printing.refusal && noFontFor(printing.refusal)
  return (
    <>
      <Button disabled={disabled || busy} onClick={() => void looking.print({ form, ...input } as Input<'prints.preview'>)}>
        {t('jobs.preview')}
      </Button>
      <Button disabled={disabled || busy} onClick={() => void printing.print(input)}>
        {under ? workOf(under) : label}
      </Button>
      {under && <Button onClick={() => void cancelJob(under.id)}>{t('jobs.cancel')}</Button>}
      {last && !busy && (
        <Button onClick={() => void show('prints.again', place, { sha256: last.sha256 })}>
          {t('polling.printedAgain', { print: last.print, time: timeOf(last.madeAt) })}
        </Button>
      )}
      {said && <Refused>{sentence(said)}</Refused>}
      {lacking && (
        <LeaveToHand
          asks="prints.allow-blanks"
          place={place}
          codePoint={String(lacking.codePoint)}
          character={String(lacking.character)}
          onDone={() => printing.print(input)}
        />
      )}
    </>
  )
}
