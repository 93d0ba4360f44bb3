import type { CountFigures, RoundState } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { plain } from '../format.ts'

/** A count as a second person confirms it: its papers, and what each name has. */
export const figuresSaid = (
  { collected, valid, invalid, votes, writeIns }: CountFigures,
  candidates: RoundState['candidates'],
): readonly (readonly [name: string, figure: number])[] => [
  [t('count.collected'), collected],
  [t('count.valid'), valid],
  [t('count.invalid'), invalid],
  ...votes.map(
    (each) => [plain(candidates.find((one) => one.candidate === each.candidate)?.name ?? each.candidate), each.for] as const,
  ),
  ...writeIns.map((each) => [each.name, each.for] as const),
]
