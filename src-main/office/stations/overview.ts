import { ownIdentity } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { StationReady, StationsOverview } from '#contract/stations.ts'
import { formalList } from '#roll/formal-list.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { approvalsIn, isApproved } from '#ledger/standing/authorisations.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { contestsOf, electionOf, publishedRoll, type Constituency } from '#roll/election.ts'
import { noLongerStanding } from '#roll/no-longer-standing.ts'
import { vetoedSince } from '#roll/vetoed.ts'
import { shortOf, stationNeeds } from '#rules/day/staff-needed.ts'
import { packById } from '#rules/packs/index.ts'
import { certificatesByDevice, limitOf, trustIn } from '#trust/certificates.ts'
import { deviceNames } from '#trust/device-names.ts'
import { today } from '#ledger/today.ts'
import { barredFrom } from '../staff/staff-kin.ts'
import { preparations, type Preparations } from '../today/preparation.ts'
import { lacksOf } from './lacks.ts'
import { laptopsAt } from './laptops.ts'
import { newsSince } from './news.ts'
import { otherDayTold, rollSentTo } from './sent.ts'

/** How far each polling station is: people, laptops, roll, candidates, proxies, and what it lacks. */
export function stationsOverview(ledger: Ledger): StationsOverview {
  const { body } = electionOf(ledger)
  const own = ownIdentity(ledger)
  const trust = trustIn(ledger)
  const names = deviceNames(ledger)
  const gates = preparations(ledger, today(ledger))
  const standby = [...certificatesByDevice(trust.certificates).values()].filter(({ role }) => role === 'standby')
  return {
    office: {
      name: names.get(own?.device ?? '') ?? '',
      fingerprint: own ? fingerprintOf(own) : [],
      isStandby: standby.some(({ device }) => device === own?.device),
    },
    standby: standby.map(({ device }) => ({
      device,
      name: names.get(device) ?? device,
      revoked: limitOf(trust, device) !== undefined,
    })),
    stations: body.constituencies.map((constituency) => readiness(ledger, constituency, gates)),
  }
}

function readiness(ledger: Ledger, { code, name, covers }: Constituency, gates: Preparations): StationReady {
  const { body } = electionOf(ledger)
  const people = assignmentsNow(ledger).filter(({ constituency }) => constituency === code)
  const inRole = (role: string): number => people.filter(({ roles }) => roles.includes(role)).length
  const needs = stationNeeds(packById(body.pack)!)
  const needed = new Map(needs.map(({ role, people }) => [role, people]))
  const ready: Omit<StationReady, 'lacks'> = {
    constituency: code,
    name,
    covers,
    staff: {
      people: people.length,
      leads: inRole('lead'),
      overseers: inRole('overseer'),
      overseersNeeded: needed.get('overseer') ?? 0,
      barred: barredFrom(ledger, code).map((each) => each.name),
    },
    laptops: laptopsAt(ledger, code),
    roll: {
      published: publishedRoll(ledger, code)?.body.version ?? 0,
      provisioned: rollSentTo(ledger, code),
      signed: gates.get(code)!.gates.some(({ gate, standing }) => gate === 'publication' && standing === 'passed'),
    },
    contests: contestsOf(body, code).map((contest) => ({
      code: contest.code,
      name: contest.name,
      seats: contest.seats,
      candidates: formalList(ledger, contest.code).length,
    })),
    gone: noLongerStanding(ledger, code).map((each) => each.name),
    vetoed: vetoedSince(ledger, code).map((each) => each.name),
    proxies: approvalsIn(ledger, code).filter(({ hash }) => isApproved(ledger, hash)).length,
    opened: factsIn(ledger, 'station.opened', code).length > 0,
    news: newsSince(ledger, code),
    oldDay: otherDayTold(ledger, code),
  }
  return { ...ready, lacks: lacksOf(ready, shortOf(people, needs)) }
}
