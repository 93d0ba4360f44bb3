import * as fc from 'fast-check'
import type { Statement } from './attacker.ts'
import { MOST } from './facts.ts'
import type { Knowledge } from './knowledge.ts'

/** Into which of its own books an office writes a statement: `town`, a constituency, or what is prepared for one. */
export type OfficeStatement = Statement & { readonly into: string }

const CODES = ['D01', 'D02', 'D05', 'D06']

/** Any well-formed entry that an office device may write, of the shapes of docs/entry-types.md, fond of what occurs in the town. */
export function anyOfficeStatement(k: Knowledge): fc.Arbitrary<OfficeStatement> {
  const among = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
  const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
    fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: odd })
  const few = <T>(each: fc.Arbitrary<T>, minLength = 1, maxLength = 3) => fc.array(each, { minLength, maxLength })
  const code = mostly(among(...CODES), among('D77', 'toString', 'constructor'))
  const contest = mostly(among(...k.everyContest), among('D77', 'toString', 'constructor', 'valueOf'))
  const voter = mostly(among(...CODES.flatMap((each) => k.cards(each, 1, 13))), among('D77-0001', 'toString-0001'))
  const hash = mostly(among(...k.hashes), among('0'.repeat(64), 'f'.repeat(64)))
  const figure = mostly(fc.nat(14), among(MOST, 2 ** 31, 1000))
  const one = figure.map((n) => Math.max(1, n))
  const day = mostly(
    among('2026-10-01', '2026-11-20', '2026-11-25', '2026-12-01', '2026-12-13', '2026-12-15', '2026-12-16'),
    among('0000-01-01', '0001-01-01', '9999-12-31', '2028-02-29', '1000-01-01'),
  )
  const word = mostly(
    among('候选甲', '候选乙', 'C1', 'C2', 'C3', '张三', '下宅村', '公安'),
    among('toString', '__proto', '\u202E\u0000', '\uFFFF', ' ', '㐀'),
  )
  const line = mostly(among('选举(模拟)', '下宅村', '县人民法院', '第二人民医院'), among('\u202E', '长'.repeat(500), '\u0000'))
  const reason = mostly(among('台风', '有误'), among('因'.repeat(500), 'a\u202Eb', '\u0000x'))
  const device = mostly(among(...k.devices), among('f'.repeat(16)))
  const round = mostly(among('first'), among('revote', 'separate', 'byelection'))
  const person = mostly(among(...k.people), among('某人', 'toString'))
  const role = among('lead', 'clerk', 'overseer', 'typist', 'committee', 'admin', 'registrar', 'reviewer', 'x', 'vetting:公安')
  const texts = fc.dictionary(among('姓名', '联系日期', 'toString', 'constituency', 'name'), word, { maxKeys: 3 })
  const nominee = fc.record({ candidate: fc.oneof(word, voter), name: word })
  const optional = <T extends object>(all: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...required: (keyof T & string)[]) =>
    fc.record(all, { requiredKeys: required })
  const time = among('00:00', '07:30', '23:59', '99:99')
  const area = fc.record({ code, name: line, covers: few(line, 0) })
  const anyContest = optional<Record<string, unknown>>(
    {
      code: contest,
      name: line,
      level: among('县级', '乡级'),
      constituency: code,
      seats: figure,
      population: figure,
      covers: few(line, 0),
    },
    'code',
    'name',
    'level',
    'constituency',
    'seats',
    'covers',
  )
  const idNumber = mostly(
    fc.nat(999).map((n) => `99900119800101${String(n).padStart(3, '0')}X`),
    among('00000000000000000X', '99999999999999999X'),
  )
  const fields = optional<Record<string, unknown>>(
    {
      name: word,
      sex: among('男', '女'),
      birth: day,
      idNumber,
      ethnicity: word,
      village: word,
      group: word,
      address: line,
      household: word,
      head: word,
      relation: word,
      register: among(1, 2, 3),
      contests: few(contest),
    },
    'name',
    'sex',
    'birth',
    'idNumber',
    'register',
    'contests',
  )
  const book = mostly(among(...k.books), among('ffffffffffffffff/D01', 'ffffffffffffffff/x/y', 'ffffffffffffffff/town'))
  const source = optional<Record<string, unknown>>({ sha256: hash, sheet: word, row: one, part: among(2, 3) }, 'sha256', 'row')
  const id = mostly(
    fc.oneof(
      ...['0', '1', '2'].map((n) => fc.constant(`P${n.repeat(16)}`)),
      among(
        ...new Set(
          k.told.flatMap(({ body }) =>
            typeof body['person'] === 'string' && /^P[0-9a-f]{16}$/u.test(body['person']) ? [body['person']] : [],
          ),
        ),
      ),
    ),
    among('Pffffffffffffffff'),
  )
  const asks = among('list', 'strike', 'correct', 'nothing')
  const vetting = few(
    optional<Record<string, unknown>>(
      { department: word, answer: among('pass', 'veto', 'pending'), reason, document: word },
      'department',
      'answer',
    ),
    0,
  )
  const created = k.told.find(({ type }) => type === 'election.created')!.body
  const { mode: _, pack: _pack, packSha256: _hash, recovery: _recovery, ...facts } = created
  const changed = fc.oneof(
    fc.record({ day, reason }).map((some) => ({ ...facts, ...some })),
    fc.record({ contests: few(anyContest, 1, 6), reason }).map((some) => ({ ...facts, ...some })),
    fc.record({ constituencies: few(area, 1, 5), reason }).map((some) => ({ ...facts, ...some })),
    fc
      .record({
        name: line,
        term: line,
        committee: line,
        town: word,
        county: word,
        pollOpen: time,
        pollClose: time,
        kind: fc.constant('byelection'),
        reason,
      })
      .map((some) => ({ ...facts, ...some })),
  )
  const known = (type: string) => k.told.filter((each) => each.type === type).map(({ body }) => body)
  const certified = fc.tuple(
    among(...known('device.certified')),
    fc.record({ scope: fc.oneof(among('town'), code), role: among('office', 'standby', 'lead', 'desk', 'spare') }),
  )

  const town: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    'election.changed': changed,
    'question.answered': optional<Record<string, unknown>>(
      { question: word, answer: word, on: day, reason },
      'question',
      'answer',
    ),
    'person.assigned': optional<Record<string, unknown>>(
      { person, name: word, roles: few(role), constituency: code, voter },
      'person',
      'name',
      'roles',
    ),
    'device.certified': certified.map(([body, some]) => ({ ...body, ...some })),
    'device.named': fc.record({ device, name: word }),
    'station.described': optional<Record<string, unknown>>(
      { constituency: code, address: line, open: time, close: time, telephone: word },
      'constituency',
    ),
    'device.revoked': fc.record({ device, acceptUpTo: figure, reason }),
    'candidate.proposed': optional<Record<string, unknown>>(
      {
        contest,
        candidate: fc.oneof(word, voter),
        name: word,
        by: fc.oneof(fc.record({ organisation: line }), fc.record({ voters: figure })),
        on: day,
        details: texts,
        joined: few(voter, 0, 12),
        vetting,
      },
      'contest',
      'candidate',
      'name',
      'by',
    ),
    'candidate.listed': optional<Record<string, unknown>>(
      { contest, list: among('preliminary', 'formal'), on: day, candidates: few(nominee, 1, 5) },
      'contest',
      'list',
      'candidates',
    ),
    'candidate.withdrawn': optional<Record<string, unknown>>(
      { contest, candidate: fc.oneof(word, voter), on: day, reason },
      'contest',
      'candidate',
      'reason',
    ),
    'consultation.recorded': fc.record({
      contest,
      on: day,
      groups: few(fc.record({ group: word, voters: figure }), 0),
      agreed: fc.boolean(),
      proposal: few(nominee, 0),
    }),
    'lateness.decided': optional<Record<string, unknown>>(
      {
        step: among('roll-published', 'roll-corrections', 'preliminary-candidates', 'formal-candidates'),
        constituency: code,
        contest,
        on: day,
        until: day,
        reason,
      },
      'step',
      'until',
      'reason',
    ),
    'bundle.merged': fc.record({
      kind: among('sync', 'final', 'archive'),
      manifest: hash,
      sender: device,
      heads: few(fc.record({ book, to: figure, head: hash }), 0),
      added: figure,
    }),
    'conflict.decided': fc.record({
      kind: among('took_part_twice', 'in_doubt', 'after_closing', 'outside_scope', 'device_revoked', 'agent_over_limit'),
      refs: few(hash),
      verdict: among('explained', 'irregular', 'referred'),
      reason,
    }),
    'fork.resolved': fc.record({ book, keep: hash, reason }),
    'result.declared': optional<Record<string, unknown>>(
      {
        contest,
        round,
        valid: fc.boolean(),
        elected: few(word, 0),
        on: day,
        refs: few(hash, 0),
        count: hash,
        reason,
        asked: few(word, 0),
      },
      'contest',
      'round',
      'valid',
      'elected',
      'refs',
    ),
    'directory.listed': fc.record({
      constituency: code,
      version: one,
      key: hash,
      hashes: few(among('00000', 'fffff', 'f'.repeat(16)), 0),
    }),
    'book.continued': fc.record({ book, seq: one, head: hash, reason }),
    'person.signed-in': fc.record({ failed: figure }),
    'person.pin-set': fc.record({ person }),
    'bundle.exported': fc.record({
      kind: among('provision', 'correction', 'archive'),
      file: line,
      manifest: hash,
      receivers: fc.constant([]),
      heads: few(fc.record({ book, to: figure, head: hash }), 0),
    }),
    'print.made': fc.record({
      print: word,
      form: among('register', 'signing-book', 'poster', 'result', 'toString'),
      params: texts,
      madeAt: among('2026-12-15T08:00:00.000Z', '0000-01-01T00:00:00.000Z'),
      sha256: hash,
      pages: figure,
    }),
  }
  const roll: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    'voter.listed': fc.record({ voter, version: one, fields }),
    'voter.struck': fc.record({ voter, version: one, fields, reason }),
    'roll.published': optional<Record<string, unknown>>(
      { version: one, count: figure, sha256: hash, on: day },
      'version',
      'count',
      'sha256',
    ),
    'proxy.approved': fc.record({
      principal: voter,
      agent: voter,
      reason: among('外出', '羁押'),
      means: among('书面'),
      document: word,
    }),
    'proxy.withdrawn': optional<Record<string, unknown>>({ ref: hash, reason, checkIn: hash }, 'ref', 'reason'),
  }
  const asked = { sha256: hash, sheet: word }
  const prepared: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    'import.done': fc.record({
      sha256: hash,
      file: line,
      kind: among('household', 'migrants', 'previous', 'deprived', 'deaths', 'proxies', 'candidates'),
      mapping: few(fc.record({ headingRow: one, fields: texts }), 0),
      rows: figure,
      persons: figure,
      pending: few(fc.record({ row: one, kind: word }), 0),
    }),
    'village.named': fc.record({ written: word, village: word }),
    'row.held': optional<Record<string, unknown>>(
      {
        source,
        fields: texts,
        extra: texts,
        findings: few(fc.record({ kind: word, field: word, params: texts }), 0),
        constituency: code,
        others: few(source, 0),
      },
      'source',
      'fields',
      'extra',
      'findings',
      'others',
    ),
    'row.settled': optional<Record<string, unknown>>(
      { source, verdict: among('recorded', 'dropped', 'different', 'later'), reason, evidence: texts },
      'source',
      'verdict',
      'evidence',
    ),
    'evidence.listed': optional<Record<string, unknown>>(
      {
        list: among('previous', 'deprived', 'suspended', 'deaths', 'mental', 'away'),
        ...asked,
        rows: few(fc.record({ row: one, idNumber: fc.oneof(word, idNumber), name: word, fields: texts })),
      },
      'list',
      'sha256',
      'rows',
    ),
    'person.recorded': fc.record({ person: id, source, fields: texts, extra: texts }),
    'person.corrected': fc.record({
      person: id,
      field: among('name', 'birth', 'idNumber', 'toString', 'village'),
      before: word,
      after: word,
      reason,
    }),
    'person.dropped': fc.record({ person: id, fields: texts, extra: texts, reason }),
    'person.decided': optional<Record<string, unknown>>(
      {
        person: id,
        register: among(1, 2, 3, 4),
        section: among('甲', '乙', '丙', '己'),
        category: word,
        article: among('S2 29', 'toString', 'S1 3'),
        by: among('default', 'operator'),
        evidence: texts,
      },
      'person',
      'register',
      'article',
      'by',
      'evidence',
    ),
    'gate.passed': optional<Record<string, unknown>>(
      {
        gate: among('registration', 'review', 'publication'),
        counts: fc.dictionary(word, figure, { maxKeys: 3 }),
        on: day,
        state: hash,
        accepted: few(fc.record({ code: among('W.202', 'R.201', 'toString'), count: figure, reason }), 0),
      },
      'gate',
      'counts',
    ),
    'roll.posted': optional<Record<string, unknown>>(
      { version: one, sha256: hash, on: day, places: few(line), reason },
      'version',
      'sha256',
      'on',
      'places',
    ),
    'objection.received': optional<Record<string, unknown>>(
      {
        version: one,
        on: day,
        by: word,
        name: word,
        idNumber,
        claim: among('omitted', 'wrongly-listed', 'wrong-entry'),
        text: line,
      },
      'version',
      'on',
      'by',
      'name',
      'claim',
      'text',
    ),
    'objection.decided': optional<Record<string, unknown>>(
      { ref: hash, on: day, verdict: among('upheld', 'rejected'), asks, reason, document: word },
      'ref',
      'on',
      'verdict',
      'asks',
      'reason',
    ),
    'objection.appealed': fc.record({ ref: hash, on: day, court: line }),
    'objection.judged': fc.record({ ref: hash, on: day, document: word, asks }),
    'pair.decided': fc.record({ rows: few(source, 2, 2), verdict: fc.constant('two-people'), reason }),
    'kin.declared': fc.record({
      candidate: word,
      kin: few(optional<Record<string, unknown>>({ name: word, relation: word, idNumber: word }, 'name', 'relation'), 0),
    }),
    'publication.corrected': fc.record({ version: one, on: day, reason }),
  }
  const anyone = few(fc.record({ person, role }), 1, 2)
  const stated = (into: fc.Arbitrary<string>, bodies: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
    Object.entries(bodies).map(([type, body]) => fc.record({ into, type: fc.constant(type), body, actor: anyone }))
  return fc.oneof(
    ...stated(fc.constant('town'), town),
    ...stated(among(...CODES), roll),
    ...stated(among(...CODES.map((each) => `prep/${each}`), 'prep/town'), prepared),
  )
}
