// Which procedure of the contract asks a law, found from the sources: handler → use case → … → rule.
import { handedTo } from './handed.ts'
import { callsOf, reachedFrom, readSources, type Place } from './sources.ts'

/** A rehearsal only lives through what people do. */
const LIVED = 'rehearsal/'
const LAW = 'rules/'
/** What tells of the rules, and states no law. */
const ABOUT = new Set(['trace.ts', 'unasked.ts', 'findings.ts'].map((file) => LAW + file))

/** What makes a finding: of a code, of a kind, and what a row of a file says, or says otherwise than an earlier one. */
const MAKERS = [
  { place: 'rules/findings.ts#finding', at: 0 },
  { place: 'rules/findings.ts#findingOfKind', at: 0 },
  { place: 'office/reading/finding.ts#found', at: 0 },
  { place: 'office/later-export/compare-rows.ts#change', at: 0 },
]

/** A law, asked: the functions outside the rules that ask it, and the procedures of the contract that come to them. */
export type Asked = { readonly by: readonly Place[]; readonly procedures: readonly string[] }

/** Reads all of src-main. A place of the rules is told from their folder, `day/proxies.ts#checkProxy`. */
export function callSites() {
  const sources = readSources()
  const procedures = [...sources.keys()].filter((place) => !place.includes('#'))
  const isLaw = (place: Place): boolean => place.startsWith(LAW)
  const goOn = (place: Place): boolean => !place.startsWith(LIVED)
  const asked = new Map<Place, { by: Set<Place>; procedures: Set<string> }>()
  const at = (place: Place) => asked.get(place) ?? asked.set(place, { by: new Set(), procedures: new Set() }).get(place)!
  const comeTo = new Set<Place>()
  for (const procedure of procedures)
    for (const place of reachedFrom(sources, [procedure], goOn)) {
      comeTo.add(place)
      if (isLaw(place)) at(place).procedures.add(procedure)
    }
  for (const place of comeTo)
    if (!isLaw(place) && goOn(place))
      for (const law of reachedFrom(sources, callsOf(sources, place).filter(isLaw))) at(law).by.add(place)
  const anywhere = reachedFrom(
    sources,
    [...sources.keys()].filter((place) => !isLaw(place)),
  )
  const made = handedTo(sources, MAKERS)
  return {
    procedures,
    askedBy: (place: Place): Asked => {
      const { by, procedures: names } = asked.get(LAW + place) ?? { by: [], procedures: [] }
      return { by: [...by].sort(), procedures: [...names].sort() }
    },
    /** What the rules export and nothing of the product comes to: tests may ask it, nobody else does. */
    unreached: [...sources.values()]
      .filter(({ place, file, isExported }) => isExported && isLaw(place) && !ABOUT.has(file) && !anywhere.has(place))
      .map(({ place }) => place.slice(LAW.length)),
    /** Whether a procedure can ever make a finding, by its code or its kind. */
    canMake: (code: string, kind: string): boolean =>
      [code, kind].some((each) => [...(made.get(each) ?? [])].some((place) => comeTo.has(place))),
  }
}
