import type { ConstituencyOverview } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { shortName } from '../format.ts'

export type Town = {
  readonly constituencies: readonly ConstituencyOverview[]
  /** `第三选区` of its code. */
  readonly placeOf: (code: string) => string
  readonly day: string
}

/** What every page of the roll says by name: constituencies and people. Null until it is known. */
export function useTown(place: string): Town | null {
  const { value } = useAsk('office.overview', place, {})
  if (!value) return null
  const names = new Map(value.constituencies.map(({ code, name }) => [code, shortName(name)]))
  return {
    constituencies: value.constituencies,
    placeOf: (code) => names.get(code) ?? code,
    day: value.day,
  }
}
