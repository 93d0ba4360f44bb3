import { array, assert, integer, property } from 'fast-check'
import { strToU8 } from 'fflate'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { consultationOf, recordConsultation } from '#office/consultations/consult.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { decidePair } from '#office/duplicates/decide-pair.ts'
import { doublesOf } from '#office/duplicates/pairs.ts'
import { importCandidates } from '#office/importing/import-candidates.ts'
import { TOWN_PREP } from '#office/importing/town-prep.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { checkRegistration } from '#office/gates/registration.ts'
import { townView } from '#office/gates/town-view.ts'
import { recordedPersons } from '#office/persons/recorded.ts'
import { linesOfPeople } from '#office/registers/lines-of-people.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { stateFormal, statePreliminary } from '#office/candidates/state-lists.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { declareKin, kinForm, staffKinFindings } from '#office/staff/staff-kin.ts'
import { completeness } from '#office/worklists/completeness.ts'
import { completenessTables, workTable } from '#office/worklists/list-tables.ts'
import { printLists } from '#office/worklists/print-lists.ts'
import { shareOut } from '#office/worklists/share-out.ts'
import { workList } from '#office/worklists/work-lists.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import {
  admin,
  codeOf,
  committee,
  householdCsv,
  need,
  nominate,
  office,
  publish,
  villagers,
  type Villager,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const take = (ledger: Ledger, file: string, people: readonly Villager[]) =>
  need(importHouseholds(ledger, admin, file, householdCsv(people)))
const people = (ledger: Ledger) => ledger.statements.on('SELECT count(*) FROM persons WHERE dropped = 0').pluck().get()

describe('the desk of doubles', async () => {
  const { ledger } = await office(at, 'pairs')
  const born = { name: '陈伟', birth: '1985-05-05' }
  take(ledger, 'a.csv', [
    { ...born, household: '1' },
    { ...born, household: '2' },
  ])
  const [a, b] = [
    { file: 'a.csv', row: 2 },
    { file: 'a.csv', row: 3 },
  ]

  it('shows two namesakes of one birthday as two people until somebody looks', () => {
    expect(people(ledger)).toBe(2)
    expect(doublesOf(ledger)).toMatchObject([{ kind: 'same_name_and_birth', weight: 'soft', reasons: ['same_name_birth_sex'] }])
  })

  it.each([
    ['without a reason', { a, b, verdict: 'two-people', reason: ' ' }, 'pair.reason'],
    ['about one row twice', { a, b: a, verdict: 'two-people', reason: '已核实' }, 'pair.same-row'],
    [
      'about a row nobody imported',
      { a, b: { file: 'z.csv', row: 9 }, verdict: 'two-people', reason: '已核实' },
      'pair.unknown-row',
    ],
    ['as one person without the row to keep', { a, b, verdict: 'one-person', reason: '已核实' }, 'pair.keep'],
  ] as const)('takes no decision %s', (_, verdict, code) => {
    expect(codeOf(decidePair(ledger, admin, verdict))).toBe(code)
    expect(doublesOf(ledger)).toHaveLength(1)
  })

  it('keeps both where they are two people, says why, and asks no more', () => {
    need(decidePair(ledger, admin, { a, b, verdict: 'two-people', reason: '身份证核对，两人' }))
    expect(doublesOf(ledger)).toEqual([])
    expect(people(ledger)).toBe(2)
    expect(factsOf(ledger, 'pair.decided').map(({ body }) => body.reason)).toEqual(['身份证核对，两人'])
    expect(codeOf(decidePair(ledger, admin, { a, b, verdict: 'two-people', reason: '又一次' }))).toBe('pair.decided')
  })

  it('leaves one where they are one person, and both rows in the books', () => {
    const rows = factsOf(ledger, 'person.recorded').length
    need(decidePair(ledger, admin, { a, b, verdict: 'one-person', keep: 'b', reason: '同一人两个户' }))
    expect(people(ledger)).toBe(1)
    expect(factsOf(ledger, 'person.recorded')).toHaveLength(rows)
    expect(factsOf(ledger, 'person.dropped').map(({ body }) => body.reason)).toEqual(['同一人两个户'])
  })
})

