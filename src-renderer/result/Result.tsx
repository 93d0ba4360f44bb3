import type { CountResult, CountState } from '#contract/index.ts'
import { goTo } from '../ui/route.ts'
import { Findings } from '../ui/law/Findings.tsx'
import { useChosen, type Chosen } from '../ui/rounds/chosen.ts'
import { useAsk } from '../ask/useAsk.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Heading } from '../ui/Heading.tsx'
import { PrintButton } from '../ui/PrintButton.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Contests } from '../ui/rounds/Contests.tsx'
import { NextRound } from './NextRound.tsx'
import { NotYet } from '../ui/rounds/NotYet.tsx'
import { Outcome } from '../ui/rounds/Outcome.tsx'
import { Signatures } from './Signatures.tsx'
import { Steps } from '../ui/rounds/Steps.tsx'
import { Votes } from '../ui/rounds/Votes.tsx'
import '../ui/rounds/rounds.css'
import '../ui/rounds/result.css'

/** What the law says of each count, who signed it, and what comes next. */
export function Result({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('count.state', place, {})
  const chosen = useChosen(place, value)
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  if (value.phase !== 'closed' || !chosen) return <NotYet place={place} title={t('result.title')} />
  return (
    <div className="count">
      <Heading title={t('result.title')} lead={t('result.lead')}>
        <Print place={place} chosen={chosen} />
      </Heading>
      <Contests place={place} state={value} chosen={chosen} />
      <OfRound key={`${chosen.contest.code} ${chosen.round.round}`} place={place} state={value} chosen={chosen} />
    </div>
  )
}

function Print({ place, chosen: { contest, round } }: { readonly place: string; readonly chosen: Chosen }) {
  if (round.state !== 'agreed' && round.state !== 'signed') return null
  const input = { contest: contest.code, round: round.round }
  return <PrintButton job="prints.result" place={place} input={input} label={t('result.print')} />
}

type Props = { readonly place: string; readonly state: CountState; readonly chosen: Chosen }

function OfRound({ place, state, chosen }: Props) {
  const { contest, round } = chosen
  const { value, refusal } = useAsk('count.result', place, { contest: contest.code, round: round.round })
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  if (value.state === 'waiting' || (round.state !== 'agreed' && round.state !== 'signed'))
    return (
      <Empty title={t('result.waiting')} body={t('result.waitingBody')}>
        <Button onClick={() => goTo(place, 'count')}>{t('result.toCount')}</Button>
      </Empty>
    )
  if (value.state === 'impossible')
    return (
      <>
        <Refused>{t('result.impossible')}</Refused>
        <Findings findings={[value.finding]} />
        <p>{t('result.impossibleBody')}</p>
        <div>
          <Button onClick={() => goTo(place, 'count')}>{t('result.toCount')}</Button>
        </div>
      </>
    )
  return <Counted place={place} state={state} chosen={chosen} result={value} />
}

type CountedProps = Props & { readonly result: Extract<CountResult, { state: 'counted' }> }

const Counted = ({ place, state, chosen, result }: CountedProps) => (
  <>
    <Outcome result={result} />
    <NextRound place={place} chosen={chosen} result={result} />
    <div className="result-halves">
      <Steps steps={result.steps} />
      <div className="result-side">
        <Votes votes={result.votes} elected={result.elected} />
        {result.refer.length > 0 && (
          <section>
            <h3>{t('result.refer')}</h3>
            <Findings findings={result.refer} />
          </section>
        )}
        {result.findings.length > 0 && (
          <section>
            <h3>{t('result.findings')}</h3>
            <Findings findings={result.findings} />
          </section>
        )}
      </div>
    </div>
    <Signatures place={place} state={state} chosen={chosen} />
  </>
)
