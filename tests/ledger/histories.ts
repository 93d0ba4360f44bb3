import { type Arbitrary, array, constantFrom, integer, nat, record, sample, shuffledSubarray } from 'fast-check'
import { NO_ENTRY, writeEntry, type Entry, type WrittenEntry } from '#ledger/entry.ts'
import type { Body, TypeName } from '#ledger/entries/index.ts'
import { card, checkedIn, clerk, ELECTION, listed, OFFICE, recorded, STATION } from './sample-books.ts'

const LAPTOP = '00000000000000cc'
/** Its books sort before the office's, whom it hears of and who hears of it. */
const STANDBY = '0000000000000001'
const NAMES = ['王小明', '欧阳娜娜', '阿依古丽·买买提', '𠮷田', '·', 'O’Brien']

/** One thing that happens: what, where (which branch of the book), about whom, and how far back a restored laptop had fallen. */
const step = record({
  act: constantFrom(
    'list',
    'strike',
    'approve',
    'withdraw',
    'check-in',
    'undo',
    'record',
    'drop',
    'decide',
    'incident',
    'restore',
    'reenter',
    'go on',
    'elect',
    'certify',
    'revoke',
    'close',
    'speak for others',
    'hear',
  ),
  desk: constantFrom(STATION, LAPTOP),
  voter: integer({ min: 1, max: 3 }),
  pick: nat({ max: 50 }),
})
type Step = typeof step extends Arbitrary<infer T> ? T : never

/**
 * Small histories of an election: every entry ever stated by the office and two laptops; forks, re-entries, and new books of restored
 * machines included, whose old books go on now and then (what no backup held).
 */
export const history: Arbitrary<readonly WrittenEntry[]> = array(step, { minLength: 1, maxLength: 40, size: 'max' }).map(live)

/** The same entries in a random order. */
export const shuffled = (entries: readonly WrittenEntry[], seed: number): readonly WrittenEntry[] =>
  sample(shuffledSubarray([...entries], { minLength: entries.length }), { seed, numRuns: 1 })[0]!