describe('a row with somebody else’s number', async () => {
  const { ledger } = await office(at, 'hard')
  const id = `33079919850505901${checkDigit('33079919850505901')}`
  const first = { name: '陈伟', birth: '1985-05-05', id }
  it('waits for somebody, and cannot be a second person under that number', () => {
    const valid = householdCsv([first])
    need(importHouseholds(ledger, admin, 'a.csv', valid))
    take(ledger, 'b.csv', [{ ...first, village: '下宅村' }])
    const [pair] = doublesOf(ledger)
    if (!pair) throw new Error('no pair')
    expect(pair).toMatchObject({
      weight: 'hard',
      kind: 'dup_cross_constituency',
      reasons: ['same_number', 'same_name_birth_sex'],
    })
    expect(codeOf(decidePair(ledger, admin, { a: pair.a.at, b: pair.b.at, verdict: 'two-people', reason: '两人' }))).toBe(
      'pair.one-number',
    )
    need(decidePair(ledger, admin, { a: pair.a.at, b: pair.b.at, verdict: 'one-person', keep: 'b', reason: '已迁往' }))
    expect(doublesOf(ledger)).toEqual([])
  })
})

describe('completeness', async () => {
  const { ledger } = await office(at, 'complete')
  take(ledger, 'a.csv', [
    { name: '陈㛃', birth: '1985-05-05', household: '1' },
    { name: '王\uE816', birth: '1986-05-05', household: '2' },
    { name: '李?', birth: '1987-05-05', household: '3' },
    { name: '赵喆', birth: '1988-05-05', household: '4' },
  ])
  const report = completeness(ledger)

  it('says how full each column is, the unknown ones by their headings', () => {
    const fill = (heading: string) => report.columns.find((column) => column.heading === heading)
    expect(fill('姓名')).toMatchObject({ field: 'name', rows: 4, filled: 4 })
    expect(fill('迁出日期')).toMatchObject({ field: 'movedOutOn', rows: 4, filled: 0 })
    expect(fill('门牌颜色')).toMatchObject({ field: '', rows: 4, filled: 4 })
  })

  it('lists characters with their codes, whether a font has them, and whom they concern', () => {
    expect(report.characters.map(({ codePoint, rarity, font, persons }) => [codePoint, rarity, font, persons.length])).toEqual([
      ['U+003F', 'lost', true, 1],
      ['U+E816', 'private-use', false, 1],
      // Once in a name and in the head of all four households.
      ['U+36C3', 'outside-GBK', true, 4],
      ['U+5586', 'outside-GB2312', true, 1],
    ])
  })

  it('lists adults without a decision, and nobody once they are decided', () => {
    expect(report.undecided.length).toBeGreaterThan(0)
    need(decideAll(ledger, admin))
    expect(completeness(ledger).undecided).toEqual([])
  })

  it('says of each column what it means in words of the office', () => {
    const meant = completenessTables(report)[0]!.rows.map(({ field }) => field!)
    expect(meant).toContain('公民身份号码')
    expect(meant.filter((field) => /[A-Za-z]/.test(field))).toEqual([])
  })

  it('prints though a character has no glyph, as PDF, XLSX and CSV', async () => {
    const printed = need(
      await printLists(ledger, admin, {
        constituency: 'town',
        folder: join(at, 'lists'),
        tables: completenessTables(report),
        csv: true,
      }),
    )
    expect(printed).toHaveLength(4)
    for (const { pdf, xlsx, csv } of printed)
      expect([pdf, xlsx, csv!].map((path) => existsSync(path))).toEqual([true, true, true])
    expect(factsOf(ledger, 'print.made').map(({ body }) => body.form)).toEqual(['list', 'list', 'list', 'list'])
  }, 60_000)
})

