import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { done } from '#contract/result.ts'
import { formalList } from '#roll/formal-list.ts'
import { write } from '#ledger/append.ts'
import { proposeCandidate } from '#office/candidates/propose.ts'
import { proposedFor } from '#ledger/standing/proposals.ts'
import { withdrawCandidate } from '#office/candidates/withdraw.ts'
import { stateFormal, statePreliminary } from '#office/candidates/state-lists.ts'
import { importCandidates } from '#office/importing/import-candidates.ts'
import { SAMPLE_CANDIDATES } from '#office/importing/sample-candidates.ts'
import { sampleTable } from '#office/reading/sample-table.ts'
import { readStaff } from '#office/staff/read-staff.ts'
import { SAMPLE_STAFF } from '#office/staff/sample-staff.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, codeOf, committee, consultAbout, need, office, publish, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()

/** The rolls of the other constituencies, empty: the list is looked up in all. */
async function townWithRolls(name: string) {
  const town = await office(at, name)
  publish(town, villagers(8))
  need(
    write(town.ledger, { actor: admin }, (append) => {
      for (const { code } of electionOf(town.ledger).body.constituencies.slice(1))
        append(code, 'roll.published', { version: 1, count: 0, sha256: '0'.repeat(64) })
      return done(null)
    }),
  )
  return town
}

describe('a formal list out of a file', async () => {
  const { ledger } = await townWithRolls('list')
  const { code, seats } = electionOf(ledger).body.contests.find(({ constituency }) => constituency === 'D01')!
  const people = rollOf(ledger, 'D01').slice(0, seats + 1)
  const names = people.map(({ voter: candidate, fields: { name } }) => ({ candidate, name }))
  const heading = '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位,是否正式候选人'
  const rows = people.map(({ fields: { name, sex, birth, idNumber } }, i) =>
    [code, name, sex, birth, idNumber, '人民团体提名', `某团体${i}`, '是'].join(','),
  )
  const read = () => need(importCandidates(ledger, admin, '名单.csv', strToU8([heading, ...rows].join('\n')))).lists

  it('names everyone it has where that is asked', () => {
    const bytes = strToU8([heading, ...rows].join('\n'))
    const { people: listed } = need(importCandidates(ledger, admin, '看.csv', bytes, { list: true }))
    expect(listed).toMatchObject(
      people.map(({ fields: { name, idNumber, birth, sex } }, i) => ({
        row: i + 2,
        name,
        idNumber,
        birth,
        sex,
        constituency: 'D01',
        waits: [],
      })),
    )
  })

  it('waits for the voter groups, as it does on the page [S1 32; S2 36]', () => {
    expect(read()).toEqual({ stated: 0, unconsulted: 1, untimely: 0, byHand: 0 })
    const chosen = names.map(({ candidate }) => candidate)
    expect(codeOf(stateFormal(ledger, committee, code, chosen))).toBe('candidates.no-consultation')
    expect(formalList(ledger, code)).toEqual([])
  })

  it('and stands when it is read again after they met', () => {
    need(consultAbout(ledger, code, names))
    expect(read()).toEqual({ stated: 1, unconsulted: 0, untimely: 0, byHand: 0 })
    expect(formalList(ledger, code).toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))).toMatchObject(names)
  })
})

describe.each(['xlsx', 'csv'] as const)('the tables to fill in, as %s,', async (kind) => {
  const { ledger } = await townWithRolls(`samples-${kind}`)

  it('are read back: staff', () => {
    const { name, bytes } = sampleTable(SAMPLE_STAFF, kind)
    const people = need(readStaff(ledger, { file: name, bytes }))
    // Its people are examples: nobody of that name is put on the staff.
    expect(people.map(({ findings }) => findings.map(({ code }) => code))).toEqual(people.map(() => ['E.835']))
    expect(people).toHaveLength(SAMPLE_STAFF.rows.length - 1)
  })

  it('and candidates, who are examples and propose nobody', () => {
    const { name, bytes } = sampleTable(SAMPLE_CANDIDATES, kind)
    const { rows, persons, findings } = need(importCandidates(ledger, admin, name, bytes))
    expect([rows, persons]).toEqual([SAMPLE_CANDIDATES.rows.length - 1, 0])
    expect(new Set(findings.map(({ kind: what }) => what))).toEqual(new Set(['setup_sample_row', 'formal_too_few']))
  })
})

