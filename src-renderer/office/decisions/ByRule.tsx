import { cancelJob } from '../../ask/jobs.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import type { useByRule } from './useByRule.ts'

type Props = { readonly byRule: number; readonly work: ReturnType<typeof useByRule> }

/** How many the rules would decide, the act that lets them, and what came of it. */
export function ByRule({ byRule, work: { job, ruled, busy, refusal, rule, dismiss } }: Props) {
  return (
    <>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {job && (
        <div className="decisions-rule">
          <Bar value={job.done} of={job.of} label={t('decisions.ruling')} progress />
          <Button onClick={() => void cancelJob(job.id)}>{t('jobs.cancel')}</Button>
        </div>
      )}
      {!busy && byRule > 0 && (
        <div className="decisions-rule">
          <p>{t('decisions.byRule', { n: number(byRule) })}</p>
          <Button primary onClick={() => void rule()}>
            {t('decisions.byRuleAct')}
          </Button>
        </div>
      )}
      {ruled && byRule === 0 && (
        <p className="good decisions-ruled" role="status">
          <span>
            <span aria-hidden="true">✓ </span>
            {t('decisions.ruled', {
              decided: number(ruled.decided),
              underAge: number(ruled.underAge),
              outside: number(ruled.outside),
              open: number(ruled.open),
            })}
          </span>
          <Button onClick={dismiss}>{t('ui.dismiss')}</Button>
        </p>
      )}
    </>
  )
}
