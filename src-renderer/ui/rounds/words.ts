import type { CountContest, RoundState } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { shortName } from '../format.ts'

type Look = { readonly word: string; readonly mark: string; readonly tone: 'pine' | 'ink' | 'amber' | 'seal' }

/** How far a round is: word, mark, colour. */
export function lookOf({ state, by, typists, differing }: RoundState): Look {
  if (state === 'signed') return { word: t('count.states.signed'), mark: '✓', tone: 'pine' }
  if (state === 'agreed') return { word: t('count.states.agreed'), mark: '!', tone: 'amber' }
  if (state === 'voting') return { word: t('count.states.voting'), mark: '▸', tone: 'ink' }
  if (by === 'calling') return { word: t('count.states.calling'), mark: '▸', tone: 'amber' }
  if (differing && differing.length > 0) return { word: t('count.states.differ'), mark: '≠', tone: 'seal' }
  return typists.length > 0
    ? { word: t('count.states.one'), mark: '…', tone: 'amber' }
    : { word: t('count.states.none'), mark: '…', tone: 'ink' }
}

/** Why a whole vote is void, by what the law found: too few took part (S1 45), or more papers than participants (S1 44). */
export const voidWords = (found: readonly { readonly code: string }[]): string =>
  t(found.some(({ code }) => code === 'E.203') ? 'outcomes.tooFew' : 'outcomes.tooMany')

/** `第三选区`, and which vote it is where it is not the first. */
export const roundName = ({ name }: Pick<CountContest, 'name'>, { round }: Pick<RoundState, 'round'>): string =>
  round === 'first' ? shortName(name) : `${shortName(name)} · ${t(`count.rounds.${round}`)}`
