import { goneOn, hashOf, type Statement } from '../attacker.ts'
import { closedAs, count, lastWins, openedAs, properly, type Say } from '../facts.ts'
import { staffOf, type Knowledge } from '../knowledge.ts'
import type { Row } from './row.ts'

const SIGNERS = staffOf('D02', 'lead', 'overseer-1', 'overseer-2', 'typist-1')
const pair = staffOf('D02', 'lead', 'overseer-1')
const incident: Statement = { type: 'incident', body: { what: '来电' } }

const replaced = (person: string, roles: readonly string[], actor = pair): Statement => ({
  type: 'person.replaced',
  actor,
  body: { person, name: person, roles, reason: '有人病了' },
})

/** A line as it stands in a file, changed after it was written canonically. */
const spelled = (k: Knowledge, statement: Statement, change: (line: string) => string) => {
  const book = `${k.device('D02', 'spare')}/D02`
  return { book, after: goneOn([], { election: k.election, book }, [statement]).map(change), states: [] }
}
const OFFICES: readonly (readonly [type: string, body: (k: Knowledge) => object])[] = [
  ['election.changed', (k) => ({ ...k.entries('election.created', 'town')[0]?.body, reason: '改' })],
  ['question.answered', () => ({ question: 'E1', answer: 'yes' })],
  ['device.named', (k) => ({ device: k.device('D06', 'lead'), name: '坏的电脑' })],
  ['station.described', () => ({ constituency: 'D06', address: '没有的地方' })],
]
const refusedTypes: readonly Row[] = OFFICES.map(([type, body]) => ({
  says: `states a ${type} in its own book`,
  by: 'lead',
  is: 'refused',
  states: (k, say) => void say({ type, body: body(k) }),
}))

const spellings: readonly (readonly [says: string, statement: Statement, change: (line: string) => string])[] = [
  ['a key twice', incident, (line) => line.replace('"body":{', '"body":{"what":"甲",')],
  ['a negative figure', { type: 'paper.spoiled', body: { contest: 'D02', count: -1 } }, (line) => line],
  ['half a paper', { type: 'paper.spoiled', body: { contest: 'D02', count: 0.5 } }, (line) => line],
  [
    'a figure as 1e3',
    { type: 'paper.spoiled', body: { contest: 'D02', count: 1000 } },
    (line) => line.replace(':1000}', ':1e3}'),
  ],
  [
    'a figure beyond all bounds',
    { type: 'paper.spoiled', body: { contest: 'D02', count: 7 } },
    (line) => line.replace(':7}', ':1e400}'),
  ],
  [
    'a body forty deep',
    { type: 'incident', body: JSON.parse('{"what":'.repeat(40) + '"x"' + '}'.repeat(40)) as object },
    (line) => line,
  ],
  ['a wide D02', { type: 'paper.spoiled', body: { contest: 'Ｄ０２', count: 1 } }, (line) => line],
]
const refusedSpellings: readonly Row[] = spellings.map(([says, statement, change]) => ({
  says: `spells ${says}`,
  by: 'spare',
  kind: 'sync',
  is: 'refused',
  states: () => {},
  beside: (k) => [spelled(k, statement, change)],
}))

const signedByAll = (k: Knowledge, say: Say, signed: string): void => {
  for (const contest of k.contests('D02')) count(say, contest, lastWins(k, contest, 12), properly('D02'), SIGNERS, signed)
}

