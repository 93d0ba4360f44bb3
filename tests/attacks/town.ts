import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { makeKeys, type DeviceKeys } from '#bundles/keys.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { closeLedger, openLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import { createElection } from '#office/setup/create-election.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { listCandidates } from '../fixtures/list-candidates.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { certifyDevice, type Grant } from '#office/stations/enrol-device.ts'
import { provision } from '#office/stations/provision.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeActor, rehearsalStaff, stationActor } from '#rehearsal/staff.ts'
import { approveProxy } from '#roll/authorise.ts'
import { electionOf } from '#roll/election.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { requestEnrolment } from '#station/preparing/enrol.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import {
  admin,
  committee,
  consultAbout,
  householdCsv,
  need,
  publishThroughGates,
  registrar,
  reviewers,
  type Office as Machine,
} from '../fixtures/election.ts'
import { card, liveDay, OURS } from './honest-day.ts'

export type { Office as Machine } from '../fixtures/election.ts'

/** D01 elects, D05 elects with two laptops, D06 falls short of its quorum. */
export const OTHERS = ['D01', 'D05', 'D06'] as const

/** How many stand on each roll. */
const VOTERS = 12

const VILLAGES: Readonly<Record<string, string>> = { D01: '东坞村', D02: '下宅村', D05: '岭脚村', D06: '桥西村' }
const AREAS = [
  'code,name,level,parent,seats,covers,remark',
  ...Object.entries(VILLAGES).map(([code, village]) => `${code},区人大代表${code}选区,县级,,1,${village},模拟数据`),
  ...Object.entries(VILLAGES).map(([code, village]) => `${code}-1,镇人大代表${code}选区,乡级,${code},2,${village},模拟数据`),
].join('\n')
const ELECTION = readFileSync(new URL('../../examples/qingxi/election.json', import.meta.url), 'utf8')

/** How the evening's office stands when the attacker comes. */
export type Moment = 'evening' | 'before'

export type AttackedTown = {
  /** The office as it waits, by moment: everybody's final bundle is in, or everybody's but that of D02. Files, closed. */
  readonly offices: Readonly<Record<Moment, string>>
  readonly keys: DeviceKeys
  /** Laptops of D02, with what their owner has of them; the spare has stated nothing. */
  readonly ours: Readonly<Record<'lead' | 'desk' | 'spare', DeviceKeys>>
  /** Their own lines, as the lead handed them in at the end. */
  readonly ownBooks: Readonly<Record<'lead' | 'desk' | 'spare', readonly string[]>>
  /** What came with the provision: the lines of the town book and of the office's book of D02. */
  readonly provisioned: readonly (readonly string[])[]
  /** Every line of the office's evening ledger: what no station has, and the strongest attacker is told. */
  readonly all: readonly string[]
  /** An honest final bundle of D05, with one fact more than the office has: it merges after an attack, or the attack stopped it. */
  readonly good: string
  /** The ledger of D02's lead as it was when it had handed in. */
  readonly lead: string
}

const machine = async (folder: string, name: string): Promise<Machine> => {
  const ledger = need(openLedger(join(folder, `${name}.sqlite`), { create: true }))
  ledger.db.pragma('synchronous = OFF')
  const keys = await makeKeys()
  setLocalValue(ledger, 'device', keys.device)
  setLocalValue(ledger, 'sign-key', keys.signKey)
  setLocalValue(ledger, 'age-recipient', keys.ageRecipient)
  return { ledger, keys }
}

/** An invented town on the evening of its election, made once by the house's own use cases, everything in it honest. */
export async function attackedTown(folder: string): Promise<AttackedTown> {
  const office = await beginTown(folder)
  const leads = new Map<string, Machine>()
  for (const code of Object.keys(VILLAGES)) leads.set(code, await enrolled(office, folder, code, 'lead'))
  const desks = { D02: await enrolled(office, folder, 'D02', 'desk'), D05: await enrolled(office, folder, 'D05', 'desk') }
  const spare = await enrolled(office, folder, 'D02', 'spare')
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  const finals = new Map<string, string>()
  for (const [code, lead] of leads) {
    const desk = code === 'D02' || code === 'D05' ? desks[code] : undefined
    await provisioned(office, code, desk ? [lead, desk] : [lead], folder)
    finals.set(code, await liveDay(code, lead, desk, stick))
  }
  for (const code of OTHERS) need(await mergeBundle(office.ledger, office.keys, admin, finals.get(code)!))
  const reason = '两台电脑各领一次，已核对签领册'
  for (const { kind, refs } of conflictsOf(office.ledger))
    need(
      decideConflict(office.ledger, { actor: officeActor('committee') }, { kind, refs: [...refs], verdict: 'irregular', reason }),
    )
  const before = kept(office, join(folder, 'before'))
  need(await mergeBundle(office.ledger, office.keys, admin, finals.get(OURS)!))
  const evening = kept(office, join(folder, 'evening'))
  const lines = (where: string): string[] => linesOf(office, where)
  const own = ({ keys }: Machine): string[] => lines(`book = '${keys.device}/${OURS}'`)
  const ours = { lead: leads.get(OURS)!, desk: desks.D02, spare }
  const good = need(
    await exportDay(leads.get('D05')!.ledger, leads.get('D05')!.keys, stationActor('D05', 'lead'), 'final', stick),
  )
  const town = {
    offices: { before, evening },
    keys: office.keys,
    ours: { lead: ours.lead.keys, desk: ours.desk.keys, spare: ours.spare.keys },
    ownBooks: { lead: own(ours.lead), desk: own(ours.desk), spare: [] },
    provisioned: [lines(`book = '${office.keys.device}/town'`), lines(`book = '${office.keys.device}/${OURS}'`)],
    all: lines('true'),
    good: good.path,
    lead: kept(ours.lead, join(folder, 'lead')),
  }
  for (const each of [office, spare, ...leads.values(), ...Object.values(desks)]) closeLedger(each.ledger)
  return town
}

