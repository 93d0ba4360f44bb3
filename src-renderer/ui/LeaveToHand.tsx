import type { Refusal, Withheld } from '#contract/index.ts'
import { useAct } from '../ask/useAct.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { Refused } from './Refused.tsx'

/** The character that no font has, where that is why nothing was printed. */
export const noFontFor = (refusal: Refusal | Withheld) =>
  refusal.code === 'print.unprintable' && refusal.params.reason === 'no-glyph' ? refusal.params : null

type Left = {
  /** Of the office, or of a station. */
  readonly asks: 'lists.allow-blanks' | 'prints.allow-blanks'
  readonly place: string
  readonly codePoint: string
  readonly character: string
  readonly onDone: () => Promise<unknown>
}

/** Two people let a character that no font has be written in by hand; then it is printed. */
export function LeaveToHand({ asks, place, codePoint, character, onDone }: Left) {
  const { act, pending, refusal } = useAct(asks, place, {
    says: () => ({
      title: t('jobs.blank.act'),
      lines: [t('jobs.blank.says', { character, codePoint })],
      figures: [[character, codePoint]],
    }),
  })
  const leave = async (): Promise<void> => {
    const reply = await act({ codePoints: [codePoint] })
    if (reply.ok) await onDone()
  }
  return (
    <>
      <Button disabled={pending} onClick={() => void leave()}>
        {t('jobs.blank.act')}
      </Button>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
    </>
  )
}
