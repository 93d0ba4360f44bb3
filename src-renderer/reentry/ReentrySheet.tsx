import { IN_PERSON } from '#words/choices.ts'
import type { BookToEnter, Input, ReceiptToEnter, VoterHit } from '#contract/index.ts'
import { within } from '../ask/drafts.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { shortName } from '../ui/format.ts'
import { Refused } from '../ui/Refused.tsx'
import { Segments } from '../ui/Segments.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { CountField } from '../ui/CountField.tsx'
import { VoterPick } from '../ui/voters/VoterPick.tsx'
import { DrawnFor } from './DrawnFor.tsx'

type Props = {
  readonly place: string
  readonly book: BookToEnter
  /** What the damaged file tells of the receipt, to be compared with the paper. */
  readonly told: ReceiptToEnter | null
  readonly onClose: () => void
}
type What = NonNullable<ReceiptToEnter['what']>
type Came = Exclude<What, { spoiled: unknown }>

type Draft = {
  readonly receipt: number | null
  readonly kind: 'came' | 'spoiled'
  readonly voter: VoterHit | null
  /** The voter was picked by hand, or put away. */
  readonly another: boolean
  readonly channel: Came['channel']
  readonly own: boolean
  readonly principals: readonly string[]
  readonly contest: string
  readonly count: number | null
}

/** One paper receipt: its number, and what it says. Two people read it. */
export function ReentrySheet({ place, book: { book, from }, told, onClose }: Props) {
  const came: Came | undefined = told?.what && 'voter' in told.what ? told.what : undefined
  const spoiled = told?.what && 'spoiled' in told.what ? told.what.spoiled : undefined
  const task = `voting.reenter ${book} ${told?.receipt ?? ''}`
  const { draft, keep, erase, isBegun } = useDraft<Draft>(place, task, {
    receipt: told?.receipt ?? null,
    kind: spoiled ? 'spoiled' : 'came',
    voter: null,
    channel: came?.channel ?? 'station',
    own: came ? came.contests.length > 0 : true,
    principals: came?.principals ?? [],
    contest: spoiled?.contest ?? '',
    another: false,
    count: spoiled?.count ?? 1,
  })
  const { receipt, kind, channel, own, principals, count } = draft
  const { act, pending, refusal } = useAct('voting.reenter', place, {
    task,
    says: (input) => ({
      title: t('reentry.sheet'),
      figures: [
        [t('reentry.receipt'), String(input.receipt)],
        ...('voter' in input
          ? [[t('reentry.voter'), voter?.name ?? ''] as const]
          : [[t('reentry.count'), input.spoiled.count] as const]),
      ],
    }),
  })
  const contests = useAsk('station.overview', place, {}).value?.contests ?? []
  const contest = draft.contest === '' ? (contests[0]?.code ?? '') : draft.contest
  // The voter whom the damaged file names is in the form until another is picked.
  const known = came?.voter
  const { value: found } = useAsk('voting.find', place, known === undefined || draft.another ? null : { text: known })
  const voter = draft.voter ?? found?.hits.find((each) => each.voter === known) ?? null
  const { value: card, refusal: noCard, isCurrent } = useAsk('voting.voter', place, voter && { voter: voter.voter })
  const answered = voter !== null && isCurrent && !noCard ? card : null
  const held = answered?.principals ?? []
  const lacking = answered ? principals.filter((each) => !held.some((one) => one.voter === each)) : []

  const pick = (hit: VoterHit | null): void => keep({ voter: hit, another: true, own: true, principals: [] })
  const tooLow = receipt !== null && receipt < from
  const paper = ((): Input<'voting.reenter'> | null => {
    if (receipt === null || tooLow) return null
    // The time is the paper's own: known only where the damaged file tells of this very receipt.
    const of = { receipt, book, ...(told?.at !== undefined && told.receipt === receipt && { at: told.at }) }
    if (kind === 'spoiled') return contest === '' || !count ? null : { ...of, spoiled: { contest, count } }
    if (!voter || (!own && principals.length === 0)) return null
    return { ...of, voter: voter.voter, channel, principals: [...principals], ...(!own && { contests: [] }) }
  })()
  const enter = async (): Promise<void> => {
    if (!paper || lacking.length > 0) return
    const reply = await act(paper)
    if (!reply.ok) return
    erase()
    toast(
      reply.value.twice ? 'warning' : 'good',
      t(reply.value.twice ? 'reentry.twice' : 'reentry.done', { receipt: paper.receipt }),
    )
    onClose()
  }
  return (
    <FormSheet
      title={t('reentry.sheet')}
      wrong={{
        receipt: tooLow ? t('reentry.tooLow', { from }) : receipt === null && t('polling.needed'),
        voter: kind === 'came' && !voter && t('polling.needed'),
      }}
      onSend={enter}
      refusal={refusal}
      disabled={pending || lacking.length > 0}
      act={t('polling.together')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <CountField
            autoFocus
            label={t('reentry.receipt')}
            hint={t('reentry.receiptHint', { from })}
            error={tooLow ? t('reentry.tooLow', { from }) : said('receipt')}
            value={receipt}
            onCount={(typed) => keep({ receipt: typed })}
          />
          <Segments
            label={t('reentry.kind')}
            value={kind}
            options={(['came', 'spoiled'] as const).map((each) => [each, t(`reentry.kinds.${each}`)])}
            onChoose={(each) => keep({ kind: each })}
          />
          {kind === 'came' ? (
            <>
              <VoterPick
                place={place}
                task={within(task, 'voter')}
                label={t('reentry.voter')}
                picked={voter}
                onPick={pick}
                error={said('voter')}
              />
              <Segments
                label={t('reentry.channel')}
                value={channel}
                options={IN_PERSON.map((each) => [each, t(`reentry.channels.${each}`)])}
                onChoose={(each) => keep({ channel: each })}
              />
              {held.length > 0 && (
                <DrawnFor
                  own={own}
                  onOwn={(each) => keep({ own: each })}
                  held={held}
                  principals={principals}
                  onPrincipals={(each) => keep({ principals: each })}
                />
              )}
              {lacking.length > 0 && <Refused>{t('reentry.noApproval', { voters: listed(lacking) })}</Refused>}
              <p className="field-hint">{t('reentry.takenBack')}</p>
            </>
          ) : (
            <>
              <Segments
                label={t('reentry.contest')}
                value={contest}
                options={contests.map(({ code, name }) => [code, shortName(name)])}
                onChoose={(each) => keep({ contest: each })}
              />
              <CountField label={t('reentry.count')} value={count} most={100} onCount={(typed) => keep({ count: typed })} />
            </>
          )}
        </>
      )}
    </FormSheet>
  )
}
