import type { CountCheck, CountFigures, CountRound } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { askOnce } from '../../ask/once.ts'

type At = { readonly contest: string; readonly round: CountRound }

/** The identities of a sheet as it stands, asked anew with every figure. */
export const useCheck = (place: string, at: At, figures: CountFigures): CountCheck | null =>
  useAsk('count.check', place, { ...at, figures }).value

/** How many of them stand in the way now: the last figure may be younger than what `useCheck` knows. */
export async function stopsNow(place: string, at: At, figures: CountFigures): Promise<number> {
  const reply = await askOnce('count.check', place, { ...at, figures })
  return reply.ok ? stops(reply.value) : 0
}

/** How many identities keep the sheet from being taken. */
export const stops = (check: CountCheck | null): number =>
  (check?.identities ?? []).filter((each) => each.stops && !each.holds).length