describe('work lists', async () => {
  const { ledger } = await office(at, 'lists')
  take(ledger, 'a.csv', [
    ...villagers(10),
    { name: '待核', birth: '1990-06-06', id: '330799199006069021', household: '999' },
    { name: '少年', birth: '2015-01-01', household: '100' },
  ])

  it('lead to every adult and every row that waits, once, and say what to ask', () => {
    const { lines, loads } = workList(ledger, { constituency: 'D01', kind: 'door', registrars: 3 })
    expect(lines.map(({ name }) => name).toSorted()).toEqual([...villagers(10).map(({ name }) => name), '待核'].toSorted())
    expect(lines.find(({ name }) => name === '待核')).toMatchObject({ waits: true })
    expect(lines.find(({ name }) => name === '待核')!.ask).not.toBe('')
    expect(loads.reduce((sum, { persons }) => sum + persons, 0)).toBe(11)
    expect(workTable({ constituency: 'D01', kind: 'door', lines, loads }).rows).toHaveLength(11)
  })

  it('carry no judgment from door to door', () => {
    const person = recordedPersons(ledger, 'D01')[0]!
    const [idNumber, name] = [person.fields['idNumber']!, person.fields['name']!]
    const fields = {
      attached: '附加',
      fromOn: '2025-01-01',
      untilOn: '2028-01-01',
      documentNo: '(2025)模刑初1号',
      organ: '某县人民法院',
    }
    const rows = [{ row: 1, idNumber, name, fields }]
    need(
      write(ledger, { actor: admin }, (append) =>
        done(append(TOWN_PREP, 'evidence.listed', { list: 'deprived', sha256: 'a'.repeat(64), rows })),
      ),
    )
    const { lines } = workList(ledger, { constituency: 'D01', kind: 'door', registrars: 1 })
    expect(lines.find((line) => line.name === name)!.ask).not.toMatch(/剥夺|判|刑/)
  })

  it('by unit are empty where no source names a unit', () => {
    expect(workList(ledger, { constituency: 'D01', kind: 'unit', registrars: 2 }).lines).toEqual([])
  })

  it('share any way among any registrars in pieces as even as the largest household allows', () => {
    const stops = array(integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 80 })
    assert(
      property(stops, integer({ min: 1, max: 9 }), (sizes, registrars) => {
        const shares = shareOut(
          sizes.map((load) => ({ load })),
          registrars,
        )
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        const total = sizes.reduce((sum, size) => sum + size, 0)
        for (let i = 0; i < registrars; i++) {
          const load = sizes.reduce((sum, size, at_) => (shares[at_] === i ? sum + size : sum), 0)
          expect(Math.abs(load * registrars - total)).toBeLessThanOrEqual(Math.max(...sizes) * registrars)
        }
      }),
    )
  })
})

describe('the formal list', async () => {
  const town = await office(at, 'consult')
  publish(town, villagers(12))
  const { ledger } = town
  const proposals = rollOf(ledger, 'D01').slice(0, 4)
  for (const [i, { voter, fields }] of proposals.entries()) {
    const by = { organisation: `第${i + 1}个团体`, party: false }
    need(proposeCandidate(ledger, committee, { contest: 'D01', voter, name: fields.name, by, declared: true }))
  }
  const stated = () =>
    codeOf(
      stateFormal(
        ledger,
        committee,
        'D01',
        proposals.map(({ voter }) => voter),
      ),
    )

  it('waits for the voter groups', () => {
    expect(stated()).toBe('candidates.no-consultation')
    expect(consultationOf(ledger, 'D01').findings.map(({ code }) => code)).toEqual(['E.430'])
  })

  const round = { contest: 'D01', on: '2026-12-05', groups: [{ group: '东坞村1组', voters: 9 }], agreed: true, proposal: [] }
  it.each([
    ['a group the roll does not know', { ...round, groups: [{ group: '东坞村9组', voters: 1 }] }, 'consultation.group'],
    ['more people than the group has voters', { ...round, groups: [{ group: '东坞村1组', voters: 13 }] }, 'consultation.crowd'],
    ['no group', { ...round, groups: [] }, 'consultation.nobody'],
    ['an unknown contest', { ...round, contest: 'X1' }, 'contest.unknown'],
  ])('takes no record of %s', (_, given, code) => {
    expect(codeOf(recordConsultation(ledger, committee, given))).toBe(code)
  })

  it('follows them', () => {
    const proposal = proposals.map(({ voter, fields }) => ({ candidate: voter, name: fields.name }))
    expect(need(recordConsultation(ledger, committee, { ...round, proposal }))).toEqual([])
    need(statePreliminary(ledger, committee, 'D01'))
    expect(stated()).toBe('ok')
    expect(consultationOf(ledger, 'D01').findings).toEqual([])
  })
})

