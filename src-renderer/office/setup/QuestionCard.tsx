import type { OpenQuestion } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { known, language, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Act } from '../../ui/Act.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Form } from '../../ui/Form.tsx'
import { TextField } from '../../ui/Field.tsx'
import { articleWords } from '../../ui/law/article.ts'
import { Refused } from '../../ui/Refused.tsx'

type Props = {
  readonly place: string
  readonly question: OpenQuestion
  readonly fixed: boolean
  /** Questions nobody answered yet. */
  readonly left: number
  readonly onDone: () => void
}

/** One question: where the law leaves it open, what it changes, what may be answered, and who answered. */
export function QuestionCard({ place, question, fixed, left, onDone }: Props) {
  const { id, article, options, usual, answered } = question
  const { who } = useSeat(place)
  const stands = { answer: answered?.answer ?? usual, reason: answered?.reason ?? '' }
  const { draft, keep, erase, typed, task } = useDraft(place, `setup.question ${id}`, stands)
  const { answer, reason } = draft
  const asks = question[language()]
  const word = (value: string): string => options.find((each) => each.value === value)?.[language()] ?? value
  const { act, pending, refusal } = useAct('setup.answer', place, {
    task,
    says: ({ answer }) => ({ title: asks, figures: [[t('setup.answer'), word(answer)]] }),
  })
  const may = !fixed && who?.signedIn?.role === 'committee'
  const give = async (): Promise<void> => {
    const reply = await act({ question: id, answer, ...(reason.trim() !== '' && { reason }) })
    if (!reply.ok) return
    toast('good', t('setup.given', { answer: word(answer) }))
    erase()
    onDone()
  }
  return (
    <Form className="question" label={asks} onSend={give}>
      <h3>{asks}</h3>
      <p className="question-law">{articleWords(article)}</p>
      <p>{known('setup.effects', id)}</p>
      <Choices
        label={asks}
        value={answer}
        options={options.map(({ value }) => ({
          value,
          title: word(value),
          body: value === usual ? t('setup.usual') : '',
          not: may ? undefined : value === usual ? t('setup.usual') : '',
        }))}
        onChoose={(answer) => keep({ answer })}
      />
      {answered && (
        <p className="text-pine" role="status">
          ✓ {t('setup.answeredBy', { names: listed(answered.by), answer: word(answered.answer) })}
          {answered.reason !== null && ` ${answered.reason}`}
        </p>
      )}
      {may && <TextField label={t('setup.answerReason')} maxLength={500} {...typed('reason')} />}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <div className="act-bar">
        <p role="status" className="text-ink">
          {t(fixed ? 'setup.questionsFixed' : 'setup.left', { n: left })}
        </p>
        <Act
          submit
          title={t('setup.decide', { answer: word(answer) })}
          body={t(fixed ? 'setup.fixedShort' : may ? 'setup.decideBody' : 'setup.committeeOnly')}
          disabled={!may || pending || (answered?.answer === answer && reason.trim() === (answered.reason ?? ''))}
        />
      </div>
    </Form>
  )
}
