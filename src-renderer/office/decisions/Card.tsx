import type { Refusal } from '#contract/index.ts'
import { useState, type ReactNode } from 'react'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Form } from '../../ui/Form.tsx'
import { usePageKeys } from '../../ui/usePageKeys.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { decisionOf, isReady, NOT_YET, optionsFor, reasonFor } from './choosing.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { NumberForm } from './NumberForm.tsx'
import { PairFacts } from './PairFacts.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { RowFacts } from './RowFacts.tsx'
import type { Waiting } from './waiting.ts'

type Props = {
  readonly place: string
  readonly town: Town
  readonly waiting: Waiting
  readonly onDecided: () => void
  /** What else waits, on its left. */
  readonly children: ReactNode
}

/** Everything known of what waits, and the decision: by number, with a reason, Enter. */
export function Card({ place, town, waiting, onDecided, children }: Props) {
  const { draft, keep, erase, task } = useDraft(place, `decide ${waiting.key}`, NOT_YET)
  const pair = useAct('roll.decide-pair', place, { task })
  const rows = useAct('decisions.by-hand', place, { task })
  const [said, setSaid] = useState<{ readonly of: string; readonly refusal: Refusal } | null>(null)
  const options = optionsFor(waiting)
  const reason = draft.reason ?? reasonFor(waiting, draft)
  const pending = pair.pending || rows.pending
  const ready = isReady(waiting, draft) && reason.trim() !== ''
  const decide = async (): Promise<void> => {
    if (!ready || pending) return
    setSaid(null)
    const decision = decisionOf(waiting, draft, reason.trim())
    const reply = 'pair' in decision ? await pair.act(decision.pair) : await rows.act({ decisions: [...decision.rows] })
    const refused = reply.ok ? reply.value?.refused[0] : reply.error
    if (refused) return setSaid({ of: waiting.key, refusal: refused })
    erase()
    onDecided()
  }
  usePageKeys((event) => {
    const other =
      event.target instanceof HTMLElement && event.target.matches('button, a, input:not([type=radio]), select, textarea')
    if (event.key !== 'Enter' || other || !ready) return false
    void decide()
    return true
  })
  const chosen = options.find(({ value }) => value === draft.choice)
  return (
    <Form className="decide" onSend={decide}>
      <div className="queue-and-card">
        {children}
        <div className="decide-card">
          {waiting.is === 'pair' && <PairFacts pair={waiting.pair} town={town} />}
          {waiting.is === 'row' && <RowFacts row={waiting.row} town={town} />}
          {waiting.is === 'person' && <PersonFacts person={waiting.person} town={town} />}
          <Choices
            label={t('decisions.choose')}
            options={options}
            value={draft.choice}
            onChoose={(choice) => {
              keep({ choice, reason: null })
            }}
          />
          {draft.choice === 'correct' && (
            <CorrectForm key={waiting.key} waiting={waiting} town={town} draft={draft} keep={keep} />
          )}
          {draft.choice === 'two' && waiting.is === 'pair' && sameNumber(waiting) && (
            <NumberForm pair={waiting.pair} draft={draft} keep={keep} />
          )}
          {draft.choice === 'register4' && waiting.is === 'person' && (
            <RegisterForm needs={waiting.needs} draft={draft} keep={keep} />
          )}
          {said?.of === waiting.key && <Refused>{sentence(said.refusal)}</Refused>}
        </div>
      </div>
      <div className="act-bar">
        <TextField
          label={t('decisions.reason')}
          value={reason}
          maxLength={500}
          placeholder={t('decisions.reasonFirst')}
          disabled={draft.choice === null}
          onText={(text) => keep({ reason: text })}
        />
        <Act
          submit
          title={chosen ? chosen.title : t('decisions.actNone')}
          body={chosen ? t('decisions.actBody') : t('decisions.actNoneBody')}
          keyName="Enter"
          disabled={!ready || pending}
        />
      </div>
    </Form>
  )
}

const sameNumber = ({ pair: { a, b } }: Extract<Waiting, { is: 'pair' }>): boolean =>
  a.fields['idNumber'] === b.fields['idNumber']