const linesOf = ({ ledger }: Machine, where: string): string[] =>
  ledger.db.prepare(`SELECT text FROM entries WHERE ${where} ORDER BY book, seq`).pluck().all() as string[]

/** A copy of a ledger as it is now. */
function kept({ ledger }: Machine, folder: string): string {
  mkdirSync(folder)
  const path = join(folder, 'kept.sqlite')
  ledger.db.prepare('VACUUM INTO ?').run(path)
  return path
}

/** The office of a moment, for one attack; to be closed. */
export function officeAt(town: AttackedTown, moment: Moment, folder: string): Machine {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'office.sqlite')
  copyFileSync(town.offices[moment], path)
  const ledger = need(openLedger(path))
  ledger.db.pragma('synchronous = OFF')
  return { ledger, keys: town.keys }
}

async function beginTown(folder: string): Promise<Machine> {
  const office = await machine(folder, 'office')
  const file = need(readElectionFile('election.json', ELECTION))
  const areas = need(readConstituencies('constituencies.csv', AREAS))
  need(await createElection(office.ledger, office.keys, admin, { draft: { ...file, ...areas }, mode: 'rehearsal' }))
  const clerks = [...admin, ...registrar, ...reviewers].map(({ person, role }) => ({ person, name: person, roles: [role] }))
  const staff = rehearsalStaff(Object.keys(VILLAGES)).filter(({ person }) => !clerks.some((clerk) => clerk.person === person))
  need(assignPeople(office.ledger, admin, [...clerks, ...staff]))
  for (const [i, [code, village]] of Object.entries(VILLAGES).entries()) {
    const people = Array.from({ length: VOTERS }, (_, n) => ({
      name: `${village.slice(0, 2)}村民${n + 1}`,
      birth: `19${60 + i * 7 + (n % 7)}-0${1 + i}-${String(1 + n).padStart(2, '0')}`,
      village,
      household: `${i + 1}${String(100 + n)}`,
    }))
    need(importHouseholds(office.ledger, registrar, `${code}.csv`, householdCsv(people)))
  }
  need(decideAll(office.ledger, registrar))
  for (const code of Object.keys(VILLAGES)) publishThroughGates(office.ledger, code)
  const names = ['候选甲', '候选乙', '候选丙']
  for (const { code, seats } of electionOf(office.ledger).body.contests) {
    const proposals = names.slice(0, seats + 1).map((name, n) => ({
      candidate: `C${n + 1}`,
      name,
      by: { organisation: '镇党委(模拟)' },
    }))
    need(consultAbout(office.ledger, code, proposals))
    need(listCandidates(office.ledger, committee, code, proposals))
  }
  for (const code of ['D01', 'D05', 'D06']) approved(office.ledger, officeActor('committee'), code, 10, 1)
  return office
}

const approved = (ledger: Ledger, actor: ReturnType<typeof officeActor>, code: string, principal: number, agent: number): void =>
  void need(
    approveProxy(
      ledger,
      { actor },
      {
        principal: card(code, principal),
        agent: card(code, agent),
        reason: '外出',
        means: '书面',
        document: `${code}-W${principal}`,
      },
    ),
  )

async function enrolled(office: Machine, folder: string, code: string, role: Grant['role']): Promise<Machine> {
  const laptop = await machine(folder, `${code}-${role}`)
  const stick = join(folder, `${code}-${role}-enrolment`)
  mkdirSync(stick)
  const { path, fingerprint } = requestEnrolment(laptop.ledger, laptop.keys, stick)
  need(
    certifyDevice(office.ledger, admin, readFileSync(path), {
      constituency: code,
      role,
      answer: { fingerprint: fingerprint.join('') },
    }),
  )
  return laptop
}

async function provisioned(office: Machine, code: string, laptops: readonly Machine[], folder: string): Promise<void> {
  const stick = join(folder, `${code}-provision`)
  mkdirSync(stick)
  const { path } = need(await provision(office.ledger, office.keys, admin, code, stick))
  for (const { ledger, keys } of laptops)
    need(await receiveBundle(ledger, keys, readFileSync(path), fingerprintOf(office.keys).join(' ')))
}
