import type { ContestCandidates, Refusal } from '#contract/index.ts'
import { useState } from 'react'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { language, sentence, t } from '../../texts/index.ts'
import { LateSheet } from '../../ui/town/LateSheet.tsx'
import { shortName } from '../../ui/format.ts'
import { dayAsWords } from '../../ui/typed-day.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { LevelTab } from '../../ui/Paper.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { messageOf, seenOf } from '../../ui/law/finding.ts'
import { Findings } from '../../ui/law/Findings.tsx'
import { Consultation } from './Consultation.tsx'
import { Law } from './Law.tsx'
import { nextOf } from './next.ts'
import { Propose } from './Propose.tsx'
import { Preselect } from './Preselect.tsx'
import { Proposed } from './Proposed.tsx'
import { Votes } from './Votes.tsx'

type Props = {
  readonly place: string
  readonly contest: ContestCandidates
  /** Contests without and with their formal list. */
  readonly open: number
  readonly listed: number
}

/** That there is no preliminary list, that the voter groups did not meet, that a preliminary election is due, and that nobody is on the list yet, is told by the law's own lines. */
const saidAbove = ({ formal }: ContestCandidates): readonly string[] =>
  formal === null ? ['E.430', 'E.403', 'E.416', 'E.438'] : ['E.430', 'E.438']

type Late = { readonly step: ContestCandidates['late'][number]['step']; readonly on: string | null }

/** What is late and may be decided on; a further formal list, too, after one that was in time. */
function lateIn({ late }: ContestCandidates, refusal: Refusal | null): readonly Late[] {
  const isRefused = refusal?.code === 'candidates.late'
  return late.length === 0 && isRefused ? [{ step: 'formal-candidates', on: null }] : late
}

/** One contest: what the law asks, who is proposed, who is listed, and the next act. */
export function Contest({ place, contest, open, listed }: Props) {
  const { contest: code, name, level, seats, proposed, findings, formal, preselectionDue, preselection } = contest
  const { value: consultations } = useAsk('roll.consultations', place, {})
  const newest = consultations?.find((each) => each.contest === code)?.rounds.at(-1)
  const usual =
    (!formal && preselectionDue && preselection?.formal) ||
    (formal ?? newest?.proposal ?? proposed).map(({ candidate }) => candidate)
  const { draft, keep, erase, task } = useDraft<{ readonly on: readonly string[] | null }>(place, `candidates.formal ${code}`, {
    on: null,
  })
  const on = (draft.on ?? usual).filter((each) => proposed.some(({ candidate }) => candidate === each))
  const [sheet, setSheet] = useState<'propose' | 'consult' | 'preselect' | 'preliminary-candidates' | 'formal-candidates' | null>(
    null,
  )
  const preliminary = useAct('candidates.state-preliminary', place, { task })
  const stating = useAct('candidates.state-formal', place, { task })
  const next = nextOf(contest, on.length)
  const state = async (): Promise<void> => {
    const reply = await stating.act({ contest: code, candidates: [...on] })
    if (!reply.ok) return
    erase()
    toast('good', t('candidates.stated.formal', { n: reply.value.listed }))
  }
  const post = async (): Promise<void> => {
    const reply = await preliminary.act({ contest: code })
    if (!reply.ok) return
    toast('good', t('candidates.stated.preliminary', { n: reply.value.listed }))
    for (const each of reply.value.findings) toast('warning', messageOf(each))
  }
  const press = (): void => {
    if (next.act === 'propose' || next.act === 'consult' || next.act === 'preselect') return setSheet(next.act)
    void (next.act === 'preliminary' ? post() : state())
  }
  const lateSteps = lateIn(contest, stating.refusal)
  const late = lateSteps.find(({ step }) => step === sheet)
  const refusal = stating.refusal ?? preliminary.refusal
  return (
    <>
      <section className="contest-card" aria-label={name}>
        <h3>
          <LevelTab level={level} /> {name} <small>{t('candidates.seats', { n: seats })}</small>
        </h3>
        <Law contest={contest} />
        {preselection && preselectionDue && (
          <>
            <h4>{t('candidates.preselection.held', { on: dayAsWords(preselection.on, language()) })}</h4>
            <Votes votes={preselection.votes} valid={preselection.valid} formal={preselection.formal} />
            {preselection.tie && (
              <p className="listed">{t('candidates.preselection.taken', { reason: preselection.tie.reason })}</p>
            )}
          </>
        )}
        <Proposed place={place} contest={contest} on={on} onOn={(chosen) => keep({ on: chosen })} />
        <div className="contest-acts">
          <Button onClick={() => setSheet('propose')}>{t('candidates.add')}</Button>
          {proposed.length > 0 && <Button onClick={() => setSheet('consult')}>{t('candidates.consult')}</Button>}
          {preselectionDue && <Button onClick={() => setSheet('preselect')}>{t('candidates.preselect')}</Button>}
          {lateSteps.map(({ step }) => (
            <Button key={step} onClick={() => setSheet(step)}>
              {t('late.openStep', { step: t(`late.steps.${step}`) })}
            </Button>
          ))}
        </div>
        <Findings findings={findings.filter(({ code: which }) => !saidAbove(contest).includes(which)).map(seenOf)} />
        {late && (
          <LateSheet place={place} what={{ ...late, contest: code }} name={shortName(name)} onClose={() => setSheet(null)} />
        )}
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        {sheet === 'propose' && <Propose place={place} contest={contest} onClose={() => setSheet(null)} />}
        {sheet === 'preselect' && <Preselect place={place} contest={contest} onClose={() => setSheet(null)} />}
        {sheet === 'consult' && <Consultation place={place} contest={contest} onClose={() => setSheet(null)} />}
      </section>
      <div className="act-bar">
        <p role="status">
          <span className="text-seal">✕ {t('candidates.open', { n: open })}</span>{' '}
          <span className="text-pine">✓ {t('candidates.done', { n: listed })}</span>
        </p>
        <Act title={next.title} body={next.body} disabled={stating.pending || preliminary.pending} onPress={press} />
      </div>
    </>
  )
}
