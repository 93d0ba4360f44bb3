import type { MobileBox, StationContest } from '#contract/index.ts'
import { useState } from 'react'
import { useAct } from '../ask/useAct.ts'
import { allPapers } from '../ui/papers-counted.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { CountField } from '../ui/CountField.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'

type Props = {
  readonly place: string
  readonly box: MobileBox
  readonly contests: readonly StationContest[]
  readonly onClose: () => void
}

type Counts = Readonly<Record<string, number | null>>

/** A box is back: used and returned next to what went out, and the difference while they are typed. */
export function InSheet({ place, box: { box, trips, marked }, contests, onClose }: Props) {
  const out = trips.findLast(({ backAt }) => backAt === null)?.out ?? {}
  const [used, setUsed] = useState<Counts>({})
  const [returned, setReturned] = useState<Counts>({})
  const [explanation, setExplanation] = useState('')
  const [asked, setAsked] = useState(false)
  const { act, pending, refusal } = useAct('boxes.in', place)
  const codes = contests.map(({ code }) => code)
  const off = codes.some((code) => (differenceIn(out, used, returned, code) ?? 0) !== 0)
  const take = async (): Promise<void> => {
    setAsked(true)
    const [allUsed, allReturned] = [allPapers(used, codes), allPapers(returned, codes)]
    const said = explanation.trim()
    if (!allUsed || !allReturned || (off && said === '')) return
    const back = { box, used: allUsed, returned: allReturned, ...(off && { explanation: said }) }
    const reply = await act(back)
    if (!reply.ok) return
    toast('good', t('boxes.isBack', { box }))
    onClose()
  }
  const missing = (counts: Counts, code: string): string | undefined =>
    asked && (counts[code] ?? null) === null ? t('polling.zero') : undefined
  return (
    <Sheet title={t('boxes.inTitle', { box })} onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        <p>{t('boxes.inBody')}</p>
        {contests.map(({ code, name, level }, i) => (
          <fieldset key={code} className="back">
            <legend>
              <LevelTab level={level} /> {shortName(name)}
            </legend>
            <p className="back-out known-count">
              <small>{t('boxes.papersOut')}</small>
              <b>{out[code] ?? 0}</b>
            </p>
            <CountField
              autoFocus={i === 0}
              label={t('boxes.used')}
              hint={t('boxes.markedHint', { n: marked[code] ?? 0 })}
              error={missing(used, code)}
              value={used[code] ?? null}
              onCount={(count) => setUsed({ ...used, [code]: count })}
            />
            <CountField
              label={t('boxes.returned')}
              error={missing(returned, code)}
              value={returned[code] ?? null}
              onCount={(count) => setReturned({ ...returned, [code]: count })}
            />
            <Difference n={differenceIn(out, used, returned, code)} />
          </fieldset>
        ))}
        {off && (
          <TextField
            label={t('boxes.explanation')}
            hint={t('boxes.explanationHint')}
            error={asked && explanation.trim() === '' ? t('polling.needed') : undefined}
            value={explanation}
            maxLength={500}
            onText={setExplanation}
          />
        )}
        <FormFoot refusal={refusal} disabled={pending} onCancel={onClose}>
          {t('boxes.together')}
        </FormFoot>
      </form>
    </Sheet>
  )
}

/** Used and returned against what went out; null while one of them is not typed. */
function differenceIn(out: Counts, used: Counts, returned: Counts, code: string): number | null {
  const [one, other] = [used[code] ?? null, returned[code] ?? null]
  return one === null || other === null ? null : one + other - (out[code] ?? 0)
}

function Difference({ n }: { readonly n: number | null }) {
  if (n === null) return <p className="back-said text-ink">… {t('boxes.unknown')}</p>
  if (n === 0) return <p className="back-said text-pine">✓ {t('boxes.even')}</p>
  return <p className="back-said text-seal">✕ {n > 0 ? t('boxes.over', { n }) : t('boxes.short', { n: -n })}</p>
}
