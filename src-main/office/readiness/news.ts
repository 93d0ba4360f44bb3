import { OFFICE_NEWS } from '#contract/station.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, factsOf, type Fact } from '#ledger/read.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { sentToStation } from '#roll/sent-to-station.ts'

/** What of the town's news is a matter of one station. */
const OF_TOWN = [
  'candidate.listed',
  'person.assigned',
  'device.certified',
  'device.revoked',
] as const satisfies readonly (typeof OFFICE_NEWS)[number][]

/**
 * Which roll went out to a station last, 0 for none, and how much of what concerns it the office stated since: people, candidates and
 * laptops; a later roll is told by its version.
 */
export function newsSince(ledger: Ledger, constituency: string): { readonly provisioned: number; readonly news: number } {
  const sent = sentToStation(ledger, constituency)
  const reached = new Map<string, number>()
  for (const { body } of sent) for (const { book, to } of body.heads) reached.set(book, Math.max(to, reached.get(book) ?? 0))
  const went = ({ book, seq }: Pick<Fact<TypeName>, 'book' | 'seq'>): boolean => seq <= (reached.get(book) ?? 0)
  const versions = factsIn(ledger, 'roll.published', constituency).filter(went)
  const provisioned = Math.max(0, ...versions.map(({ body }) => body.version))
  if (sent.length === 0) return { provisioned, news: 0 }
  const concerns = isOfStation(ledger, constituency)
  const news = OF_TOWN.flatMap((type) => factsOf(ledger, type).filter((fact) => !went(fact) && concerns(fact)))
  return { provisioned, news: news.length }
}

function isOfStation(ledger: Ledger, constituency: string): (fact: Fact<(typeof OF_TOWN)[number]>) => boolean {
  const contests = new Set(contestsOf(electionOf(ledger).body, constituency).map(({ code }) => code))
  const devices = new Set(
    factsOf(ledger, 'device.certified').flatMap(({ body }) => (body.scope === constituency ? [body.device] : [])),
  )
  const people = new Set(
    factsOf(ledger, 'person.assigned').flatMap(({ body }) => (body.constituency === constituency ? [body.person] : [])),
  )
  return ({ type, body }) => {
    switch (type) {
      case 'candidate.listed':
        return body.list === 'formal' && contests.has(body.contest)
      case 'person.assigned':
        return people.has(body.person)
      default:
        return devices.has(body.device)
    }
  }
}