function live(steps: readonly Step[]): readonly WrittenEntry[] {
  const branches = new Map<string, WrittenEntry[][]>()
  const stated = new Map<string, WrittenEntry>()
  const refTo = (type: TypeName, pick: number): string => {
    const known = [...stated.values()].filter(({ entry }) => entry.type === type)
    return known[pick % known.length]?.hash ?? 'f'.repeat(64)
  }
  const state = <T extends TypeName>(book: string, pick: number, type: T, body: Body<T>): void => {
    if (!branches.has(book)) branches.set(book, [[]])
    const chains = branches.get(book)!
    const chain = chains[pick % chains.length]!
    const { hash: prev, seq } = {
      hash: NO_ENTRY,
      seq: 0,
      ...(chain.length > 0 && { hash: chain.at(-1)!.hash, seq: chain.length }),
    }
    const at = new Date(Date.UTC(2026, 10, 10, 0, 0, pick)).toISOString()
    const entry = { v: 1, election: ELECTION, book, seq: seq + 1, prev, at, actor: clerk, type, body } as unknown as Entry<T>
    const written = writeEntry<T>(entry) as WrittenEntry
    chain.push(written)
    stated.set(written.hash, written)
  }
  const nextOf = new Map<string, string>()
  const nowOf = (device: string): string => (nextOf.has(device) ? nowOf(nextOf.get(device)!) : device)
  const goOn = (old: string, pick: number): void => {
    const device = String(nextOf.size + 1).padStart(16, 'd')
    nextOf.set(old, device)
    for (const scope of ['D01', 'prep/D01']) {
      const last = branches.get(`${old}/${scope}`)?.[0]?.at(-1)
      if (last === undefined) continue
      const { book, seq } = last.entry
      state(`${device}/${scope}`, pick, 'book.continued', { book, seq, head: last.hash, reason: '硬盘损坏' })
    }
  }
  /** Of another constituency, of what another laptop wrote, of more papers than there are. */
  const speak = (day: string, pick: number, voter: number): void => {
    const papers = { [pick % 2 ? 'D02' : 'toString']: pick % 3 ? 1 : Number.MAX_SAFE_INTEGER }
    const whatever = [...stated.keys()][pick % Math.max(1, stated.size)] ?? 'e'.repeat(64)
    const first = [...stated.values()].find(({ entry }) => entry.book !== day)?.entry.book ?? `${OFFICE}/D02`
    const said = [
      () => state(day, pick, 'checked-in', { ...checkedIn(voter), papers }),
      () => state(day, pick, 'checked-in', { ...checkedIn(voter), voter: `D02-000${voter}` }),
      () => state(day, pick, 'checked-in', { ...checkedIn(voter), papers: { D01: Number.MAX_SAFE_INTEGER } }),
      () => state(day, pick, 'undone', { ref: whatever, returned: {}, reason: '认错人' }),
      () => state(day, pick, 'proxy.withdrawn', { ref: whatever, reason: '撤回', checkIn: refTo('checked-in', pick) }),
      () => state(day, pick, 'proxy.approved', { ...proxy, principal: card(voter), agent: 'D02-0001' }),
      () => state(day, pick, 'book.continued', { book: first, seq: 1, head: whatever, reason: '硬盘损坏' }),
      () => state(day, pick, 'paper.spoiled', { contest: pick % 2 ? 'D01' : 'D02', count: pick + 1 }),
    ]
    said[pick % said.length]!()
  }
  for (const { act, desk: first, voter, pick } of steps) {
    // Every fifth entry is of a machine as it was before it was restored.
    const [office, desk] = [OFFICE, first].map((device) => (pick % 5 === 0 ? device : nowOf(device)))
    const by = pick % 4 === 1 ? STANDBY : office
    const [roll, prep, day] = [`${by}/D01`, `${by}/prep/D01`, `${desk}/D01`]
    const name = NAMES[pick % NAMES.length]!
    const person = recorded(voter, name).person
    if (act === 'list') state(roll, pick, 'voter.listed', listed(voter, 1, name))
    if (act === 'strike') state(roll, pick, 'voter.struck', { ...listed(voter, 2, name), reason: '迁出' })
    if (act === 'approve') state(day, pick, 'proxy.approved', { ...proxy, principal: card(voter), agent: card((pick % 4) + 1) })
    if (act === 'withdraw')
      state(day, pick, 'proxy.withdrawn', {
        ref: refTo('proxy.approved', pick),
        reason: '本人到场',
        ...(pick % 3 > 0 && { checkIn: refTo(pick % 3 === 1 ? 'checked-in' : 'reentered', pick) }),
      })
    if (act === 'check-in')
      state(day, pick, 'checked-in', {
        ...checkedIn(voter),
        for: pick % 3 ? [] : [principal(voter, refTo('proxy.approved', pick))],
      })
    if (act === 'undo') state(day, pick, 'undone', { ref: refTo('checked-in', pick), returned: { D01: 1 }, reason: '认错人' })
    if (act === 'record') state(prep, pick, 'person.recorded', recorded(voter, name, { 备注: `第${pick}次` }))
    if (act === 'drop') state(prep, pick, 'person.dropped', { ...dropped, person, fields: { name } })
    if (act === 'decide') state(prep, pick, 'person.decided', { ...decision, person, register: (pick % 4) + 1 })
    if (act === 'go on') goOn(nowOf(pick % 2 ? OFFICE : first), pick)
    if (act === 'incident') state(day, pick, 'incident', { what: `停电 ${pick}` })
    if (act === 'reenter') {
      const lost = [...stated.values()].filter(({ entry }) => entry.type === 'checked-in')
      const { entry } = lost[pick % Math.max(1, lost.length)] ?? {}
      if (entry?.type === 'checked-in')
        state(day, pick, 'reentered', {
          book: entry.book,
          receipt: entry.seq,
          fact: { type: 'checked-in', ...entry.body, ...(pick % 3 === 0 && { voter: card(voter) }) },
        })
    }
    const town = `${office}/town`
    if (act === 'elect') state(town, pick, 'election.created', election)
    if (act === 'certify')
      state(town, pick, 'device.certified', {
        ...certificate,
        device: desk!,
        role: (['lead', 'desk', 'spare'] as const)[pick % 3]!,
      })
    if (act === 'revoke') state(town, pick, 'device.revoked', { device: desk!, acceptUpTo: pick, reason: '遗失' })
    if (act === 'close') state(day, pick, 'station.closed', { papers: { [pick % 4 ? 'D01' : 'D02']: sheet } })
    if (act === 'hear') {
      // Of what is there, and now and then of what is not, or not yet.
      const other = by === STANDBY ? office : STANDBY
      const { seq = 1 } = branches.get(`${other}/D01`)?.[0]?.at(-1)?.entry ?? {}
      state(roll, pick, 'book.heard', { book: `${other}/D01`, seq: seq + (pick % 7 === 0 ? 2 : 0), head: 'f'.repeat(64) })
    }
    if (act === 'speak for others') speak(day, pick, voter)
    const chains = act === 'restore' ? branches.get(day) : undefined
    if (chains) chains.push(chains[0]!.slice(0, pick % (chains[0]!.length + 1)))
  }
  return [...stated.values()]
}

const election: Body<'election.created'> = {
  name: '换届选举(模拟)',
  day: '2026-12-15',
  mode: 'live',
  pack: 'zhejiang-2021',
  packSha256: '0'.repeat(64),
  committee: '选举委员会(模拟)',
  town: '清溪镇',
  county: '某区',
  recovery: 'age1test',
  constituencies: ['D01', 'D02'].map((code) => ({ code, name: `${code}选区`, covers: [] })),
  contests: ['D01', 'D02'].map((code) => ({
    code,
    name: code,
    level: '县级' as const,
    constituency: code,
    seats: 1,
    covers: [],
  })),
}
const certificate = { signKey: '', ageRecipient: 'age1test', scope: 'D01', readBack: { own: true } } as const
const sheet = { printed: 9, issued: 5, spoiled: 0, unused: 4 }
const proxy = { reason: '外出', means: '书面', document: '委托书' } as const
const decision = { article: 'S1 24', by: 'operator', evidence: { 依据: '户口簿' } } as const
const dropped = { extra: {}, reason: '重复登记' } as const
const principal = (voter: number, ref: string) => ({ principal: card((voter % 4) + 1), ref, contests: ['D01'] })