describe('staff at the polls', async () => {
  const town = await office(at, 'staff')
  const { ledger } = town
  publish(town, [
    { name: '候选人', birth: '1970-01-01', household: '1' },
    { name: '同户人', birth: '1972-01-01', household: '1', sex: '女' },
    ...villagers(8),
  ])
  nominate(town)
  const voter = (name: string) => rollOf(ledger, 'D01').find(({ fields }) => fields.name === name)!.voter
  const assign = (person: string, name: string, card?: string) =>
    need(
      assignPeople(ledger, admin, [
        { person, name, roles: ['overseer'], constituency: 'D01', ...(card !== undefined && { voter: card }) },
      ]),
    ).findings.map(({ code }) => code)
  need(
    write(ledger, { actor: admin }, (append) => {
      append('town', 'candidate.proposed', { contest: 'D01', candidate: voter('候选人'), name: '候选人', by: { voters: 10 } })
      return done(null)
    }),
  )

  it.each<[string, () => readonly string[], readonly string[]]>([
    ['who are nobody’s kin are in order', () => assign('p1', '村民1', voter('村民1')), []],
    ['who stand themselves may not serve [S2 40]', () => assign('p2', '候选人', voter('候选人')), ['E.411']],
    ['who only bear a candidate’s name are referred, not accused', () => assign('p3', '候选人'), ['R.437']],
    [
      'who live in the household, related in a way it does not say, are referred',
      () => assign('p4', '同户人', voter('同户人')),
      ['R.436'],
    ],
  ])('%s', (_, act, expected) => {
    expect(act()).toEqual(expected)
  })

  it('declared as wife may not serve, as aunt had better not', () => {
    const about = (relation: string) =>
      need(declareKin(ledger, admin, { candidate: voter('候选人'), kin: [{ name: '同户人', relation }] }))
        .filter(({ staff }) => staff === 'p4')
        .map(({ code }) => code)
    expect([about('妻'), about('其他亲属')]).toEqual([['E.409'], ['W.410']])
    expect(kinForm(ledger, voter('候选人')).kin).toEqual([{ name: '同户人', relation: '其他亲属' }])
    expect(codeOf(declareKin(ledger, admin, { candidate: 'nobody', kin: [] }))).toBe('candidate.unknown')
  })

  it('are found again when the file of candidates comes in, at the candidate’s row, and the list does not wait for them', () => {
    const { fields } = rollOf(ledger, 'D01').find((line) => line.voter === voter('候选人'))!
    need(
      write(ledger, { actor: admin }, (append) => {
        for (const { code } of electionOf(ledger).body.constituencies.slice(1))
          append(code, 'roll.published', { version: 1, count: 0, sha256: '0'.repeat(64) })
        return done(null)
      }),
    )
    const heading = '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,联名人数,是否正式候选人'
    const row = `D01,候选人,${fields.sex},${fields.birth},${fields.idNumber},选民联名,10,否`
    const file = need(importCandidates(ledger, admin, '候选人.csv', strToU8(`${heading}\n${row}`)))
    const expected = staffKinFindings(ledger).map(({ kind }) => [kind, 2, false])
    expect(expected.length).toBeGreaterThanOrEqual(3)
    expect(file.findings.map(({ kind, row, blocking }) => [kind, row, blocking])).toEqual(expect.arrayContaining(expected))
  })

  it('of another constituency are left alone', () => {
    need(
      assignPeople(ledger, admin, [
        { person: 'p2', name: '候选人', roles: ['overseer'], constituency: 'D02', voter: voter('候选人') },
      ]),
    )
    expect(staffKinFindings(ledger, 'D02')).toEqual([])
    expect(staffKinFindings(ledger).filter(({ staff }) => staff === 'p2')).toEqual([])
  })
})

