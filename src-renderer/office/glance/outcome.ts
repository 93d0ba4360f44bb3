import { GRAVEST } from '../../ui/open-work.ts'
import type { ConstituencyOverview, ContestOverview } from '#contract/index.ts'
import { voidWords } from '../../ui/rounds/words.ts'
import { t } from '../../texts/index.ts'
import type { Tone } from '../../ui/Badge.tsx'

export type Said = { readonly mark: string; readonly word: string; readonly tone: Tone }

/** A contest's outcome as the office says it: mark, word, colour. */
export function sayOutcome({ outcome, elected, seats, remarks, revote, separate }: ContestOverview): Said {
  switch (outcome) {
    case 'waiting':
      return { mark: '…', word: t('outcomes.waiting'), tone: 'ink' }
    case 'impossible':
      return { mark: '✕', word: t('outcomes.impossible'), tone: 'seal' }
    case 'void':
      return { mark: '✕', word: voidWords(remarks), tone: 'seal' }
    case 'refer':
      return { mark: '!', word: t('outcomes.refer'), tone: 'amber' }
    case 'elected':
      return { mark: '✓', word: t('outcomes.elected', { n: elected.length, seats }), tone: 'pine' }
    case 'partly-elected':
    case 'none-elected':
      return { mark: '!', word: sayNext(elected.length, seats, revote, separate), tone: 'amber' }
  }
}

/** A result that was counted and is not signed as it stands: every place that shows it says so. */
export const isUnsigned = ({ outcome, signed }: ContestOverview): boolean => outcome !== 'waiting' && !signed

function sayNext(
  elected: number,
  seats: number,
  revote: ContestOverview['revote'],
  separate: ContestOverview['separate'],
): string {
  if (revote) return t('outcomes.tie')
  return separate ? t('outcomes.separate', { n: separate.seats }) : t('outcomes.open', { n: elected, seats })
}

/** The gravest of a constituency's outcomes decides how its card looks. */
export function toneOf({ contests }: ConstituencyOverview): Tone {
  const tones = new Set(contests.map((contest) => sayOutcome(contest).tone))
  return GRAVEST.find((tone) => tones.has(tone)) ?? 'pine'
}
