import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportBundle } from '#bundles/export.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { openBundle } from '#bundles/unseal.ts'
import { openLedger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { provision } from '#office/stations/provision.ts'
import { listCandidates } from '../fixtures/list-candidates.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount } from '#station/counting/type-count.ts'
import { requestEnrolment } from '#station/preparing/enrol.ts'
import { previewDesk } from '#station/desks/desk-bundle.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { takeInDesk } from '#station/desks/desk-bundle.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import {
  admin,
  clerk,
  codeOf,
  consultAbout,
  householdCsv,
  need,
  nominate,
  office,
  PASSPHRASE,
  publish,
  publishThroughGates,
  two,
  villagers,
  type Office,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { quickKeys } from '../fixtures/quick-keys.ts'

const at = folder()
const stick = join(at, 'stick')
mkdirSync(stick)
const town = await office(at)
publish(town, villagers(14))
nominate(town)

async function enrolled(name: string, role: 'lead' | 'desk', constituency: string): Promise<Office> {
  const ledger = need(openLedger(join(at, `${name}.sqlite`), { create: true }))
  const keys = need(await quickKeys(ledger, PASSPHRASE))
  const { path, fingerprint } = requestEnrolment(ledger, keys, stick)
  need(
    certifyDevice(town.ledger, admin, readFileSync(path), { constituency, role, answer: { fingerprint: fingerprint.join('') } }),
  )
  return { ledger, keys }
}

const lead = await enrolled('lead', 'lead', 'D01')
const desk = await enrolled('desk', 'desk', 'D01')
const roll = readFileSync(need(await provision(town.ledger, town.keys, admin, 'D01', stick)).path)
for (const { ledger, keys } of [lead, desk]) {
  need(await receiveBundle(ledger, keys, roll, fingerprintOf(town.keys).join(' ')))
  need(openStation(ledger, two, { papers: { D01: 20, 'D01-1': 20, 'D01-2': 0 }, checklist: {} }))
}
const come = ({ ledger }: Office, n: number) =>
  need(checkIn(ledger, { actor: clerk }, { voter: `D01-${String(n).padStart(4, '0')}`, channel: 'station', principals: [] }))
const close = ({ ledger }: Office) =>
  need(
    closeStation(
      ledger,
      two,
      Object.fromEntries(Object.entries(expectedPapers(ledger)).map(([contest, { unused }]) => [contest, unused])),
    ),
  )
const V = ({ ledger }: Office) => turnoutOf(ledger, contestsOf(electionOf(ledger).body, 'D01')[0]!)

describe('a desk laptop and the lead of one station', async () => {
  for (const n of [1, 2, 3, 4]) come(lead, n)
  for (const n of [5, 6, 7, 8, 9]) come(desk, n)
  close(desk)
  const handed = need(await exportDay(desk.ledger, desk.keys, clerk, 'final', stick)).path

  it('the lead sees beforehand what a desk would add, and nothing of it stays', async () => {
    const entries = () => lead.ledger.statements.on('SELECT count(*) FROM entries').pluck().get()
    const before = entries()
    const preview = need(await previewDesk(lead.ledger, lead.keys, handed, 'desk.xuance'))
    expect(preview).toMatchObject({ kind: 'final', device: desk.keys.device, known: 0, conflicts: [] })
    expect(preview.contests[0]).toMatchObject({ code: 'D01', before: 4, after: 9, issuedBefore: 4, issuedAfter: 9 })
    expect([entries(), V(lead).participants]).toEqual([before, 4])
  })

  it('the desk’s day goes to the lead and to the office, and each reconciles the papers of its own table', async () => {
    expect(need(await takeInDesk(lead.ledger, lead.keys, handed, 'desk.xuance'))).toMatchObject({ known: 0, forked: [] })
    expect(need(await takeInDesk(lead.ledger, lead.keys, handed, 'desk.xuance'))).toMatchObject({ added: 0 })
    expect(V(lead)).toMatchObject({ participants: 9, issued: 9 })
    expect(expectedPapers(lead.ledger)['D01']).toEqual({ printed: 20, issued: 4, spoiled: 0, unused: 16 })
    expect(codeOf(await takeInDesk(desk.ledger, desk.keys, handed, 'desk.xuance'))).toBe('desk.not-lead')
  })

  it('takes in no other station’s day, though it was sealed for this laptop', async () => {
    need(
      importHouseholds(town.ledger, admin, 'D02.csv', householdCsv([{ name: '邻村人', birth: '1970-01-01', village: '下宅村' }])),
    )
    need(decideAll(town.ledger, admin))
    publishThroughGates(town.ledger, 'D02')
    const proposals = ['C1', 'C2', 'C3', 'C4'].map((candidate) => ({
      candidate,
      name: candidate,
      by: { organisation: '镇党委(模拟)' },
    }))
    for (const [contest, number] of [
      ['D02', 3],
      ['D02-1', 4],
      ['D02-2', 2],
    ] as const) {
      need(consultAbout(town.ledger, contest, proposals.slice(0, number)))
      need(listCandidates(town.ledger, admin, contest, proposals.slice(0, number)))
    }
    const far = await enrolled('far', 'desk', 'D02')
    const bundleFor = async (constituency: string) =>
      readFileSync(need(await provision(town.ledger, town.keys, admin, constituency, stick)).path)
    need(await receiveBundle(far.ledger, far.keys, await bundleFor('D02'), fingerprintOf(town.keys).join(' ')))
    // The lead learns of the other station's laptop from the office, so that its certificate is not what is missing.
    need(await receiveBundle(lead.ledger, lead.keys, await bundleFor('D01')))
    need(openStation(far.ledger, two, { papers: { D02: 5, 'D02-1': 5, 'D02-2': 5 }, checklist: {} }))
    const books = [`${far.keys.device}/D02`]
    const plan = { kind: 'sync', scope: 'D02', books, receivers: [lead.keys.ageRecipient], folder: stick } as const
    const { path } = need(await exportBundle(far.ledger, far.keys, clerk, plan))
    expect(codeOf(await takeInDesk(lead.ledger, lead.keys, path, 'desk.xuance'))).toBe('desk.other-station')
  })

  it('the lead counts for both, its final bundle carries both books, and the office counts each voter once', async () => {
    close(lead)
    for (const [contest, candidates] of [
      ['D01', ['C1', 'C2', 'C3', 'C4']],
      ['D01-1', ['C1', 'C2', 'C3', 'C4']],
      ['D01-2', ['C1', 'C2', 'C3']],
    ] as const) {
      const valid = contest === 'D01-2' ? 0 : 9
      const votes = candidates.map((candidate, i) => ({
        candidate,
        for: i < 3 ? Math.min(valid, 6) : 0,
        against: i < 3 ? Math.max(valid - 6, 0) : valid,
        abstain: 0,
        void: 0,
      }))
      const typed = { contest, round: 'first' as const, figures: { collected: valid, valid, invalid: 0, votes, writeIns: [] } }
      for (const person of ['typist-1', 'typist-2']) need(typeCount(lead.ledger, [{ person, role: 'typist' }], typed))
      const overseers = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
      for (const actor of [overseers, [{ person: 'typist-1', role: 'typist' }], [{ person: 'lead', role: 'lead' }]])
        need(signRound(lead.ledger, { actor }, { contest, round: 'first' }))
    }
    const { path } = need(await exportDay(lead.ledger, lead.keys, clerk, 'final', stick))
    const { manifest } = need(await openBundle(readFileSync(path), [town.keys.ageIdentity]))
    const devices = new Set(manifest.books.map(({ book }) => book.split('/')[0]))
    expect(devices).toEqual(new Set([lead.keys.device, desk.keys.device]))
    need(await mergeBundle(town.ledger, town.keys, admin, path))
    need(await mergeBundle(town.ledger, town.keys, admin, handed))
    expect(V(town)).toMatchObject({ participants: 9, issued: 9 })
    expect(conflictsOf(town.ledger)).toEqual([])
  })
})