/** The types and fields that came last, and what has no place in a book at all. */
export const ofWhatIsNewer: readonly Row[] = [
  ...refusedTypes,
  ...refusedSpellings,
  ...['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'].map((at): Row => ({
    says: `dates an entry of its own ${at}`,
    by: 'spare',
    kind: 'sync',
    states: () => {},
    beside: (k) => [spelled(k, incident, (line) => line.replace('2026-12-15T11:59:59.000Z', at))],
  })),
  {
    says: 'lets everybody of D06 serve at its own station, as lead and overseer and typist',
    by: 'lead',
    states: (_, say) => {
      for (const person of staffOf('D06', 'lead', 'overseer-1', 'typist-1'))
        say(replaced(person.person, ['lead', 'overseer', 'typist']))
    },
  },
  {
    says: 'lets people serve whom nobody knows, by people whom nobody knows, and has them count',
    by: 'lead',
    own: 'kept',
    states: (k, say) => {
      const unknown = ['甲', '乙'].map((person, i) => ({ person, role: i ? 'overseer' : 'lead' }))
      for (const person of ['甲', '乙', '丙']) say(replaced(person, ['typist'], unknown))
      const typists = ['甲', '丙'].map((person) => [{ person, role: 'typist' }])
      for (const contest of k.contests('D02')) count(say, contest, lastWins(k, contest, 12), { typists, lead: pair })
    },
  },
  {
    says: 'lets somebody serve, as a desk, in the place of its lead',
    by: 'desk',
    states: (_, say) =>
      void say({
        ...replaced('新', ['lead']),
        body: { person: '新', name: '新', roles: ['lead'], replaces: 'D02-lead', reason: '病' },
      }),
  },
  {
    says: 'signs, in all names, the hash of another contest’s count',
    by: 'lead',
    own: 'unsigned',
    states: (k, say) =>
      signedByAll(k, say, (k.entries('result.signed', 'D06')[0]?.body['count'] as string | undefined) ?? hashOf('x')),
  },
  {
    says: 'hands in once more, as interim, the very books of its final',
    by: 'lead',
    kind: 'sync',
    states: () => {},
  },
  {
    says: 'hands in its own day as the provision of an office',
    by: 'lead',
    kind: 'provision' as 'sync',
    is: 'refused',
    states: () => {},
  },
  {
    says: 'takes one box in twice, with more papers than went out, and used by everybody',
    by: 'lead',
    from: 'open',
    states: (k, say) => {
      const two = staffOf('D02', 'overseer-1', 'overseer-2')
      const papers = Object.fromEntries(k.contests('D02').map((contest) => [contest, 2]))
      const many = Object.fromEntries(k.contests('D02').map((contest) => [contest, 900_000]))
      const ref = say({ type: 'box.out', actor: two, body: { box: '1', papers } })
      for (let n = 0; n < 2; n++) say({ type: 'box.in', actor: two, body: { ref, used: many, returned: many } })
      say(closedAs(k.contests('D02'), 12))
    },
  },
  {
    says: 'begins a later round that no result asks for, closes it and counts it',
    by: 'lead',
    states: (k, say) => {
      const [contest] = k.contests('D02')
      const round = { contest, round: 'separate' }
      const candidates = k.candidates(contest!)
      say({ type: 'round.started', actor: pair, body: { ...round, seats: 1, candidates, ref: 'a'.repeat(64) } })
      const participants = { inPerson: 12, mobile: 0, proxy: 0 }
      const papers = { printed: 12, issued: 12, spoiled: 0, unused: 0 }
      say({ type: 'round.closed', actor: pair, body: { ...round, participants, papers } })
      const votes = candidates.map(({ candidate }, i) => ({
        candidate,
        for: i ? 0 : 12,
        against: i ? 12 : 0,
        abstain: 0,
        void: 0,
      }))
      const figures = { collected: 12, valid: 12, invalid: 0, votes, writeIns: [] }
      const refs = properly('D02').typists.map((actor) => say({ type: 'count.typed', actor, body: { ...round, figures } }))
      say({ type: 'count.agreed', actor: properly('D02').typists[1]!, body: { ...round, refs } })
    },
  },
  {
    says: 'opens once more, under a version of the roll that is none, on another day, with a reason of five hundred signs',
    by: 'lead',
    states: (k, say) => {
      const opening = openedAs(k, k.contests('D02'), 2 ** 53 - 1)
      say({ ...opening, body: { ...(opening.body as object), otherDay: '\u202E'.repeat(500) } })
    },
  },
]
