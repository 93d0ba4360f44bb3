import type { ClosingPreview } from '#contract/index.ts'
import type { Level } from '#words/election.ts'
import { useUnused } from '../ui/unused.ts'
import { counted } from '../ui/papers-counted.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { number, sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import '../ui/figures.css'

type Props = {
  readonly place: string
  /** Of which level each contest is: those of both go by one name. */
  readonly levelOf: (code: string) => Level
  readonly preview: ClosingPreview
  readonly onClose: () => void
}

/** What is about to be written, once more, before there is no way back. */
export function ConfirmClose({ place, levelOf, preview: { contests }, onClose }: Props) {
  const { draft, erase, task } = useUnused(place)
  const { unused } = draft
  const { act, pending, refusal } = useAct('closing.close', place, {
    task,
    says: (input) => ({
      title: t('closing.act'),
      lines: [t('closing.unused')],
      figures: contests.map(({ code, name }) => [`${t(`levels.${levelOf(code)}`)} ${shortName(name)}`, input.unused[code] ?? 0]),
    }),
  })
  const uneven = contests.some(({ code, expected }) => unused[code] !== expected)
  const close = async (): Promise<void> => {
    const reply = await act({ unused: counted(unused) })
    if (!reply.ok) return
    erase()
    onClose()
    toast('good', t('closing.done', { receipt: reply.value.receipt }))
  }
  const acts = (
    <>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button primary disabled={pending} onClick={() => void close()}>
        {t('closing.confirm')}
      </Button>
    </>
  )
  return (
    <Sheet title={t('closing.confirmTitle')} onClose={onClose} acts={acts}>
      <div className="confirm-close">
        <p>{t('closing.confirmBody')}</p>
        <table className="figures-table">
          <thead>
            <tr>
              <th>{t('desks.contest')}</th>
              {(['printed', 'issued', 'spoiled', 'unused', 'participants'] as const).map((each) => (
                <th key={each}>{t(`closing.${each}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {contests.map(({ code, name, printed, issued, spoiled, participants }) => (
              <tr key={code}>
                <th scope="row">
                  <LevelTab level={levelOf(code)} /> {shortName(name)}
                </th>
                {Object.entries({ printed, issued, spoiled, unused: unused[code] ?? 0, participants }).map(([each, value]) => (
                  <td key={each}>{number(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {uneven && <Refused>{t('closing.confirmUneven')}</Refused>}
        {refusal && <Refused>{sentence(refusal)}</Refused>}
      </div>
    </Sheet>
  )
}
