import type { ContestDetail, ContestStanding, CountResult } from '#contract/index.ts'
import type { ReactNode } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { Outcome } from '../../ui/rounds/Outcome.tsx'
import { Steps } from '../../ui/rounds/Steps.tsx'
import { Votes } from '../../ui/rounds/Votes.tsx'
import { known, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Empty } from '../../ui/Empty.tsx'
import { plain, shortName } from '../../ui/format.ts'
import { Findings } from '../../ui/law/Findings.tsx'
import { LevelTab } from '../../ui/Paper.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { LateLines } from '../../ui/town/LateLines.tsx'
import { Decide } from './Decide.tsx'
import { DeclareBar } from './DeclareBar.tsx'
import { DeclaredLine } from './DeclaredLine.tsx'
import { useDeclaration } from './declaration.ts'
import { NextStep } from './NextStep.tsx'

type Props = { readonly place: string; readonly standing: ContestStanding }
type Round = ContestDetail['rounds'][number]

/** One contest: the outcome, the law's steps, the votes, what has to be done next, and the declaration. */
export function ContestCard({ place, standing }: Props) {
  const { value: detail, refusal } = useAsk('results.contest', place, { contest: standing.contest })
  const { draft, keep } = useDraft<{ readonly round: string | null }>(place, `results.round ${standing.contest}`, { round: null })
  if (!detail || detail.contest !== standing.contest)
    return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const asked = draft.round ?? standing.round
  const round = detail.rounds.find((each) => each.round === asked) ?? detail.rounds[0]!
  const head = (
    <>
      <header className="results-head">
        <h3>
          <LevelTab level={detail.level} /> {shortName(detail.name)}
        </h3>
        <span>{t('office.seats', { n: detail.seats })}</span>
        <span>{listed(detail.covers)}</span>
      </header>
      {detail.rounds.length > 1 && (
        <Segments
          label={t('results.round')}
          value={round.round}
          options={detail.rounds.map((each) => [each.round, t(`count.rounds.${each.round}`)] as const)}
          onChoose={(chosen) => keep({ round: chosen })}
        />
      )}
    </>
  )
  const { result } = round
  if (result.state === 'counted')
    return (
      <Counted key={round.round} place={place} standing={standing} detail={detail} round={round} result={result} head={head} />
    )
  return (
    <div className="results-card">
      {head}
      {result.state === 'waiting' ? (
        <Empty title={t('result.waiting')} body={t('results.waitingBody')} />
      ) : (
        <>
          <Refused>{t('result.impossible')}</Refused>
          <Findings findings={[result.finding]} />
          <p>{t('results.impossibleBody')}</p>
        </>
      )}
    </div>
  )
}

type CountedProps = Props & {
  readonly detail: ContestDetail
  readonly round: Round
  readonly result: Extract<CountResult, { state: 'counted' }>
  readonly head: ReactNode
}

function Counted({ place, standing, detail, round, result, head }: CountedProps) {
  const declaration = useDeclaration(place, {
    detail,
    round: round.round,
    seats: round.seats,
    result,
    hindrance: round.hindrance,
  })
  const signers = round.signers.map(({ name, role }) =>
    t('result.signedBy', { name: plain(name), role: known('roles', role) ?? role }),
  )
  return (
    <>
      <div className="results-card">
        {head}
        <Outcome result={result} />
        {declaration.declared && <DeclaredLine place={place} declared={declaration.declared} />}
        <p className={result.signed ? 'results-signed' : 'results-signed results-unsigned'}>
          {result.signed ? '✓ ' : '! '}
          {signers.length > 0
            ? t(result.signed ? 'results.signedBy' : 'results.signedOnly', { names: listed(signers) })
            : t('results.nobodySigned')}
          {standing.earlier.length > 0 && round.round === standing.round && (
            <span>{t('results.earlier', { names: listed(standing.earlier.map(plain)) })}</span>
          )}
        </p>
        {result.refer.length > 0 && <Findings findings={result.refer} />}
        <LateLines place={place} contest={detail.contest} constituency={detail.constituency} />
        {declaration.own && <Decide result={result} seats={round.seats} declaration={declaration} />}
        <NextStep result={result} />
        <div className="result-halves">
          <Steps steps={result.steps} />
          <div className="result-side">
            <Votes votes={result.votes} elected={result.elected} />
            {result.findings.length > 0 && <Findings findings={result.findings} />}
          </div>
        </div>
      </div>
      <DeclareBar declaration={declaration} />
    </>
  )
}
