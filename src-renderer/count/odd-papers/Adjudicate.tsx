import type { OddPaper } from '#contract/index.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { Form } from '../../ui/Form.tsx'
import { Act } from '../../ui/Act.tsx'
import { CountField } from '../../ui/CountField.tsx'
import type { Chosen } from '../../ui/rounds/chosen.ts'
import { useAct } from '../../ask/useAct.ts'
import { toast } from '../../ask/toasts.ts'
import { language, sentence, t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { BallotPicture } from './BallotPicture.tsx'
import { Verdict } from './Verdict.tsx'

type Props = { readonly place: string; readonly chosen: Chosen; readonly odd: OddPaper; readonly onDone: () => void }
type Draft = {
  readonly papers: number | null
  readonly decidedAs: 'valid' | 'part-void' | 'invalid'
  readonly reason: string
}

/** Two overseers say how papers of one kind are counted, and why. */
export function Adjudicate({ place, chosen: { contest, round }, odd, onDone }: Props) {
  const { draft, keep, erase, typed, task } = useDraft<Draft>(
    place,
    `count.adjudicate ${contest.code} ${round.round} ${odd.id}`,
    {
      papers: 1,
      decidedAs: odd.verdict === 'ask' ? 'invalid' : odd.verdict,
      reason: '',
    },
  )
  const { papers, decidedAs, reason } = draft
  const { act, pending, refusal } = useAct('count.adjudicate', place, {
    task,
    says: (input) => ({
      title: t('oddPapers.act'),
      lines: [`${odd.id} ${odd[language()]}`, input.reason],
      figures: [
        [t('oddPapers.howMany'), input.papers],
        [t('oddPapers.as'), t(`oddPapers.verdicts.${input.decidedAs}`)],
      ],
    }),
  })
  const decide = async (): Promise<void> => {
    if (!papers) return
    const at = { contest: contest.code, round: round.round }
    const reply = await act({ ...at, oddPaper: odd.id, papers, decidedAs, reason: reason.trim() })
    if (!reply.ok) return
    erase()
    toast('good', t('oddPapers.decided'))
    onDone()
  }
  return (
    <Form
      className="adjudicate"
      wrong={{ papers: !papers && t('oddPapers.needCount'), reason: reason.trim() === '' && t('oddPapers.needReason') }}
      onSend={() => void decide()}
    >
      {(said) => (
        <>
          <BallotPicture odd={odd} level={contest.level} />
          <div className="adjudicate-form">
            <p>
              <b>{odd.id}</b> {odd[language()]}
            </p>
            <Verdict odd={odd} />
            <CountField
              label={t('oddPapers.howMany')}
              value={papers}
              most={10_000}
              autoFocus
              error={said('papers')}
              onCount={(count) => keep({ papers: count })}
            />
            <Segments
              label={t('oddPapers.as')}
              value={decidedAs}
              options={(['valid', 'part-void', 'invalid'] as const).map((each) => [each, t(`oddPapers.verdicts.${each}`)])}
              onChoose={(each) => keep({ decidedAs: each })}
            />
            <TextField label={t('oddPapers.reason')} hint={t('oddPapers.reasonHint')} maxLength={500} {...typed('reason')} />
            {refusal && <Refused>{sentence(refusal)}</Refused>}
            <Act submit title={t('oddPapers.act')} body={t('oddPapers.overseersOnly')} disabled={pending} />
          </div>
        </>
      )}
    </Form>
  )
}
