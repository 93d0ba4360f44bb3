import type { MobileBox, StationContest } from '#contract/index.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useAct } from '../ask/useAct.ts'
import { allPapers, missingIn, paperFigures, type Typed } from '../ui/papers-counted.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { shortName } from '../ui/format.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { CountField } from '../ui/CountField.tsx'

type Props = {
  readonly place: string
  readonly box: MobileBox
  readonly contests: readonly StationContest[]
  readonly onClose: () => void
}

/** Two overseers leave with a box and so many papers of each contest. */
export function OutSheet({ place, box: { box, voters, trips }, contests, onClose }: Props) {
  const { draft, keep, erase, task, isBegun } = useDraft<{ readonly papers: Typed }>(place, `boxes.out ${box} ${trips.length}`, {
    papers: {},
  })
  const { papers } = draft
  const { act, pending, refusal } = useAct('boxes.out', place, {
    task,
    says: (input) => ({ title: t('boxes.outTitle', { box }), figures: paperFigures(input.papers, contests) }),
  })
  const send = async (): Promise<void> => {
    const counted = allPapers(
      papers,
      contests.map(({ code }) => code),
    )
    if (!counted) return
    const reply = await act({ box, papers: counted })
    if (!reply.ok) return
    erase()
    toast('good', t('boxes.isOut', { box }))
    onClose()
  }
  return (
    <FormSheet
      title={t('boxes.outTitle', { box })}
      wrong={missingIn(
        papers,
        contests.map(({ code }) => code),
        t('polling.zero'),
      )}
      onSend={send}
      refusal={refusal}
      disabled={pending}
      act={t('boxes.together')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <p>{t('boxes.outBody', { n: voters.length })}</p>
          <div className="counts">
            {contests.map(({ code, name, level }, i) => (
              <CountField
                key={code}
                autoFocus={i === 0}
                label={`${t(`colours.${level}`)} ${shortName(name)}`}
                error={said(code)}
                value={papers[code] ?? null}
                onCount={(count) => keep({ papers: { ...papers, [code]: count } })}
              />
            ))}
          </div>
        </>
      )}
    </FormSheet>
  )
}