describe('what a list says of a proposal', async () => {
  const { ledger } = await townWithRolls('said')
  const { code, seats } = electionOf(ledger).body.contests.find(({ constituency }) => constituency === 'D01')!
  const people = rollOf(ledger, 'D01').slice(0, seats + 1)
  const names = people.map(({ voter: candidate, fields: { name } }) => ({ candidate, name }))
  const chosen = names.map(({ candidate }) => candidate)
  const heading = '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位,本人声明,联审_公安,是否正式候选人'
  const row = (i: number, over: { contest?: string; police?: string; declared?: string } = {}): string => {
    const { name, sex, birth, idNumber } = people[i]!.fields
    const { contest = code, police = '无异议', declared = '是' } = over
    return [contest, name, sex, birth, idNumber, '人民团体提名', `某团体${i}`, declared, police, '是'].join(',')
  }
  const read = (...rows: readonly string[]) =>
    need(importCandidates(ledger, admin, '名单.csv', strToU8([heading, ...rows].join('\n'))))
  const kinds = ({ findings }: ReturnType<typeof read>) =>
    findings.map(({ kind }) => kind).filter((kind) => kind !== 'missing_columns')
  const all = (over: Parameters<typeof row>[1] = {}) => people.map((_, i) => row(i, i === 0 ? over : {}))

  it('is told where its contest is none of the election, and the other rows are read', () => {
    const { findings, persons } = read(row(0, { contest: 'D99' }), row(1))
    expect(persons).toBe(1)
    expect(findings.map(({ kind, row: at }) => [kind, at])).toContainEqual(['constituency_unmapped', 2])
  })

  it('keeps a veto: who has one is no formal candidate by hand either', () => {
    expect(kinds(read(...all({ police: '有异议' })))).toContain('veto_but_formal')
    need(consultAbout(ledger, code, names))
    expect(codeOf(stateFormal(ledger, committee, code, chosen))).toBe('candidate.fault')
    expect(proposedFor(ledger, code).find(({ candidate }) => candidate === chosen[0])?.vetting).toEqual([
      { department: '公安', answer: 'veto' },
    ])
  })

  it('keeps it also where a later list leaves the cell empty, until the department answers otherwise', () => {
    expect(read(...all({ police: '' })).lists.stated).toBe(0)
    expect(codeOf(stateFormal(ledger, committee, code, chosen))).toBe('candidate.fault')
  })

  it('is an error where somebody did not declare, and a warning where nobody says so [S1 48]', () => {
    expect(kinds(read(...all({ declared: '否' })))).toContain('declaration_missing')
    const silent = read(...all({ police: '无异议', declared: '' }))
    expect(kinds(silent)).toContain('declaration_not_told')
    expect(silent.lists.stated).toBe(0)
  })

  it('does not bring back who was withdrawn: their list waits, until they are proposed anew [S2 35]', () => {
    const candidate = chosen[0]!
    need(withdrawCandidate(ledger, committee, { contest: code, candidate, reason: '本人不同意' }))
    const again = read(...all())
    expect([again.lists.stated, kinds(again)]).toEqual([0, ['proposal_withdrawn']])
    expect(formalList(ledger, code)).toEqual([])
    need(
      proposeCandidate(ledger, admin, {
        contest: code,
        voter: candidate,
        name: names[0]!.name,
        by: { organisation: '某团体0', party: false },
        declared: true,
      }),
    )
    expect(read(...all())).toMatchObject({ lists: { stated: 1 } })
    expect(formalList(ledger, code)).toHaveLength(chosen.length)
  })
})

