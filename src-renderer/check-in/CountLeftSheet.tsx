import type { StationContest } from '#contract/index.ts'
import { useAct } from '../ask/useAct.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useDraft } from '../ask/useDraft.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { CountField } from '../ui/CountField.tsx'
import { TextField } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { shortName } from '../ui/format.ts'

type Draft = { readonly left: Readonly<Record<string, number | null>>; readonly explanation: string }
type Props = { readonly place: string; readonly contests: readonly StationContest[]; readonly onClose: () => void }

/** The papers left are counted while the voting goes on. What should be left is not shown here: it is counted, not copied. */
export function CountLeftSheet({ place, contests, onClose }: Props) {
  const { value } = useAsk('voting.papers-left', place, {})
  const { draft, keep, erase, typed, task, isBegun } = useDraft<Draft>(place, 'voting.count-left', { left: {}, explanation: '' })
  const { act, pending, refusal } = useAct('voting.count-left', place, { task })
  const { left, explanation } = draft
  const here = contests.filter(({ code }) => (value?.contests.find((each) => each.code === code)?.received ?? 0) > 0)
  const others = contests.filter((each) => !here.includes(each)).map(({ code }) => [code, 0] as const)
  const differs = refusal?.code === 'papers.unexplained' || explanation !== ''
  const counted = here.flatMap(({ code }) => {
    const papers = left[code] ?? null
    return papers === null ? [] : [[code, papers] as const]
  })
  const send = async (): Promise<void> => {
    const why = explanation.trim()
    const reply = await act({ left: Object.fromEntries([...counted, ...others]), ...(why !== '' && { explanation: why }) })
    if (!reply.ok) return
    erase()
    toast(why === '' ? 'good' : 'warning', t(why === '' ? 'station.left.done' : 'station.left.noted'))
    onClose()
  }
  return (
    <FormSheet
      title={t('station.left.title')}
      onSend={send}
      refusal={refusal}
      disabled={pending || counted.length < here.length}
      act={t('station.left.record')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('station.left.body')}</p>
      {here.map(({ code, name, level }, i) => (
        <CountField
          key={code}
          autoFocus={i === 0}
          label={`${t(`levels.${level}`)} ${shortName(name)}`}
          value={left[code] ?? null}
          onCount={(n) => keep({ left: { ...left, [code]: n } })}
        />
      ))}
      {differs && (
        <TextField
          label={t('station.left.explanation')}
          hint={t('station.left.explanationHint')}
          maxLength={200}
          {...typed('explanation')}
        />
      )}
    </FormSheet>
  )
}
