import type { CountRound } from '#contract/index.ts'
import { useDraft } from '../ask/useDraft.ts'
import { Act } from '../ui/Act.tsx'
import { CountField } from '../ui/CountField.tsx'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { useAct } from '../ask/useAct.ts'
import { useSeat } from '../ask/seat.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Form } from '../ui/Form.tsx'

const PEOPLE = ['inPerson', 'mobile', 'proxy'] as const
const PAPERS = ['printed', 'spoiled', 'unused'] as const
type Field = (typeof PEOPLE)[number] | (typeof PAPERS)[number]

export const isLater = (round: CountRound): round is 'revote' | 'separate' => round === 'revote' || round === 'separate'

type Draft = { readonly typed: Readonly<Partial<Record<Field, number | null>>>; readonly reason: string }

type Props = {
  readonly place: string
  readonly chosen: Chosen
  /** Its figures are stated once more, with a reason; what follows then. */
  readonly onAgain?: () => void
}

/** A later round has its own participants and papers, marked on the printed roll; they are typed once its voting has ended. */
export function CloseRound({ place, chosen: { contest, round }, onAgain }: Props) {
  const { who } = useSeat(place)
  const { draft, keep, erase, typed, task } = useDraft<Draft>(place, `count.close-round ${contest.code} ${round.round}`, {
    typed: {},
    reason: '',
  })
  const { typed: figures, reason } = draft
  const { act, pending, refusal } = useAct('count.close-round', place, {
    task,
    says: (input) => ({
      title: t('closeRound.title', { round: t(`count.rounds.${input.round}`) }),
      lines: input.reason === undefined ? [] : [input.reason],
      figures: [
        ...PEOPLE.map((each) => [t(`closeRound.${each}`), input.participants[each]] as const),
        ...PAPERS.map((each) => [t(`closeRound.${each}`), input.papers[each]] as const),
      ],
    }),
  })
  const at = (field: Field): number => figures[field] ?? 0
  const missing = [...PEOPLE, ...PAPERS].filter((field) => (figures[field] ?? null) === null)
  const issued = at('printed') - at('spoiled') - at('unused')
  const participants = at('inPerson') + at('mobile') + at('proxy')
  const { round: name } = round
  if (!isLater(name)) return null
  if (who?.signedIn?.role !== 'lead') return <p className="count-wait">{t('closeRound.leadCloses')}</p>
  const close = async (): Promise<void> => {
    if (issued < 0) return
    const reply = await act({
      contest: contest.code,
      round: name,
      participants: { inPerson: at('inPerson'), mobile: at('mobile'), proxy: at('proxy') },
      papers: { printed: at('printed'), spoiled: at('spoiled'), unused: at('unused') },
      ...(onAgain && { reason: reason.trim() }),
    })
    if (!reply.ok) return
    erase()
    toast('good', t('closeRound.done'))
    onAgain?.()
  }
  const field = (each: Field) => (
    <CountField
      key={each}
      label={t(`closeRound.${each}`)}
      value={figures[each] ?? null}
      onCount={(count) => keep({ typed: { ...figures, [each]: count } })}
    />
  )
  return (
    <Form
      enterMoves
      wrong={{
        figures: missing.length > 0 && t('closeRound.missing', { n: missing.length }),
        reason: onAgain && reason.trim() === '' && t('closeRound.needReason'),
      }}
      onSend={close}
    >
      {(said) => (
        <>
          <header className="sheet-title">
            <h3>{t('closeRound.title', { round: t(`count.rounds.${name}`) })}</h3>
            <p>{t('closeRound.body')}</p>
          </header>
          <div className="close-round">{PEOPLE.map(field)}</div>
          <div className="close-round">{PAPERS.map(field)}</div>
          {onAgain && <TextField label={t('closeRound.againReason')} maxLength={200} {...typed('reason')} />}
          {missing.length === 0 && (
            <p role="status" className={issued === participants ? 'text-pine' : 'text-seal'}>
              {issued === participants ? '✓ ' : '✕ '}
              {t('closeRound.issued', { n: issued, participants })}
              {issued !== participants && ` ${issued < 0 ? t('closeRound.negative') : t('closeRound.differ')}`}
            </p>
          )}
          <div className="act-bar">
            {said('figures') && <Refused>{said('figures')}</Refused>}
            {refusal && <Refused>{sentence(refusal)}</Refused>}
            <Act submit title={t('closeRound.act')} body={t('closeRound.leadCloses')} disabled={pending} keyName="Enter" />
          </div>
        </>
      )}
    </Form>
  )
}
