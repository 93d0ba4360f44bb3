import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { judgedClosings } from '#counting/closings.ts'
import { doubtOfDay } from '#counting/doubt-of-day.ts'
import { doubtOf } from '#counting/doubt.ts'
import { doubtfulVoting } from '#counting/doubtful-voting.ts'
import { staffOf as staffNow } from '#counting/staff.ts'
import { authority } from '#ledger/entries/authority.ts'
import { FIGURES } from '#ledger/entries/figures.ts'
import { entryTypes, type TypeName } from '#ledger/entries/index.ts'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { factByHash, type Fact } from '#ledger/read.ts'
import { overreachesIn } from '#ledger/standing/scope.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { admin, codeOf } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { anyStatement } from './any-entry.ts'
import { bundleOf, knowledgeOf, type Role } from './attack.ts'
import type { Person, Statement } from './attacker.ts'
import { staffOf } from './knowledge.ts'
import { attackedTown, officeAt, type AttackedTown } from './town.ts'

// The column *By* and the column *People* of docs/entry-types.md, type by type, against what the office makes of an entry that breaks them.

const at = folder()
let town: AttackedTown
beforeAll(async () => {
  town = await attackedTown(at)
})

const types = (Object.keys(authority) as TypeName[]).filter((type) => entryTypes[type].scopes.includes('constituency'))
const ofStations = types.filter((type) => entryTypes[type].writers.includes('station'))

/** What says that an entry is not believed. Of what is not here nothing follows for a count, and `WITHOUT_BEARING` says so of each. */
const isDoubted = (ledger: Ledger, fact: Fact<TypeName>): boolean => {
  const isOneOf = (some: readonly string[]) => some.includes(fact.type)
  if (overreachesIn(ledger).some(({ hash, isVoid }) => isVoid && hash === fact.hash)) return true
  if (isOneOf([...FIGURES, 'result.witnessed', 'result.signed', 'desk.left-out']))
    return doubtOf(ledger, 'D02', fact) !== undefined
  if (fact.type === 'station.opened') return doubtOfDay(ledger, 'D02', fact) !== undefined
  if (fact.type === 'station.closed')
    return judgedClosings(ledger, 'D02').some(({ closing, doubt }) => closing.hash === fact.hash && doubt !== undefined)
  if (fact.type === 'person.replaced') return !staffNow(ledger, 'D02').has(fact.body.person)
  return doubtfulVoting(ledger, 'D02')?.entries.includes(fact.hash) ?? false
}

/** Kept as they are, by whomever: they say what somebody saw, printed, sealed or did at the keyboard, and the votes follow from none of them. */
const WITHOUT_BEARING: readonly TypeName[] = [
  'print.made',
  'bundle.exported',
  'papers.counted',
  'incident',
  'person.signed-in',
  'person.signed-out',
  'person.pin-set',
]

