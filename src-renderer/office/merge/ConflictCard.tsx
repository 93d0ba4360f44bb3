import type { ConflictLine } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { shortName } from '../../ui/format.ts'
import { articleWords } from '../../ui/law/article.ts'
import { messageOf } from '../../ui/law/finding.ts'
import { Refused } from '../../ui/Refused.tsx'
import { VERDICTS } from '#words/choices.ts'
import { DECISION, type useDecision } from './decision.ts'
import { FactColumns } from './FactColumns.tsx'

type Props = {
  readonly place: string
  readonly conflict: ConflictLine
  /** Which of how many of this constituency that wait. */
  readonly at: readonly [n: number, of: number]
  readonly decision: ReturnType<typeof useDecision>
  readonly named: (sentence: string) => string
}

/** Two facts that contradict each other, side by side, and what the committee says of them. */
export function ConflictCard({ place, conflict, at: [n, of], decision, named }: Props) {
  const { value: card, refusal } = useAsk('conflicts.facts', place, { id: conflict.id })
  const { typed, picked, may, wrong, decide } = decision
  return (
    <section className="merge-card merge-waits">
      <header className="merge-head">
        <h3>{named(messageOf(conflict))}</h3>
        <small>{articleWords(conflict.article)}</small>
        {of > 1 && <span>{t('merge.nth', { n, of })}</span>}
      </header>
      {card?.voter && (
        <p className="merge-voter">
          {[
            t('merge.card', { card: card.voter.voter }),
            card.voter.sex,
            t('merge.born', { day: card.voter.birth }),
            card.voter.village,
          ].join('　')}
        </p>
      )}
      {conflict.decision && <p className="merge-said">! {t('merge.referred', { reason: conflict.decision.reason })}</p>}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {card && <FactColumns facts={card.facts} />}
      {may ? (
        <Form id={DECISION} wrong={wrong} onSend={decide}>
          <Choices
            label={t('merge.decision')}
            options={VERDICTS.map((value) => ({
              value,
              title: t(`merge.verdicts.${value}.title`),
              body: t(`merge.verdicts.${value}.body`),
            }))}
            {...picked('verdict')}
          />
          <TextField label={t('merge.reason')} maxLength={400} {...typed('reason')} />
          {decision.refusal && <Refused>{sentence(decision.refusal)}</Refused>}
        </Form>
      ) : (
        <p className="page-note">{t('merge.committeeDecides')}</p>
      )}
      {card?.contests.map(({ contest, level, name, participants, collected }) => (
        <p key={contest} className="merge-effect">
          <span>{t('merge.effect', { contest: `${t(`levels.${level}`)}${shortName(name)}` })}</span>
          <span>{t('merge.participants', { n: number(participants) })}</span>
          {collected === null ? (
            <span>{t('merge.notYetCounted')}</span>
          ) : (
            <span className={collected <= participants ? 'text-pine' : 'text-seal'}>
              {t(collected <= participants ? 'merge.collectedFits' : 'merge.collectedOver', { n: number(collected) })}
            </span>
          )}
        </p>
      ))}
    </section>
  )
}
