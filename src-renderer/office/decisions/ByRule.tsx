import { useState } from 'react'
import { cancelJob } from '../../ask/jobs.ts'
import { useJob } from '../../ask/useJob.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** Everyone whom the law puts in a register by itself, in one act; what came of it is told. */
export function ByRule({ place, byRule }: { readonly place: string; readonly byRule: number }) {
  const { job, value, running, pending, refusal, start } = useJob('decisions.by-rule', place)
  const [mine, setMine] = useState<string | null>(null)
  const rule = async (): Promise<void> => {
    const reply = await start({})
    if (reply.ok) setMine(reply.value.id)
  }
  const said = refusal ?? (job?.state === 'refused' ? job.error : null)
  return (
    <>
      {said && <Refused>{sentence(said)}</Refused>}
      {running && job && (
        <div className="decisions-rule">
          <Bar value={job.done} of={job.of} label={t('decisions.ruling')} progress />
          <Button onClick={() => void cancelJob(job.id)}>{t('jobs.cancel')}</Button>
        </div>
      )}
      {!running && byRule > 0 && (
        <div className="decisions-rule">
          <p>{t('decisions.byRule', { n: number(byRule) })}</p>
          <Button primary disabled={pending} onClick={() => void rule()}>
            {t('decisions.byRuleAct')}
          </Button>
        </div>
      )}
      {!running && value && job?.id === mine && byRule === 0 && (
        <p className="good decisions-ruled" role="status">
          <span>
            <span aria-hidden="true">✓ </span>
            {t('decisions.ruled', {
              decided: number(value.decided),
              underAge: number(value.underAge),
              outside: number(value.outside),
              open: number(value.open),
            })}
          </span>
          <Button onClick={() => setMine(null)}>{t('ui.dismiss')}</Button>
        </p>
      )}
    </>
  )
}
