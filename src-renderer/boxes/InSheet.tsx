import type { MobileBox, StationContest } from '#contract/index.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useAct } from '../ask/useAct.ts'
import { allPapers, paperFigures, type Typed } from '../ui/papers-counted.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { CountField } from '../ui/CountField.tsx'

type Props = {
  readonly place: string
  readonly box: MobileBox
  readonly contests: readonly StationContest[]
  readonly onClose: () => void
}

type Draft = { readonly used: Typed; readonly returned: Typed; readonly explanation: string }

/** A box is back: used and returned next to what went out, and the difference while they are typed. */
export function InSheet({ place, box: { box, trips, marked }, contests, onClose }: Props) {
  const out = trips.findLast(({ backAt }) => backAt === null)?.out ?? {}
  const { draft, keep, erase, typed, task, isBegun } = useDraft<Draft>(place, `boxes.in ${box} ${trips.length}`, {
    used: {},
    returned: {},
    explanation: '',
  })
  const { used, returned, explanation } = draft
  const { act, pending, refusal } = useAct('boxes.in', place, {
    task,
    says: (back) => ({
      title: t('boxes.inTitle', { box }),
      lines: back.explanation === undefined ? [] : [back.explanation],
      figures: [
        ...paperFigures(back.used, contests).map(([name, n]) => [`${t('boxes.used')} · ${name}`, n] as const),
        ...paperFigures(back.returned, contests).map(([name, n]) => [`${t('boxes.returned')} · ${name}`, n] as const),
      ],
    }),
  })
  const codes = contests.map(({ code }) => code)
  const off = codes.some((code) => (differenceIn(out, used, returned, code) ?? 0) !== 0)
  const take = async (): Promise<void> => {
    const [allUsed, allReturned] = [allPapers(used, codes), allPapers(returned, codes)]
    const said = explanation.trim()
    if (!allUsed || !allReturned || (off && said === '')) return
    const back = { box, used: allUsed, returned: allReturned, ...(off && { explanation: said }) }
    const reply = await act(back)
    if (!reply.ok) return
    erase()
    toast('good', t('boxes.isBack', { box }))
    onClose()
  }
  const wrong: Readonly<Record<string, string | false>> = {
    ...Object.fromEntries(codes.map((code) => [`used ${code}`, (used[code] ?? null) === null && t('polling.zero')])),
    ...Object.fromEntries(codes.map((code) => [`returned ${code}`, (returned[code] ?? null) === null && t('polling.zero')])),
    explanation: off && explanation.trim() === '' && t('polling.needed'),
  }
  return (
    <FormSheet
      title={t('boxes.inTitle', { box })}
      wrong={wrong}
      onSend={take}
      refusal={refusal}
      disabled={pending}
      act={t('boxes.together')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
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
                error={said(`used ${code}`)}
                value={used[code] ?? null}
                onCount={(count) => keep({ used: { ...used, [code]: count } })}
              />
              <CountField
                label={t('boxes.returned')}
                error={said(`returned ${code}`)}
                value={returned[code] ?? null}
                onCount={(count) => keep({ returned: { ...returned, [code]: count } })}
              />
              <Difference n={differenceIn(out, used, returned, code)} />
            </fieldset>
          ))}
          {off && (
            <TextField
              label={t('boxes.explanation')}
              hint={t('boxes.explanationHint')}
              maxLength={500}
              {...typed('explanation')}
            />
          )}
        </>
      )}
    </FormSheet>
  )
}

/** Used and returned against what went out; null while one of them is not typed. */
function differenceIn(out: Typed, used: Typed, returned: Typed, code: string): number | null {
  const [one, other] = [used[code] ?? null, returned[code] ?? null]
  return one === null || other === null ? null : one + other - (out[code] ?? 0)
}

function Difference({ n }: { readonly n: number | null }) {
  if (n === null) return <p className="back-said text-ink">… {t('boxes.unknown')}</p>
  if (n === 0) return <p className="back-said text-pine">✓ {t('boxes.even')}</p>
  return <p className="back-said text-seal">✕ {n > 0 ? t('boxes.over', { n }) : t('boxes.short', { n: -n })}</p>
}
