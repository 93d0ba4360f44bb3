import type { CountCheck, CountFigures, CountRound } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'

type At = { readonly contest: string; readonly round: CountRound }

/** The identities of a sheet as it stands, asked anew with every figure. */
export const useCheck = (place: string, at: At, figures: CountFigures): CountCheck | null =>
  useAsk('count.check', place, { ...at, figures }).value

/** How many identities keep the sheet from being taken. */
export const stops = (check: CountCheck | null): number =>
  (check?.identities ?? []).filter((each) => each.stops && !each.holds).length
