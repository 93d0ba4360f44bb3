import { OFFICE_NEWS } from '#contract/station.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { formalList } from '#roll/formal-list.ts'
import { sentToStation } from '#roll/sent-to-station.ts'
import { reachedBy } from './sent.ts'

/** What of the town's news is a matter of one station. */
const OF_TOWN = [
  'election.changed',
  'station.described',
  'candidate.listed',
  'candidate.proposed',
  'candidate.kept',
  'person.assigned',
  'device.certified',
  'device.revoked',
] as const satisfies readonly (typeof OFFICE_NEWS)[number][]

/**
 * How much of what concerns a station the office stated since its last bundle: the election itself, the station's
 * hours and place, people, candidates and laptops; a later roll is told by
 * its version. Before the first bundle nothing is news.
 */
export function newsSince(ledger: Ledger, constituency: string): number {
  const sent = sentToStation(ledger, constituency)
  if (sent.length === 0) return 0
  const reached = reachedBy(sent)
  const concerns = isOfStation(ledger, constituency)
  return OF_TOWN.flatMap((type) =>
    factsOf(ledger, type).filter((fact) => fact.seq > (reached.get(fact.book) ?? 0) && concerns(fact)),
  ).length
}

function isOfStation(ledger: Ledger, constituency: string): (fact: Fact<(typeof OF_TOWN)[number]>) => boolean {
  const contests = new Set(contestsOf(electionOf(ledger).body, constituency).map(({ code }) => code))
  const devices = new Set(
    factsOf(ledger, 'device.certified').flatMap(({ body }) => (body.scope === constituency ? [body.device] : [])),
  )
  const people = new Set(
    factsOf(ledger, 'person.assigned').flatMap(({ body }) => (body.constituency === constituency ? [body.person] : [])),
  )
  // What departments say of somebody on the list is the station's matter once one of them objected: also that it does no more.
  const objected = new Set(
    factsOf(ledger, 'candidate.proposed').flatMap(({ body }) =>
      body.vetting?.some(({ answer }) => answer === 'veto') ? [body.candidate] : [],
    ),
  )
  const isFormal = ({ contest, candidate }: { readonly contest: string; readonly candidate: string }): boolean =>
    formalList(ledger, contest).some((each) => each.candidate === candidate)
  return ({ type, body }) => {
    switch (type) {
      case 'election.changed':
        return true
      case 'station.described':
        return body.constituency === constituency
      case 'candidate.listed':
        return body.list === 'formal' && contests.has(body.contest)
      case 'candidate.proposed':
        return contests.has(body.contest) && objected.has(body.candidate) && isFormal(body)
      case 'candidate.kept':
        return contests.has(body.contest)
      case 'person.assigned':
        return people.has(body.person)
      default:
        return devices.has(body.device)
    }
  }
}