describe('whoever may not be proposed by hand [S1 4, 30, 48; S2 34]', async () => {
  const { ledger } = await townWithRolls('not-by-list')
  const code = electionOf(ledger).body.contests.find(({ level }) => level === '乡级')!.code
  const heading = '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位,联名人数,书面署名,本人声明,是否正式候选人'
  const [jointOfNine, unsigned, undeclared, sound] = rollOf(ledger, 'D01').map(({ fields: { name, sex, birth, idNumber } }) =>
    [code, name, sex, birth, idNumber].join(','),
  )
  const read = (...rows: readonly string[]) =>
    need(importCandidates(ledger, admin, '名单.csv', strToU8([heading, ...rows].join('\n'))))
  const stranger = `${code},外来人,男,1980-08-08,33079919800808101${checkDigit('33079919800808101')}`

  it.each([
    ['on no roll', 'candidate_not_on_roll', `${stranger},人民团体提名,镇妇联,,,是,否`],
    ['nine who joined', 'joint_under_10', `${jointOfNine},选民联名,,9,是,是,否`],
    ['no signatures', 'joint_unsigned', `${unsigned},选民联名,,10,否,是,否`],
    ['no declaration', 'declaration_missing', `${undeclared},人民团体提名,镇妇联,,,否,否`],
  ])('is not by list either, and the row waits: %s', (_, kind, row) => {
    const { persons, findings } = read(row, `${sound},人民团体提名,镇工会,,,是,否`)
    expect(findings.filter(({ blocking }) => blocking).map(({ kind: what, row: at }) => [what, at])).toContainEqual([kind, 2])
    expect(persons).toBeLessThan(2)
    expect(proposedFor(ledger, code)).toHaveLength(1)
  })

  it('is kept from the preliminary list where the proposal stands already, and the list waits until it is withdrawn [S2 35]', () => {
    const { voter: candidate, fields } = rollOf(ledger, 'D01')[5]!
    const by = { organisation: '镇妇联' }
    need(
      write(ledger, { actor: committee }, (append) => {
        append('town', 'candidate.proposed', { contest: code, candidate, name: fields.name, by, details: { 声明: '否' } })
        return done(null)
      }),
    )
    expect(statePreliminary(ledger, committee, code)).toMatchObject({
      error: { code: 'candidate.fault', params: { code: 'E.413' } },
    })
    need(withdrawCandidate(ledger, committee, { contest: code, candidate, reason: '没有声明' }))
    expect(need(statePreliminary(ledger, committee, code)).listed).toBe(1)
  })
})

describe('a second list of one level', async () => {
  const { ledger } = await townWithRolls('across')
  const [first, second] = electionOf(ledger).body.contests.filter(
    ({ constituency, level }) => constituency === 'D01' && level === '乡级',
  )
  const heading = '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位,本人声明,是否正式候选人'
  const read = (code: string, count: number) => {
    const people = rollOf(ledger, 'D01').slice(0, count)
    const rows = people.map(({ fields: { name, sex, birth, idNumber } }, i) =>
      [code, name, sex, birth, idNumber, '人民团体提名', `某团体${i}`, '是', '是'].join(','),
    )
    const once = () => need(importCandidates(ledger, admin, `${code}.csv`, strToU8([heading, ...rows].join('\n'))))
    once()
    need(
      consultAbout(
        ledger,
        code,
        people.map(({ voter: candidate, fields: { name } }) => ({ candidate, name })),
      ),
    )
    return once()
  }

  it('does not have whom the first one has [S1 48; S2 53]', () => {
    expect(read(first!.code, first!.seats + 1).lists.stated).toBe(1)
    const { lists, findings } = read(second!.code, second!.seats + 1)
    expect(lists.stated).toBe(0)
    expect(findings.map(({ kind }) => kind)).toContain('same_person_two_contests')
    expect(formalList(ledger, second!.code)).toEqual([])
  })
})