describe('two people who really have one ID number', async () => {
  const number = `33079919850505901${checkDigit('33079919850505901')}`
  const taken = async (name: string) => {
    const { ledger } = await office(at, name)
    take(ledger, 'a.csv', [{ name: '陈伟', birth: '1985-05-05', id: number }])
    take(ledger, 'b.csv', [{ name: '方芳', birth: '1985-05-05', id: number, village: '下宅村' }])
    return ledger
  }
  const second = { file: 'b.csv', row: 2 } as const

  it('are two persons with a reason, marked in register and gate until the number is corrected', async () => {
    const ledger = await taken('shared')
    expect(need(decideRows(ledger, admin, [{ ...second, do: 'different' }])).refused).toMatchObject([{ code: 'decide.taken' }])
    const [pair] = doublesOf(ledger)
    need(decidePair(ledger, admin, { a: pair!.a.at, b: pair!.b.at, verdict: 'two-people', reason: '两人同号，已报公安' }))
    expect(doublesOf(ledger)).toEqual([])
    const people = recordedPersons(ledger)
    expect(people.map(({ fields }) => [fields['name'], fields['sharedNumber']])).toEqual([
      ['陈伟', undefined],
      ['方芳', '两人同号，已报公安'],
    ])
    expect(new Set(people.map(({ person }) => person)).size).toBe(2)
    // The same file again, and a copy under another name, say nothing new.
    const copy = Buffer.concat([
      householdCsv([{ name: '方芳', birth: '1985-05-05', id: number, village: '下宅村' }]),
      strToU8('\n'),
    ])
    expect(need(importHouseholds(ledger, admin, 'c.csv', copy))).toMatchObject({ persons: 0, known: 1 })
    expect(doublesOf(ledger)).toEqual([])
    // Something else of the second is put right, and it stays the second.
    need(decideRows(ledger, admin, [{ ...second, do: 'correct', fields: { phone: '13800000000' } }]))
    expect(recordedPersons(ledger).map(({ person }) => person)).toEqual(people.map(({ person }) => person))
    const right = `33079919850505902${checkDigit('33079919850505902')}`
    expect(need(decideRows(ledger, admin, [{ ...second, do: 'correct', fields: { idNumber: right } }])).refused).toEqual([])
    expect(recordedPersons(ledger).map(({ fields }) => [fields['idNumber'], fields['sharedNumber']])).toEqual([
      [number, undefined],
      [right, undefined],
    ])
  })

  it('each have a card, in two constituencies or in one, and keep it', async () => {
    const ledger = await taken('shared-cards')
    need(decideRows(ledger, admin, [{ ...second, do: 'different', reason: '两人同号' }]))
    take(ledger, 'd.csv', villagers(3))
    const line = (name: string) =>
      need(decideAll(ledger, admin)) && recordedPersons(ledger).find(({ fields }) => fields['name'] === name)!
    const people = [line('陈伟'), line('方芳')]
    const roll = people.map(({ fields }, i) => ({ voter: `D01-000${i + 1}`, fields: { ...fields, idNumber: number } })) as never[]
    expect([...linesOfPeople(people, roll)].map(([person, { voter }]) => [person, voter])).toEqual([
      [people[0]!.person, 'D01-0001'],
      [people[1]!.person, 'D01-0002'],
    ])
    expect([...linesOfPeople(people, roll.slice(0, 1))].map(([, { voter }]) => voter)).toEqual(['D01-0001'])
    const renamed = [{ ...people[0]!, fields: { ...people[0]!.fields, name: '陈玮' } }, people[1]!]
    expect(linesOfPeople(renamed, roll).get(people[0]!.person)).toMatchObject({ voter: 'D01-0001' })
    const { open } = checkRegistration(townView(ledger), people[0]!.constituency)
    expect(open.find(({ code }) => code === 'W.189')).toMatchObject({ count: 1, about: ['陈伟'] })
  })
})
