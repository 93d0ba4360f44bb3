import type { ForkBranches } from '#contract/index.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { dayTimeOf } from '../../ui/format.ts'
import { Refused } from '../../ui/Refused.tsx'
import { DECISION } from './decision.ts'
import { bookWords, type useFork } from './fork.ts'

type Props = { readonly fork: ReturnType<typeof useFork> }

/** A laptop's book that goes on in two ways: two people choose the branch that counts. */
export function ForkCard({ fork: { card, typed, picked, wrong, resolve, refusal, may } }: Props) {
  return (
    <section className="merge-card merge-bad">
      {card && <Said card={card} />}
      {card && may && (
        <Form id={DECISION} wrong={wrong} onSend={resolve}>
          <Choices
            label={t('merge.fork.choose')}
            options={card.branches.map((branch) => ({
              value: branch.head,
              title: t('merge.fork.keep', { n: number(branch.to), time: dayTimeOf(branch.until) }),
              body: t('merge.fork.branch', {
                entries: number(branch.entries),
                checkIns: number(branch.checkIns),
                from: dayTimeOf(branch.from),
                head: branch.head.slice(0, 8),
              }),
            }))}
            {...picked('branch')}
          />
          <TextField label={t('merge.reason')} maxLength={400} {...typed('reason')} />
        </Form>
      )}
      {!may && <p className="page-note">{t('merge.fork.committee')}</p>}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
    </section>
  )
}

const Said = ({ card }: { readonly card: ForkBranches }) => (
  <>
    <header className="merge-head">
      <h3>{t('merge.fork.title', { book: bookWords(card), n: number(card.common) })}</h3>
      <small className="digits">{card.device.slice(0, 8)}</small>
    </header>
    <p>{t('merge.fork.body')}</p>
  </>
)
