import { sha256 } from '#ledger/canonical.ts'
import { insertEntries } from '#ledger/append.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import { NO_ENTRY, writeEntry, type Entry, type WrittenEntry } from '#ledger/entry.ts'
import { openLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { randomFrom } from '#rehearsal/random.ts'
import { rehearsalStaff } from '#rehearsal/staff.ts'
import { need } from '../fixtures/election.ts'

const ELECTION = 'R-20261215-0be1c4e5'
export const DEVICE = '00000000000000be'
const actor = [{ person: 'bench', role: 'clerk' }]

/** A chain of entries of one book, as a device would have written it. */
export function chain(
  book: string,
  bodies: readonly { readonly type: TypeName; readonly body: unknown }[],
): readonly WrittenEntry[] {
  const entries: WrittenEntry[] = []
  let prev = NO_ENTRY
  for (const [i, { type, body }] of bodies.entries()) {
    const at = '2026-12-15T00:00:00.000Z'
    const written = writeEntry({ v: 1, election: ELECTION, book, seq: i + 1, prev, at, actor, type, body } as unknown as Entry)
    entries.push(written)
    prev = written.hash
  }
  return entries
}

const SURNAMES = Array.from('陈王李张刘楼骆傅方施虞龚金盛徐吴朱胡')
const GIVEN = Array.from('建国华秀英桂军勇平伟丽静杰婷鑫浩明芳敏强')

/** `count` invented voters of one constituency, as the office lists them. */
export function listed(
  constituency: string,
  count: number,
): readonly { readonly type: 'voter.listed'; readonly body: unknown }[] {
  const random = randomFrom('bench').stream(constituency)
  return Array.from({ length: count }, (_, i) => {
    const birth = `19${random.int(40, 99)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
    const first17 = `330799${birth.replaceAll('-', '')}${String(random.int(0, 999)).padStart(3, '0')}`
    const name = random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(600) ? random.pick(GIVEN) : '')
    const fields = {
      name,
      sex: '女',
      birth,
      idNumber: first17 + checkDigit(first17),
      village: '东坞村',
      group: '1',
      register: 1,
      contests: [constituency],
    }
    return { type: 'voter.listed', body: { voter: `${constituency}-${String(i + 1).padStart(5, '0')}`, version: 1, fields } }
  })
}

/** As many given names as a town has: every name is spelled once, however many bear it. */
const NAMED = Array.from(
  '建国华秀英桂军勇平伟丽静杰婷鑫浩明芳敏强涛娟霞超红梅玲燕春兰志刚文斌宇凯健俊帆雪琳萍波辉鹏飞龙峰成海荣根福林水土金木火生财宝银花香珍莲凤仙爱菊美云雨晴欣怡梓涵子轩一诺思远天佑嘉豪',
)

/** `count` invented people of a constituency's preparation, as its export has them. */
export function recorded(
  constituency: string,
  count: number,
): readonly { readonly type: 'person.recorded'; readonly body: unknown }[] {
  const random = randomFrom('bench people').stream(constituency)
  return Array.from({ length: count }, (_, i) => {
    const birth = `${random.int(1935, 2015)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
    const first17 = `330799${birth.replaceAll('-', '')}${String(random.int(0, 999)).padStart(3, '0')}`
    const name = random.pick(SURNAMES) + random.pick(NAMED) + (random.chance(800) ? random.pick(NAMED) : '')
    const idNumber = first17 + checkDigit(first17)
    const household = String(Math.floor(i / 3)).padStart(4, '0')
    const fields = {
      name,
      sex: '女',
      birth,
      idNumber,
      village: '东坞村',
      group: String(1 + (i % 12)),
      household,
      head: name,
      relation: '户主',
      address: `东坞村${household}号`,
      status: '在户',
      ethnicity: '汉族',
      education: '初中',
    }
    const source = { sha256: sha256(constituency), row: i + 2 }
    return {
      type: 'person.recorded',
      body: { person: `P${sha256(`${constituency} ${i}`).slice(0, 16)}`, source, fields, extra: { 备注二: '' } },
    }
  })
}

/** A check-in of each of `count` voters. */
export const checkedIn = (
  constituency: string,
  count: number,
): readonly { readonly type: 'checked-in'; readonly body: unknown }[] =>
  Array.from({ length: count }, (_, i) => ({
    type: 'checked-in',
    body: {
      voter: `${constituency}-${String(i + 1).padStart(5, '0')}`,
      contests: [constituency],
      channel: 'station',
      papers: { [constituency]: 1 },
      for: [],
    },
  }))

/** An empty ledger of the bench's own device. */
export function emptyLedger(path: string): Ledger {
  const ledger = need(openLedger(path, { create: true }))
  setLocalValue(ledger, 'device', DEVICE)
  setLocalValue(ledger, 'election', ELECTION)
  return ledger
}

export const put = (ledger: Ledger, entries: readonly WrittenEntry[]): void =>
  ledger.db.transaction(() => insertEntries(ledger.statements, entries)).immediate()

/** The election as its town's book says it. */
export const created = (): readonly { readonly type: 'election.created'; readonly body: unknown }[] => {
  const code = 'D01'
  const body = {
    name: '测速(模拟)',
    day: '2026-12-15',
    mode: 'rehearsal',
    pack: 'zhejiang-2021',
    packSha256: '0'.repeat(64),
    committee: '青溪镇选举委员会',
    town: '青溪镇',
    county: '云越区',
    recovery: 'age1',
    constituencies: [{ code, name: '第一选区', covers: ['东坞村'] }],
    contests: [{ code, name: '第一选区', level: '县级', constituency: code, seats: 3, covers: ['东坞村'] }],
  }
  return [{ type: 'election.created', body }]
}

/** The staff of its office and its one station: without them nobody would sit at the desk. */
export const staffed = (): readonly { readonly type: 'person.assigned'; readonly body: unknown }[] =>
  rehearsalStaff(['D01']).map((body) => ({ type: 'person.assigned', body }))
