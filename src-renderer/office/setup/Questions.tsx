import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { language, sentence, t } from '../../texts/index.ts'
import { Queue } from '../../ui/Queue.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { QuestionCard } from './QuestionCard.tsx'

/** What the law leaves to the committee: each question with our default, until two of the committee answer it. */
export function Questions({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('setup.questions', place, {})
  const { draft, keep } = useDraft<{ readonly chosen: string | null }>(place, 'setup.chosen', { chosen: null })
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const { questions, fixed } = value
  const [open, answered] = [questions.filter((each) => !each.answered), questions.filter((each) => each.answered)]
  const shown = questions.find(({ id }) => id === draft.chosen) ?? open[0] ?? questions[0]
  const item = ({ id, zh, en, answered, usual, options }: (typeof questions)[number]) => {
    const option = options.find((each) => each.value === (answered?.answer ?? usual))
    return { key: id, name: language() === 'zh' ? zh : en, what: answered ? '✓' : '', note: option?.[language()] ?? '' }
  }
  return (
    <div className="queue-and-card">
      <Queue
        label={t('setup.parts.questions')}
        groups={[
          { key: 'open', head: t('setup.byDefault'), count: open.length, items: open.map(item) },
          { key: 'answered', head: t('setup.answered'), count: answered.length, items: answered.map(item) },
        ].filter(({ count }) => count > 0)}
        chosen={shown?.id ?? null}
        onChoose={(chosen) => keep({ chosen })}
        more={String}
      />
      {shown && (
        <QuestionCard
          key={shown.id}
          place={place}
          question={shown}
          fixed={fixed}
          left={open.length}
          onDone={() => keep({ chosen: open.find(({ id }) => id !== shown.id)?.id ?? null })}
        />
      )}
    </div>
  )
}
