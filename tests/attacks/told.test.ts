import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { closeLedger } from '#ledger/open.ts'
import { decideConflict } from '#office/conflicts/decide-conflict.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/today/overview.ts'
import { officeActor } from '#rehearsal/staff.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { contestsOf, electionOf, voterOf } from '#roll/election.ts'
import { calledBook, calledDevice } from '#trust/device-names.ts'
import { admin, codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bundleOf, knowledgeOf, type Attack } from './attack.ts'
import { checkIn, MOST, spoiled, undone } from './facts.ts'
import { attackedTown, officeAt, type AttackedTown, type Machine } from './town.ts'

const at = folder()
let town: AttackedTown
const opened: Machine[] = []

beforeAll(async () => {
  town = await attackedTown(at)
})
afterAll(() => opened.forEach(({ ledger }) => closeLedger(ledger)))

const office = (name: string, moment: 'before' | 'evening'): Machine => {
  const machine = officeAt(town, moment, join(at, name))
  opened.push(machine)
  return machine
}

async function handedIn({ ledger, keys }: Machine, attack: Attack): Promise<string> {
  const path = join(ledger.path, '..', 'D02_attack_20261215-200000.xuance')
  writeFileSync(path, await bundleOf(town, attack))
  return codeOf(await mergeBundle(ledger, keys, admin, path))
}

it('an entry that speaks of another constituency is told with its author, and can be decided about', async () => {
  const machine = office('told', 'evening')
  const { ledger } = machine
  const k = knowledgeOf(town, 'lead')
  const before = officeOverview(ledger).conflicts
  const theirs = k.entries('checked-in', 'D01')[0]!
  const attack: Attack = {
    by: 'lead',
    states: (_, say) => {
      say(checkIn({ voter: 'D06-0011', contests: k.contests('D02') }))
      say(spoiled('D06', 3))
      say(undone(theirs.hash))
      say(checkIn({ voter: 'D02-0011', contests: [], papers: { D02: MOST } }))
      say({ type: 'box.in', body: { ref: theirs.hash, used: {}, returned: {} } })
    },
  }
  expect(await handedIn(machine, attack)).toBe('ok')
  const told = conflictsOf(ledger).filter(({ kind }) => kind === 'outside_scope')
  const from = town.ownBooks.lead.length + 1
  const book = calledDevice(ledger, k.device('D02', 'lead'))
  const entry = `${calledBook(ledger, theirs.book)}第${theirs.seq}号`
  for (const { finding } of told) expect(finding.message).toMatch(/^区人大代表D02选区 1号机（[0-9a-f]{8}）第/)
  expect(told.map(({ constituencies, finding }) => [constituencies, finding.code, finding.params])).toEqual([
    [['D02'], 'E.620', { book, seq: from, named: `${voterOf(ledger, 'D06-0011')!.fields.name}（D06-0011）` }],
    [['D02'], 'E.620', { book, seq: from + 1, named: 'D06' }],
    [['D02'], 'E.620', { book, seq: from + 2, named: entry }],
    [['D02'], 'E.620', { book, seq: from + 3, named: String(MOST) }],
    [['D02'], 'E.620', { book, seq: from + 4, named: entry }],
  ])
  // Five of these, that D02 spoke after its closing, and that whom it marked then is in doubt.
  expect(officeOverview(ledger).conflicts).toBe(before + 7)
  const [{ kind, refs }] = told as [(typeof told)[number]]
  const decided = { kind, refs: [...refs], verdict: 'referred' as const, reason: '已报选举委员会' }
  need(decideConflict(ledger, { actor: officeActor('committee') }, decided))
  expect(officeOverview(ledger).conflicts).toBe(before + 6)
})

it('more papers than there can be are passed over in every sum, and the voter of that check-in took part', async () => {
  const machine = office('sums', 'before')
  const { ledger } = machine
  const [contest] = contestsOf(electionOf(ledger).body, 'D02')
  const attack: Attack = {
    by: 'desk',
    from: 'start',
    kind: 'sync',
    states: (_, say) => {
      for (let n = 1; n <= 12; n++)
        say(checkIn({ voter: `D02-${String(n).padStart(4, '0')}`, contests: ['D02'], papers: { D02: n % 2 ? MOST : 1_000_001 } }))
      say(spoiled('D02', MOST))
    },
  }
  expect(await handedIn(machine, attack)).toBe('ok')
  expect(turnoutOf(ledger, contest!)).toMatchObject({ participants: 12, issued: 12, spoiled: 0 })
})

it('a bundle at whose entries the programme fails goes to quarantine with the reason, and the next one is merged', async () => {
  const machine = office('fault', 'before')
  const { ledger, keys } = machine
  // Stands for whatever nobody has thought of.
  ledger.db.exec(
    `CREATE TEMP TRIGGER unthought BEFORE INSERT ON participations WHEN NEW.book LIKE '%/D02' BEGIN SELECT RAISE(ABORT, 'unthought'); END`,
  )
  const heads = ledger.db.prepare('SELECT count(*) FROM entries').pluck().get()
  const attack: Attack = {
    by: 'lead',
    kind: 'sync',
    states: (_, say) => void say(checkIn({ voter: 'D02-0011', contests: ['D02'] })),
  }
  expect(await handedIn(machine, attack)).toBe('merge.fault')
  expect(ledger.db.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(heads)
  const quarantine = join(ledger.path, '..', 'quarantine')
  expect(existsSync(quarantine) && readdirSync(quarantine).map((name) => name.slice(9))).toEqual([
    'D02_attack_20261215-200000.xuance',
    'D02_attack_20261215-200000.xuance.reason.json',
  ])
  expect(codeOf(await mergeBundle(ledger, keys, admin, town.good))).toBe('ok')
})
