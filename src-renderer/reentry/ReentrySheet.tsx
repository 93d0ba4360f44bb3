import type { BookToEnter, Input, ReceiptToEnter, VoterHit } from '#contract/index.ts'
import { useEffect, useState } from 'react'
import { ask } from '../client/call.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { shortName } from '../ui/format.ts'
import { Refused } from '../ui/Refused.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { CountField } from '../ui/CountField.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'
import { VoterPick } from '../voters/VoterPick.tsx'
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

/** One paper receipt: its number, and what it says. Two people read it. */
export function ReentrySheet({ place, book: { book, from }, told, onClose }: Props) {
  const came: Came | undefined = told?.what && 'voter' in told.what ? told.what : undefined
  const spoiled = told?.what && 'spoiled' in told.what ? told.what.spoiled : undefined
  const [receipt, setReceipt] = useState<number | null>(told?.receipt ?? null)
  const [kind, setKind] = useState<'came' | 'spoiled'>(spoiled ? 'spoiled' : 'came')
  const [voter, setVoter] = useState<VoterHit | null>(null)
  const [channel, setChannel] = useState(came?.channel ?? 'station')
  const [own, setOwn] = useState(came ? came.contests.length > 0 : true)
  const [principals, setPrincipals] = useState<readonly string[]>(came?.principals ?? [])
  const [chosen, setContest] = useState(spoiled?.contest ?? '')
  const [count, setCount] = useState<number | null>(spoiled?.count ?? 1)
  const [asked, setAsked] = useState(false)
  const { act, pending, refusal } = useAct('voting.reenter', place)
  const contests = useAsk('station.overview', place, {}).value?.contests ?? []
  const contest = chosen === '' ? (contests[0]?.code ?? '') : chosen
  const { value: card, refusal: noCard, isCurrent } = useAsk('voting.voter', place, voter && { voter: voter.voter })
  const answered = voter !== null && isCurrent && !noCard ? card : null
  const held = answered?.principals ?? []
  const lacking = answered ? principals.filter((each) => !held.some((one) => one.voter === each)) : []

  const known = came?.voter
  useEffect(() => {
    if (known === undefined) return
    const find = async (): Promise<void> => {
      const reply = await ask('voting.find', place, { text: known })
      const hit = reply.ok ? reply.value.hits.find((each) => each.voter === known) : undefined
      if (hit) setVoter((picked) => picked ?? hit)
    }
    void find()
  }, [known, place])

  const pick = (hit: VoterHit | null): void => {
    setVoter(hit)
    setOwn(true)
    setPrincipals([])
  }
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
    setAsked(true)
    if (!paper || lacking.length > 0) return
    const reply = await act(paper)
    if (!reply.ok) return
    toast(
      reply.value.twice ? 'warning' : 'good',
      t(reply.value.twice ? 'reentry.twice' : 'reentry.done', { receipt: paper.receipt }),
    )
    onClose()
  }
  return (
    <Sheet title={t('reentry.sheet')} onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        <CountField
          autoFocus
          label={t('reentry.receipt')}
          hint={t('reentry.receiptHint', { from })}
          error={tooLow ? t('reentry.tooLow', { from }) : asked && receipt === null ? t('polling.needed') : undefined}
          value={receipt}
          onCount={setReceipt}
        />
        <Segments
          label={t('reentry.kind')}
          value={kind}
          options={(['came', 'spoiled'] as const).map((each) => [each, t(`reentry.kinds.${each}`)])}
          onChoose={setKind}
        />
        {kind === 'came' ? (
          <>
            <VoterPick
              place={place}
              label={t('reentry.voter')}
              picked={voter}
              onPick={pick}
              error={asked && !voter ? t('polling.needed') : undefined}
            />
            <Segments
              label={t('reentry.channel')}
              value={channel}
              options={(['station', 'mobile'] as const).map((each) => [each, t(`reentry.channels.${each}`)])}
              onChoose={setChannel}
            />
            {held.length > 0 && (
              <DrawnFor own={own} onOwn={setOwn} held={held} principals={principals} onPrincipals={setPrincipals} />
            )}
            {lacking.length > 0 && <Refused>{t('reentry.noApproval', { voters: lacking.join(t('polling.join')) })}</Refused>}
            <p className="field-hint">{t('reentry.takenBack')}</p>
          </>
        ) : (
          <>
            <Segments
              label={t('reentry.contest')}
              value={contest}
              options={contests.map(({ code, name }) => [code, shortName(name)])}
              onChoose={setContest}
            />
            <CountField label={t('reentry.count')} value={count} most={100} onCount={setCount} />
          </>
        )}
        <FormFoot refusal={refusal} disabled={pending || lacking.length > 0} onCancel={onClose}>
          {t('polling.together')}
        </FormFoot>
      </form>
    </Sheet>
  )
}
