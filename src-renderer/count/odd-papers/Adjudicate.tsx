import type { OddPaper } from '#contract/index.ts'
import { useState } from 'react'
import { Act } from '../../ui/Act.tsx'
import { CountField } from '../../ui/CountField.tsx'
import type { Chosen } from '../../rounds/chosen.ts'
import { useAct } from '../../ask/useAct.ts'
import { toast } from '../../ask/toasts.ts'
import { language, sentence, t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { BallotPicture } from './BallotPicture.tsx'
import { Verdict } from './Verdict.tsx'

type Props = { readonly place: string; readonly chosen: Chosen; readonly odd: OddPaper; readonly onDone: () => void }
type Decided = 'valid' | 'part-void' | 'invalid'

/** Two overseers say how papers of one kind are counted, and why. */
export function Adjudicate({ place, chosen: { contest, round }, odd, onDone }: Props) {
  const [papers, setPapers] = useState<number | null>(1)
  const [decidedAs, setDecidedAs] = useState<Decided>(odd.verdict === 'ask' ? 'invalid' : odd.verdict)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { act, pending, refusal } = useAct('count.adjudicate', place)
  const decide = async (): Promise<void> => {
    setAsked(true)
    if (!papers || reason.trim() === '') return
    const at = { contest: contest.code, round: round.round }
    const reply = await act({ ...at, oddPaper: odd.id, papers, decidedAs, reason: reason.trim() })
    if (!reply.ok) return
    toast('good', t('oddPapers.decided'))
    onDone()
  }
  return (
    <form
      className="adjudicate"
      onSubmit={(event) => {
        event.preventDefault()
        void decide()
      }}
    >
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
          error={asked && !papers ? t('oddPapers.needCount') : undefined}
          onCount={setPapers}
        />
        <Segments
          label={t('oddPapers.as')}
          value={decidedAs}
          options={(['valid', 'part-void', 'invalid'] as const).map((each) => [each, t(`oddPapers.verdicts.${each}`)])}
          onChoose={setDecidedAs}
        />
        <TextField
          label={t('oddPapers.reason')}
          hint={t('oddPapers.reasonHint')}
          error={asked && reason.trim() === '' ? t('oddPapers.needReason') : undefined}
          value={reason}
          maxLength={500}
          onText={setReason}
        />
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        <Act submit title={t('oddPapers.act')} body={t('oddPapers.overseersOnly')} disabled={pending} />
      </div>
    </form>
  )
}
