import type { MobileBox, StationContest } from '#contract/index.ts'
import { useState } from 'react'
import { useAct } from '../ask/useAct.ts'
import { allPapers } from '../ui/papers-counted.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { shortName } from '../ui/format.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { CountField } from '../ui/CountField.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'

type Props = {
  readonly place: string
  readonly box: MobileBox
  readonly contests: readonly StationContest[]
  readonly onClose: () => void
}

/** Two overseers leave with a box and so many papers of each contest. */
export function OutSheet({ place, box: { box, voters }, contests, onClose }: Props) {
  const [papers, setPapers] = useState<Readonly<Record<string, number | null>>>({})
  const [asked, setAsked] = useState(false)
  const { act, pending, refusal } = useAct('boxes.out', place)
  const send = async (): Promise<void> => {
    setAsked(true)
    const counted = allPapers(
      papers,
      contests.map(({ code }) => code),
    )
    if (!counted) return
    const reply = await act({ box, papers: counted })
    if (!reply.ok) return
    toast('good', t('boxes.isOut', { box }))
    onClose()
  }
  return (
    <Sheet title={t('boxes.outTitle', { box })} onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>{t('boxes.outBody', { n: voters.length })}</p>
        <div className="counts">
          {contests.map(({ code, name, level }, i) => (
            <CountField
              key={code}
              autoFocus={i === 0}
              label={`${t(`colours.${level}`)} ${shortName(name)}`}
              error={asked && (papers[code] ?? null) === null ? t('polling.zero') : undefined}
              value={papers[code] ?? null}
              onCount={(count) => setPapers({ ...papers, [code]: count })}
            />
          ))}
        </div>
        <FormFoot refusal={refusal} disabled={pending} onCancel={onClose}>
          {t('boxes.together')}
        </FormFoot>
      </form>
    </Sheet>
  )
}
