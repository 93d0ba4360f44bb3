import type { Input } from '#contract/index.ts'
import { cancelJob } from '../ask/jobs.ts'
import { useAsk } from '../ask/useAsk.ts'
import { usePrint, type PrintJob } from '../ask/usePrint.ts'
import { useShow } from '../ask/useShow.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { timeOf } from './format.ts'
import { Refused } from './Refused.tsx'

type Props<N extends PrintJob> = {
  readonly job: N
  readonly place: string
  readonly input: Input<N>
  readonly label: string
  readonly disabled?: boolean
}

/** A form of the station: made and shown on screen, stopped meanwhile, and the newest one shown again as it was made. */
export function PrintButton<N extends PrintJob>({ job: name, place, input, label, disabled = false }: Props<N>) {
  const { job, running, print, refusal } = usePrint(name, place)
  const { value: made } = useAsk('prints.made', place, {})
  const { show, refusal: notShown } = useShow()
  const of = Object.entries(input)
  const last = made?.find((each) => `prints.${each.form}` === name && of.every(([key, value]) => each.params[key] === value))
  const said = refusal ?? notShown
  return (
    <>
      <Button disabled={disabled || running} onClick={() => void print(input)}>
        {running ? t('polling.printing') : label}
      </Button>
      {running && job && <Button onClick={() => void cancelJob(job.id)}>{t('jobs.cancel')}</Button>}
      {last && !running && (
        <Button onClick={() => void show('prints.again', place, { sha256: last.sha256 })}>
          {t('polling.printedAgain', { print: last.print, time: timeOf(last.madeAt) })}
        </Button>
      )}
      {said && <Refused>{sentence(said)}</Refused>}
    </>
  )
}
