import * as fc from 'fast-check'
import type { Statement } from './attacker.ts'
import { MOST } from './facts.ts'
import type { Knowledge } from './knowledge.ts'

/** Stands for the hash of what the attacker itself states at this place of its lies. */
const ownHash = (place: number): string => `${'0'.repeat(56)}0e0e${String(place).padStart(4, '0')}`
const OWN = /0{56}0e0e(\d{4})/gu

/** The same statement, pointing at what was stated before it where it points at the attacker's own. */
export const pointing = (statement: Statement, hashes: readonly string[]): Statement => ({
  ...statement,
  body: JSON.parse(
    JSON.stringify(statement.body).replaceAll(
      OWN,
      (_, place: string) => hashes[Number(place) % Math.max(1, hashes.length)] ?? 'f'.repeat(64),
    ),
  ) as unknown,
})

/** Any well-formed entry a station device may write, of the shapes of docs/entry-types.md, fond of what occurs in the town. */
export function anyStatement(k: Knowledge): fc.Arbitrary<Statement> {
  const codes = ['D01', 'D02', 'D05', 'D06', 'D77']
  const among = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
  const contest = fc.oneof(
    { weight: 12, arbitrary: among(...k.everyContest) },
    { weight: 1, arbitrary: among('D77', 'toString', 'constructor', 'valueOf') },
  )
  const voter = among(...codes.flatMap((code) => k.cards(code, 1, 14)))
  const hash = fc.oneof(
    { weight: 5, arbitrary: among(...k.hashes) },
    { weight: 3, arbitrary: fc.nat(11).map(ownHash) },
    { weight: 1, arbitrary: among('0'.repeat(64), 'f'.repeat(64)) },
  )
  const figure = fc.oneof({ weight: 8, arbitrary: fc.nat(14) }, { weight: 1, arbitrary: among(MOST, 2 ** 31, 1000) })
  const atLeastOne = figure.map((n) => Math.max(1, n))
  const book = among(...k.books, 'ffffffffffffffff/D01', 'ffffffffffffffff/town', 'ffffffffffffffff/x/y')
  const person = among(...k.people, '某人')
  const role = among('lead', 'clerk', 'overseer', 'typist', 'committee', 'admin', 'x')
  const someone = fc.record({ person, role })
  const staffed = among(...codes.slice(0, 4)).chain((code) =>
    among('lead', 'clerk', 'overseer-1', 'overseer-2', 'typist-1', 'typist-2').map((id) => ({
      person: `${code}-${id}`,
      role: id.replace(/-\d$/u, ''),
    })),
  )
  const anyone = fc.oneof(someone, staffed, staffed)
  const round = fc.oneof(
    { weight: 4, arbitrary: among('first') },
    { weight: 1, arbitrary: among('revote', 'separate', 'byelection') },
  )
  const at = { contest, round }
  const word = among('候选甲', '候选乙', '候选丙', 'C1', 'C2', 'C3', '张三', 'toString')
  const reason = among('认错', '有误')
  const instant = among('2026-12-15T08:00:00.000Z')
  const papers = fc.dictionary(contest, figure, { maxKeys: 3 })
  const contests = fc.oneof(
    fc.array(contest, { maxLength: 3 }),
    among(...codes.slice(0, 4)).map((code) => [...k.contests(code)]),
  )
  const some = contests.map((list) => (list.length === 0 ? ['D01'] : list))
  const few = <T>(each: fc.Arbitrary<T>, minLength = 1, maxLength = 3) => fc.array(each, { minLength, maxLength })
  const checkedIn = {
    voter,
    contests,
    channel: among('station', 'mobile'),
    papers,
    for: few(fc.record({ principal: voter, ref: hash, contests: some }), 0, 2),
  }
  const sheet = fc.record({ printed: figure, issued: figure, spoiled: figure, unused: figure })
  const votes = fc.record({ candidate: word, for: figure, against: figure, abstain: figure, void: figure })
  const figures = fc.record({
    collected: figure,
    valid: figure,
    invalid: figure,
    votes: few(votes, 0, 3),
    writeIns: few(fc.record({ name: word, for: figure, voter }, { requiredKeys: ['name', 'for'] }), 0, 2),
  })
  const box = among('1', '2', 'toString')
  const nominees = few(fc.record({ candidate: word, name: word }))
  const texts = fc.dictionary(
    among('constituency', 'register', 'contest', 'toString'),
    among('D01', 'D02', 'D06', '1', '4', 'x'),
    {
      maxKeys: 3,
    },
  )
  const head = fc.record({ book, to: figure, head: hash })
  const spoiled = { contest, count: atLeastOne }

  const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    'print.made': fc.record({
      print: word,
      form: among('register', 'result', 'closing', 'toString'),
      params: texts,
      madeAt: instant,
      sha256: hash,
      pages: figure,
    }),
    'bundle.exported': fc.record({
      kind: among('provision', 'correction', 'sync', 'final', 'archive'),
      file: word,
      manifest: hash,
      receivers: fc.constant([]),
      heads: few(head, 0),
    }),
    'proxy.approved': fc.record({
      principal: voter,
      agent: voter,
      reason: among('外出', '病残'),
      means: among('书面'),
      document: word,
    }),
    'proxy.withdrawn': fc.record({ ref: hash, reason, checkIn: hash }, { requiredKeys: ['ref', 'reason'] }),
    'station.opened': fc.record(
      { rollVersion: atLeastOne, rollSha256: hash, papers, checklist: texts, otherDay: reason },
      { requiredKeys: ['rollVersion', 'rollSha256', 'papers', 'checklist'] },
    ),
    'checked-in': fc.record(checkedIn),
    undone: fc.record({ ref: hash, returned: papers, reason }),
    'paper.spoiled': fc.record(spoiled),
    'papers.counted': fc.record({ left: papers, expected: papers, explanation: reason }, { requiredKeys: ['left', 'expected'] }),
    incident: fc.record({ what: word, done: word }, { requiredKeys: ['what'] }),
    'book.continued': fc.record({ book, seq: atLeastOne, head: hash, reason }),
    reentered: fc.record(
      {
        book,
        receipt: atLeastOne,
        at: instant,
        fact: fc.oneof(
          fc.record({ type: fc.constant('checked-in'), ...checkedIn }),
          fc.record({ type: fc.constant('paper.spoiled'), ...spoiled }),
        ),
      },
      { requiredKeys: ['book', 'receipt', 'fact'] },
    ),
    'station.closed': fc.record({ papers: fc.dictionary(contest, sheet, { maxKeys: 3 }) }),
    'count.typed': fc.record({ ...at, figures }),
    'count.agreed': fc.record({ ...at, refs: few(hash, 2, 2) }),
    'result.signed': fc.record({ ...at, ref: hash, count: hash, signers: few(anyone, 1, 5) }),
    'person.signed-in': fc.record({ failed: figure }),
    'person.signed-out': fc.record({ ref: hash, why: among('self', 'reassigned', 'closed') }),
    'person.pin-set': fc.record({ person }),
    'person.replaced': fc.record(
      { person, name: word, roles: few(among('lead', 'clerk', 'overseer', 'typist')), replaces: person, reason },
      { requiredKeys: ['person', 'name', 'roles', 'reason'] },
    ),
    'box.listed': fc.record({ box, voters: few(fc.record({ voter, reason: word }), 0) }),
    'box.out': fc.record({ box, papers }),
    'box.in': fc.record(
      { ref: hash, used: papers, returned: papers, explanation: reason },
      { requiredKeys: ['ref', 'used', 'returned'] },
    ),
    'count.called': fc.record({ ...at, batch: atLeastOne, papers: figure, figures }),
    'count.confirmed': fc.record({ ref: hash }),
    'count.withdrawn': fc.record({ ref: hash, reason }),
    'count.called-out': fc.record({ ...at, refs: few(hash) }),
    'writein.joined': fc.record(
      { ...at, names: few(word), as: word, voter, reason },
      { requiredKeys: ['contest', 'round', 'names', 'as', 'reason'] },
    ),
    'paper.adjudicated': fc.record({
      ...at,
      oddPaper: among('W1', 'W3', 'x'),
      papers: atLeastOne,
      decidedAs: among('valid', 'invalid', 'part-void'),
      reason,
    }),
    'result.witnessed': fc.record({ ...at, ref: hash, count: hash }),
    'round.started': fc.record({ ...at, seats: among(1, 2, MOST), candidates: nominees, ref: hash }),
    'round.closed': fc.record(
      { ...at, participants: fc.record({ inPerson: figure, mobile: figure, proxy: figure }), papers: sheet, reason },
      { requiredKeys: ['contest', 'round', 'participants', 'papers'] },
    ),
    'desk.left-out': fc.record({ devices: few(among(...k.devices, 'f'.repeat(16))), reason }),
    'round.withdrawn': fc.record({ ...at, ref: hash, reason }),
  }
  const actor = fc.oneof(few(anyone, 1, 2), among([{ person: 'D02-clerk', role: 'clerk' }]))
  return fc.oneof(...Object.entries(bodies).map(([type, body]) => fc.record({ type: fc.constant(type), body, actor })))
}