/** A body of this type about D02 alone that points at nothing but what is its own, as like as not. */
function saying(type: TypeName, by: Role): Statement {
  const k = knowledgeOf(town, by)
  const [contest] = k.contests('D02')
  const own = (of: string): string | undefined => k.entries(of, 'D02').at(-1)?.hash
  const base = fc.sample(
    anyStatement(k).filter((each) => each.type === type),
    { numRuns: 1, seed: 7 },
  )[0]!
  const body = { ...(base.body as Record<string, unknown>) }
  if ('contest' in body) body['contest'] = contest
  if ('contests' in body) body['contests'] = k.contests('D02')
  const ofContests = new Set(['checked-in', 'undone', 'box.out', 'box.in', 'station.opened', 'station.closed'])
  for (const papers of ['papers', 'returned', 'used'] as const) if (papers in body && ofContests.has(type)) body[papers] = {}
  if ('voter' in body) body['voter'] = 'D02-0011'
  if ('voters' in body) body['voters'] = [{ voter: 'D02-0011', reason: '病' }]
  if ('for' in body) body['for'] = []
  if ('figures' in body) body['figures'] = { collected: 1, valid: 1, invalid: 0, votes: [], writeIns: [] }
  if ('count' in body && typeof body['count'] === 'number') body['count'] = 1
  if ('devices' in body)
    body['devices'] = [k.devices.find((each) => each === town.ownBooks.desk[0]!.match(/"book":"([0-9a-f]{16})/u)![1])!]
  if (type === 'checked-in') body['papers'] = Object.fromEntries(k.contests('D02').map((each) => [each, 1]))
  if (type === 'proxy.approved') Object.assign(body, { principal: 'D02-0011', agent: 'D02-0012' })
  if (type === 'proxy.withdrawn') Object.assign(body, { ref: 'e'.repeat(64), checkIn: undefined })
  if (type === 'person.replaced') Object.assign(body, { person: '新来的人', replaces: undefined })
  const refs: Readonly<Partial<Record<TypeName, string>>> = {
    'result.signed': 'count.agreed',
    'result.witnessed': 'count.agreed',
    'round.started': 'count.agreed',
  }
  if (refs[type]) body['ref'] = own(refs[type])!
  if (type === 'count.agreed')
    body['refs'] = k
      .entries('count.typed', 'D02')
      .slice(0, 2)
      .map(({ hash }) => hash)
  return { type, body: JSON.parse(JSON.stringify(body)) as unknown }
}

/** The people the table wants for a type. */
const enough = (type: TypeName): readonly Person[] => {
  const taken = new Set<string>()
  return authority[type].people.map((place) => {
    const all = ['lead', 'clerk', 'overseer-1', 'overseer-2', 'typist-1', 'typist-2']
    const id = all.find((each) => place.includes(each.replace(/-\d$/u, '')) && !taken.has(each))!
    taken.add(id)
    return staffOf('D02', id)[0]!
  })
}

/** Hands in one statement of a laptop of D02, and asks whether it is believed. */
async function doubted(by: Role, statement: Statement): Promise<string> {
  const { ledger, keys } = officeAt(town, 'evening', join(at, 'office'))
  const path = join(at, 'D02_who_20261215-200000.xuance')
  let hash = ''
  const bytes = await bundleOf(town, { by, kind: 'sync', from: 'open', states: (_, say) => void (hash = say(statement)) })
  writeFileSync(path, bytes)
  const merged = codeOf(await mergeBundle(ledger, keys, admin, path))
  const fact = factByHash(ledger, hash)
  const said = merged !== 'ok' ? merged : fact && isDoubted(ledger, fact) ? 'doubted' : 'believed'
  closeLedger(ledger)
  return said
}

describe('what a laptop states that may not, by the table of who may state what', () => {
  const ROLES = ['lead', 'desk', 'spare'] as const
  const offices = types.filter((type) => !entryTypes[type].writers.includes('station'))
  const others = ofStations.flatMap((type) =>
    ROLES.filter((by) => !authority[type].by.includes(by)).map((by) => [type, by] as const),
  )

  it('is all of the table', () => {
    expect(offices.length + ofStations.length).toBe(types.length)
    expect(others.length).toBeGreaterThan(40)
    for (const type of WITHOUT_BEARING) expect(ofStations).toContain(type)
  })

  it.each(others.filter(([type]) => !WITHOUT_BEARING.includes(type)))('%s by a %s is not believed', async (type, by) => {
    expect(await doubted(by, { ...saying(type, by), actor: enough(type) })).toBe('doubted')
  })
})

describe('what strangers state, by the table of how many people in which roles', () => {
  it.each(ofStations.filter((type) => !WITHOUT_BEARING.includes(type) && type !== 'book.continued'))(
    '%s is not believed',
    async (type) => {
      const actor = enough(type).map(({ role }, i) => ({ person: `某人${i}`, role }))
      expect(await doubted('lead', { ...saying(type, 'lead'), actor })).toBe('doubted')
    },
  )

  it.each(ofStations.filter((type) => authority[type].people.length > 1))('%s by one alone is not believed', async (type) => {
    expect(await doubted('lead', { ...saying(type, 'lead'), actor: enough(type).slice(0, 1) })).toBe('doubted')
  })
})

describe('and by those who may', () => {
  it.each([
    'checked-in',
    'paper.spoiled',
    'box.out',
    'proxy.approved',
    'count.typed',
    'person.replaced',
    'result.witnessed',
  ] as const)('%s is believed', async (type) => {
    expect(await doubted('lead', { ...saying(type, 'lead'), actor: enough(type) })).toBe('believed')
  })
})
