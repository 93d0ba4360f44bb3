import { listed } from '../../texts/punctuation.ts'
import type { ConstituencyOverview } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useSeat } from '../../ask/seat.ts'
import { nameOf } from '../people/someone.ts'
import { shortName } from '../format.ts'

export type Town = {
  readonly constituencies: readonly ConstituencyOverview[]
  /** `第三选区` of its code. */
  readonly placeOf: (code: string) => string
  /** Names of people at work here; of whoever is gone what the books call them. */
  readonly peopleOf: (persons: readonly string[]) => string
  readonly day: string
}

/** What every page of the roll says by name: constituencies and people. Null until it is known. */
export function useTown(place: string): Town | null {
  const { value } = useAsk('office.overview', place, {})
  const { here } = useSeat(place)
  if (!value) return null
  const names = new Map(value.constituencies.map(({ code, name }) => [code, shortName(name)]))
  const people = new Map(here?.people.map((each) => [each.person, nameOf(each)]))
  return {
    constituencies: value.constituencies,
    placeOf: (code) => names.get(code) ?? code,
    peopleOf: (persons) => listed(persons.map((person) => people.get(person) ?? person)),
    day: value.day,
  }
}
