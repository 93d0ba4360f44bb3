import { LaptopRole } from '#words/laptops.ts'
import type { StationPrepared } from '#contract/station.ts'
import { ownIdentity } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { Ledger } from '#ledger/open.ts'
import { servingNearCandidates } from '#people/near-candidates.ts'
import { peopleAt } from '#people/people-at.ts'
import { formalList } from '#roll/formal-list.ts'
import { describedStation, hoursOf } from '#roll/hours.ts'
import { noLongerStanding } from '#roll/no-longer-standing.ts'
import { vetoedSince } from '#roll/vetoed.ts'
import { contestsOf, electionOf, publishedRoll } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { today } from '#ledger/today.ts'
import { checkOpeningDay } from '#rules/day/opening-day.ts'
import { checklistFor } from '#rules/day/checklist.ts'
import { checkListed } from '#rules/nomination/candidate-list.ts'
import type { RulePack } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { checkHands } from '#rules/day/staff-needed.ts'
import { checkOverseers } from '#rules/day/staffing.ts'
import { stationDay } from '../day.ts'
import { seenFinding } from '#counting/seen-finding.ts'
import { certificatesByDevice, trustIn } from '#trust/certificates.ts'
import { deviceNames } from '#trust/device-names.ts'

/** All that is gone through before the station opens: this laptop, the roll, the papers, the people, the checklist. */
export function prepareStation(ledger: Ledger): StationPrepared {
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const { constituency, phase, opened } = stationDay(ledger)
  const own = ownIdentity(ledger)
  const certified = certificatesByDevice(trustIn(ledger).certificates)
  const office = [...certified.values()].find(({ role }) => role === 'office')
  const role = own && certified.get(own.device)?.role
  const roll = publishedRoll(ledger, constituency)?.body
  const { open = null, close = null } = hoursOf(ledger, constituency)
  const staff = peopleAt(ledger)
  const contests = contestsOf(election, constituency).map((contest) => ({
    ...pickContest(contest),
    colour: pack.voting.colours.value[contest.level],
    voters: turnoutOf(ledger, contest).roll,
    candidates: formalList(ledger, contest.code).map(({ name }) => name),
    received: opened?.body.papers[contest.code] ?? null,
  }))
  return {
    device: own?.device ?? '',
    name: deviceNames(ledger).get(own?.device ?? '') ?? null,
    role: LaptopRole.options.find((each) => each === role) ?? null,
    fingerprint: own ? fingerprintOf(own) : [],
    officeFingerprint: office ? fingerprintOf(office) : [],
    phase,
    day: election.day,
    today: today(ledger),
    where: { address: describedStation(ledger, constituency)?.address ?? null, open, close },
    roll: roll ? { version: roll.version, voters: roll.count, sha256: roll.sha256 } : null,
    contests,
    staff,
    checklist: checklistFor(roll?.count ?? 0, pack),
    answered: opened?.body.checklist ?? null,
    findings: [
      ...unlisted(contests),
      ...(phase === 'before' ? noLongerStanding(ledger, constituency).map(({ found }) => found) : []),
      ...(phase === 'before' ? vetoedSince(ledger, constituency).flatMap(({ found }) => found) : []),
      ...tooFewOverseers(staff, pack),
      ...checkHands(staff, pack),
      ...(phase === 'before' ? servingNearCandidates(ledger) : []),
      ...(phase === 'before' ? checkOpeningDay(today(ledger), election.day) : []),
    ].map(seenFinding),
  }
}

const pickContest = ({ code, name, level, seats }: ReturnType<typeof contestsOf>[number]) => ({ code, name, level, seats })

const unlisted = (contests: StationPrepared['contests']) =>
  contests.flatMap(({ name, candidates }) => checkListed(name, candidates))

/** A person in several roles is one overseer. */
const tooFewOverseers = (staff: StationPrepared['staff'], pack: RulePack) =>
  checkOverseers(
    staff.flatMap(({ person, name, roles }) => (roles.includes('overseer') ? [{ person, name, role: '监票人' }] : [])),
    pack,
  )
