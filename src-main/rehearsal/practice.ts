import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setUpKeys } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import { approveProxy } from '#roll/authorise.ts'
import { areaOf } from '#office/persons/area-of.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { createElection } from '#office/setup/create-election.ts'
import { stateList } from '#office/candidates/state-lists.ts'
import { stateVersion } from '#office/registers/publish-roll.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { bundleForStation } from '#office/stations/provision.ts'
import { electionOf } from '#roll/election.ts'
import { isOfAge } from '#rules/roll/eligibility.ts'
import { packById } from '#rules/packs/index.ts'
import { requestEnrolment } from '#station/preparing/enrol.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { proposalsFor, wishesFor } from './before-the-day.ts'
import { must } from './must.ts'
import { officeActor, PRACTICE_CONSTITUENCY, rehearsalStaff } from './staff.ts'
import { householdHeadings } from './town/data.ts'
import { syntheticTown, writeTown } from './town/town.ts'

const SEED = 'practice'
/** The fewest a synthetic town can have; the practice station holds one ninth of them. */
const VOTERS = 270
/** Whose voters come to the wrong station. */
const NEIGHBOUR = 'D02'

/** The passphrase of a practice is known to everybody: nobody has to be kept from guessing it. */
const OPEN = { N: 2 ** 10, r: 8, p: 1 }

/** `day`: the invented election's, `YYYY-MM-DD`. `passphrase`: of the new keys; nothing in a practice ledger is secret. */
export type PracticePlan = { readonly day: string; readonly passphrase: string }
export type Practice = { readonly ledger: Ledger; readonly keys: DeviceKeys }

/**
 * Makes a station to practise at: a ledger file of its own at `path`, of an election of its own (`R-…`) with invented voters, candidates,
 * staff and authorisations, provisioned and not opened yet. It shares no keys, no election and no file with any other ledger, so nothing
 * done there can reach one. Refuses as `openLedger` where there is a file already. Takes a second or two.
 */
export async function practiceLedger(path: string, { day, passphrase }: PracticePlan): Promise<Practice> {
  const folder = mkdtempSync(join(tmpdir(), 'xuance-practice-'))
  const office = must(openLedger(join(folder, 'office.sqlite'), { create: true }))
  try {
    const keys = must(await setUpKeys(office, passphrase, OPEN))
    await holdElection(office, keys, folder, day)
    const ledger = must(openLedger(path, { create: true }))
    const own = must(await setUpKeys(ledger, passphrase, OPEN))
    const enrolment = requestEnrolment(ledger, own, folder)
    const answer = { fingerprint: enrolment.fingerprint.join('') }
    must(
      certifyDevice(office, officeActor('admin'), readFileSync(enrolment.path), {
        constituency: PRACTICE_CONSTITUENCY,
        role: 'lead',
        answer,
      }),
    )
    const { path: bundle } = must(
      await bundleForStation(office, keys, officeActor('admin'), PRACTICE_CONSTITUENCY, folder, {
        kind: 'provision',
        roll: true,
      }),
    )
    must(await receiveBundle(ledger, own, readFileSync(bundle), fingerprintOf(keys).join('')))
    return { ledger, keys: own }
  } finally {
    closeLedger(office)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What an office states before it provisions a station, in a few entries: nobody practises the office's work here. */
async function holdElection(office: Ledger, keys: DeviceKeys, folder: string, day: string): Promise<void> {
  const town = syntheticTown({ seed: SEED, voters: VOTERS, day })
  await writeTown(folder, { ...town, households: [] })
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const file = must(readElectionFile('election.json', read('election.json')))
  const areas = must(readConstituencies('constituencies.csv', read('constituencies.csv')))
  const admin = officeActor('admin')
  must(await createElection(office, keys, admin, { draft: { ...file, ...areas }, mode: 'rehearsal' }))
  must(assignPeople(office, admin, rehearsalStaff([PRACTICE_CONSTITUENCY])))
  const { contests } = electionOf(office).body
  for (const { constituency, rows } of town.households) {
    if (constituency !== PRACTICE_CONSTITUENCY && constituency !== NEIGHBOUR) continue
    listVoters(office, constituency, inventedVoters(electionOf(office), rows))
  }
  for (const contest of contests.filter((each) => each.constituency === PRACTICE_CONSTITUENCY))
    must(stateList(office, officeActor('committee'), contest, 'formal', proposalsFor(office, SEED, contest), undefined))
  for (const { document, principal, agent } of wishesFor(office, SEED, PRACTICE_CONSTITUENCY)) {
    const asked = { principal: principal.voter, agent: agent.voter, reason: '外出', means: '信函', document } as const
    // A refusal (limit, chain) is what the station would say as well: the principal then has no authorisation.
    approveProxy(office, { actor: officeActor('committee') }, asked)
  }
}

function listVoters(office: Ledger, constituency: string, voters: readonly VoterFields[]): void {
  const cardOf = (i: number): string => `${constituency}-${String(i + 1).padStart(4, '0')}`
  const changes = voters.map((fields, i) => ({ fields, voter: cardOf(i), kind: 'listed' as const }))
  const actor = officeActor('reviewer', 'committee')
  must(write(office, { actor }, (append) => done(stateVersion(office, append, constituency, { version: 1, changes }))))
}

type Household = ReturnType<typeof syntheticTown>['households'][number]
type VoterFields = Body<'voter.listed'>['fields']

const REGISTERS: Readonly<Record<string, 1 | 2>> = { 在户: 1, 人户分离: 2 }

/** The adults among the rows of an invented household export who go on the roll. */
function inventedVoters(
  { body: { day, pack, contests } }: Fact<'election.created'>,
  rows: Household['rows'],
): readonly VoterFields[] {
  return rows.flatMap((cells): readonly VoterFields[] => {
    const cell = (heading: (typeof householdHeadings)[number]): string => cells[householdHeadings.indexOf(heading)] ?? ''
    const register = REGISTERS[cell('人户状态')]
    const area = areaOf(contests, cell('村(居)委会'), cell('组'))
    if (register === undefined || !('contests' in area) || !isOfAge(cell('出生日期'), day, packById(pack)!)) return []
    return [
      {
        name: cell('姓名'),
        sex: cell('性别') === '女' ? '女' : '男',
        birth: cell('出生日期'),
        idNumber: cell('公民身份号码'),
        village: cell('村(居)委会'),
        group: cell('组'),
        address: cell('户籍地址'),
        household: cell('户号'),
        head: cell('户主'),
        register,
        contests: [...area.contests],
      },
    ]
  })
}
