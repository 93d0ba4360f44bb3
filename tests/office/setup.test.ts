import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { standingPersons } from '#office/persons/recorded.ts'
import { changeElection, electionDraft, previewChange } from '#office/setup/change-election.ts'
import { checkSetup } from '#office/setup/check-setup.ts'
import { createElection } from '#office/setup/create-election.ts'
import { draftOf } from '#office/setup/from-draft.ts'
import { answerQuestion, openQuestions } from '#office/setup/questions.ts'
import { readAreas } from '#office/setup/read-areas.ts'
import { readFacts } from '#office/setup/read-facts.ts'
import { sampleTable } from '#office/reading/sample-table.ts'
import { SAMPLE_AREAS } from '#office/setup/sample-areas.ts'
import { sampleFacts } from '#office/setup/sample-facts.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import type { Draft } from '#words/draft.ts'
import { admin, codeOf, committee, householdCsv, need, office, PASSPHRASE, publish, reviewers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { quickKeys } from '../fixtures/quick-keys.ts'

const draft = (over: Partial<Draft> = {}): Draft => ({
  name: '青溪镇换届选举(模拟)',
  term: '第十八届',
  day: '2026-12-15',
  open: '07:00',
  close: '18:00',
  committee: '青溪镇选举委员会',
  town: '青溪镇',
  county: '云越区',
  kind: 'general',
  levels: 'both',
  constituencies: [
    {
      code: 'D01',
      name: '第一选区',
      countySeats: '2',
      covers: [{ village: '东坞村', groups: '' }],
      contests: [
        { code: 'D01-1', name: '镇第一选区', seats: '3', covers: [{ village: '东坞村', groups: '1-6' }] },
        { code: 'D01-2', name: '镇第二选区', seats: '1', covers: [{ village: '东坞村', groups: '7-12' }] },
      ],
    },
    {
      code: 'D02',
      name: '第二选区',
      countySeats: '1',
      covers: [{ village: '下宅村', groups: '' }],
      contests: [{ code: 'D02-1', name: '镇第三选区', seats: '2', covers: [] }],
    },
  ],
  ...over,
})

const area = (at: number, over: Partial<Draft['constituencies'][number]>): Draft => ({
  ...draft(),
  constituencies: draft().constituencies.map((each, i) => (i === at ? { ...each, ...over } : each)),
})

const found = (given: Draft, today = '2026-10-01') =>
  need(checkSetup(given, today)).findings.map(({ path, code }) => `${path} ${code}`)

let open: Ledger | undefined
afterEach(() => {
  if (open) closeLedger(open)
  open = undefined
})

async function begun(given: Draft): Promise<Ledger> {
  const ledger = need(openLedger(join(folder(), 'office.sqlite'), { create: true }))
  open = ledger
  const keys = need(await quickKeys(ledger, PASSPHRASE))
  need(await createElection(ledger, keys, admin, { draft: given, mode: 'live' }))
  return ledger
}

describe('a draft is checked field by field before an election exists', () => {
  it('and nothing is wrong with a sound one', () => {
    expect(need(checkSetup(draft(), '2026-10-01'))).toMatchObject({ ready: true, findings: [], lost: [] })
  })

  it.each<[string, Draft, readonly string[]]>([
    ['no name', draft({ name: ' ' }), ['name E.801']],
    ['a day that is none', draft({ day: '2026-02-30' }), ['day E.802']],
    ['a day that is over', draft({ day: '2026-09-30' }), ['day E.827']],
    ['an hour that is none', draft({ open: '7' }), ['open E.803']],
    ['a close before the opening', draft({ close: '06:00' }), ['close E.804']],
    ['a sign nobody sees', draft({ committee: '委员\u202e会' }), ['committee E.817']],
    ['no constituency', draft({ constituencies: [] }), ['constituencies E.808']],
    ['four seats [S1 25]', area(0, { countySeats: '4' }), ['constituencies.0.countySeats E.128']],
    ['seats that are no number', area(1, { countySeats: '两' }), ['constituencies.1.countySeats E.807']],
    ['a code twice [S2 26]', area(1, { code: 'D01' }), ['constituencies.1.code E.806']],
    ['a code that is a book’s name', area(1, { code: 'town' }), ['constituencies.1.code E.805']],
    [
      'a village in two constituencies [S2 26]',
      area(1, { covers: [{ village: '东坞村', groups: '' }] }),
      ['constituencies.1.covers E.814'],
    ],
    [
      'groups nobody can read',
      area(1, { covers: [{ village: '下宅村', groups: '东边' }] }),
      ['constituencies.1.covers.0.groups E.813'],
    ],
    [
      'a village left out',
      area(0, { covers: [...draft().constituencies[0]!.covers, { village: '上叶村', groups: '' }] }),
      ['constituencies.0.covers W.816'],
    ],
    ['no town level', area(1, { contests: [] }), ['constituencies.1.countySeats E.811']],
    [
      'county seats where only the town elects',
      draft({ levels: 'town' }),
      ['constituencies.0.countySeats E.810', 'constituencies.1.countySeats E.810'],
    ],
  ])('%s', (_, given, places) => {
    expect(found(given)).toEqual(places)
  })

  it('the sample as it is begins no election, nor one of which an example is left', async () => {
    const { name, bytes } = sampleTable(sampleFacts('2026-12-15'), 'csv')
    const { facts, findings } = need(readFacts({ file: name, bytes }))
    const examples = ['name', 'term', 'committee', 'town', 'county'].map((path) => `${path} E.835`)
    expect(findings.map(({ row, code }) => [row, code])).toEqual([2, 8, 9, 10, 4].map((row) => [row, 'E.835']))
    expect(found(draft(facts)).toSorted()).toEqual(examples.toSorted())
    const ledger = need(openLedger(join(folder(), 'office.sqlite'), { create: true }))
    open = ledger
    const keys = need(await quickKeys(ledger, PASSPHRASE))
    const left = draft({ town: '例：青溪镇' })
    expect(codeOf(await createElection(ledger, keys, admin, { draft: left, mode: 'live' }))).toBe('setup.faults')
  })

  it('tells what the calendar has lost, and keeps nobody from beginning', () => {
    const late = need(checkSetup(draft(), '2026-11-30'))
    expect(late.ready).toBe(true)
    expect(late.lost.map(({ code }) => code)).toContain('R.132')
    expect(late.calendar.find(({ id }) => id === 'roll-published')).toMatchObject({
      last: '2026-11-25',
      state: 'missed',
      daysLeft: -5,
    })
  })
})

describe('constituencies out of a spreadsheet', () => {
  const PASTED = [
    '编号\t选区名称\t级别\t所属选区\t应选名额\t所含村组',
    'D01\t第一选区\t县级\t\t2\t东坞村',
    'D01-1\t镇第一选区\t乡级\tD01\t3\t东坞村1-6组',
    'D01-2\t镇第二选区\t乡级\tD01\t5\t东坞村[7-12组]',
    'D09-1\t镇第九选区\t乡级\tD09\t1\t上叶村',
  ].join('\n')

  it('pasted, with what is wrong at its row and column', () => {
    const read = need(readAreas({ text: PASTED }))
    expect(read.constituencies).toHaveLength(1)
    expect(read.constituencies[0]!.contests[0]!.covers).toEqual([{ village: '东坞村', groups: '1-6' }])
    expect(read.findings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, '所属选区', 'E.818'],
      [4, '应选名额', 'E.128'],
    ])
  })

  it.each(['xlsx', 'csv'] as const)('the sample in %s is read, and each of its rows told as an example', (kind) => {
    const { name, bytes } = sampleTable(SAMPLE_AREAS, kind)
    const read = need(readAreas({ file: name, bytes }))
    expect(read.findings.map(({ row, column, code }) => [row, column, code])).toEqual(
      [2, 3, 4, 5, 6].map((row) => [row, '选区名称', 'E.835']),
    )
    const filled = SAMPLE_AREAS.rows.map((row) => row.map((cell) => cell.replace('例：', '')))
    const own = sampleTable({ ...SAMPLE_AREAS, rows: filled }, kind)
    expect(need(readAreas({ file: own.name, bytes: own.bytes })).findings).toEqual([])
    expect(read.levels).toBe('both')
    expect(read.constituencies.map(({ code, contests }) => [code, contests.length])).toEqual([
      ['D01', 1],
      ['D02', 2],
    ])
  })

  it('without headings they are refused', () => {
    expect(codeOf(readAreas({ text: 'D01\t第一选区\t2' }))).toBe('import.headings')
  })
})

describe('an election begun with a draft', () => {
  it('states it, and the draft can be read back', async () => {
    const ledger = await begun(draft())
    expect(electionOf(ledger).body).toMatchObject({ term: '第十八届', pollOpen: '07:00', pollClose: '18:00', day: '2026-12-15' })
    expect(draftOf(electionOf(ledger).body).constituencies[0]).toEqual(draft().constituencies[0])
  })

  it('of the town alone, and in a by-election, people have the one contest there is [S2 58]', async () => {
    const town = draft({
      levels: 'town',
      kind: 'byelection',
      constituencies: [
        {
          code: 'D01',
          name: '镇第一选区',
          countySeats: '',
          covers: [],
          contests: [{ code: 'D01', name: '镇第一选区', seats: '1', covers: [{ village: '东坞村', groups: '' }] }],
        },
      ],
    })
    const ledger = await begun(town)
    expect(electionOf(ledger).body).toMatchObject({ kind: 'byelection', contests: [{ code: 'D01', level: '乡级' }] })
    const read = need(importHouseholds(ledger, admin, 'D01.csv', householdCsv([{ name: '王一', birth: '1980-01-01' }])))
    expect(read.persons).toBe(1)
    expect(standingPersons(ledger, 'D01')).toHaveLength(1)
  })

  it('with an error is refused', async () => {
    const ledger = need(openLedger(join(folder(), 'office.sqlite'), { create: true }))
    open = ledger
    const keys = need(await quickKeys(ledger, PASSPHRASE))
    expect(codeOf(await createElection(ledger, keys, admin, { draft: draft({ day: '' }), mode: 'live' }))).toBe('setup.faults')
    expect(factsOf(ledger, 'election.created')).toEqual([])
  })
})

describe('until its roll is published the election may change', () => {
  it('what hangs on it is told first, and people go where their village goes', async () => {
    const ledger = await begun(draft())
    need(importHouseholds(ledger, admin, 'D02.csv', householdCsv([{ name: '王一', birth: '1980-01-01', village: '下宅村' }])))
    const { constituencies, ...rest } = electionDraft(ledger).draft
    const given: Draft = {
      ...rest,
      constituencies: [
        {
          ...constituencies[0]!,
          covers: [...constituencies[0]!.covers, { village: '下宅村', groups: '' }],
          contests: constituencies[0]!.contests.map((each, i) =>
            i === 0 ? { ...each, covers: [...each.covers, { village: '下宅村', groups: '' }] } : each,
          ),
        },
      ],
    }
    expect(need(previewChange(ledger, given))).toMatchObject({
      ready: true,
      changed: ['constituencies.D01.covers', 'constituencies.D01.contests', 'constituencies.D02'],
      affected: [
        { constituency: 'D01', persons: 0 },
        { constituency: 'D02', persons: 1 },
      ],
    })
    need(changeElection(ledger, committee, given, '并入第一选区'))
    expect(electionOf(ledger).body.constituencies.map(({ code }) => code)).toEqual(['D01'])
    expect(standingPersons(ledger).map(({ constituency }) => constituency)).toEqual(['D01'])
  })

  it('and nobody may be left in no constituency', async () => {
    const ledger = await begun(draft())
    need(importHouseholds(ledger, admin, 'D02.csv', householdCsv([{ name: '王一', birth: '1980-01-01', village: '下宅村' }])))
    const given = { ...draft(), constituencies: draft().constituencies.slice(0, 1) }
    expect(codeOf(changeElection(ledger, committee, given, '删去'))).toBe('setup.in-use')
    expect(codeOf(changeElection(ledger, committee, electionDraft(ledger).draft, '没有改'))).toBe('setup.unchanged')
  })

  it('afterwards neither it nor an answer changes', async () => {
    const { ledger, keys } = await office(folder())
    open = ledger
    publish({ ledger, keys }, [{ name: '王一', birth: '1980-01-01' }])
    expect(codeOf(changeElection(ledger, committee, { ...electionDraft(ledger).draft, open: '08:00' }, '改'))).toBe(
      'setup.published',
    )
    expect(codeOf(answerQuestion(ledger, reviewers, { question: 'proxy', answer: 'any' }))).toBe('setup.published')
  })
})

describe('what the law leaves open', () => {
  it('is answered by the committee, and every rule asks under the answer', async () => {
    const ledger = await begun(draft())
    const pack = () => packById(electionOf(ledger).body.pack)!
    expect(pack()).toMatchObject({ id: 'zhejiang-2021', proxies: { sameContest: { value: 'error' } } })
    need(answerQuestion(ledger, reviewers, { question: 'proxy', answer: 'any' }))
    need(answerQuestion(ledger, reviewers, { question: 'v', answer: 'found', reason: '县里统一口径' }))
    expect(pack()).toMatchObject({
      id: 'zhejiang-2021+proxy=any+v=found',
      proxies: { sameContest: { value: 'warning' } },
      outcome: { participantsAreFound: { value: true } },
    })
    need(answerQuestion(ledger, reviewers, { question: 'proxy', answer: 'contest' }))
    expect(pack().id).toBe('zhejiang-2021+v=found')
    expect(openQuestions(ledger).find(({ id }) => id === 'v')).toMatchObject({
      usual: 'ask',
      answered: { answer: 'found', by: ['reviewer', 'committee'] },
    })
    expect(codeOf(answerQuestion(ledger, reviewers, { question: 'proxy', answer: 'nobody' }))).toBe('setup.question')
    const own = { question: 'registers', answer: 'differs' }
    expect(codeOf(answerQuestion(ledger, reviewers, own))).toBe('setup.question-reason')
    expect(codeOf(answerQuestion(ledger, reviewers, { ...own, reason: '册三只列外来人员' }))).toBe('ok')
  })

  it('no pack is known by an answer that is none', () => {
    expect(packById('zhejiang-2021+v=often')).toBeUndefined()
    expect(packById('zhejiang-2021+v=issued')?.outcome.participantsMayMeanPapers.value).toBe(false)
  })
})

describe('how many people live there', () => {
  /** 70,500 people and 92 town seats of three each, but for the last, which has one fewer. */
  const peopled = (over: Partial<Draft> = {}, people = '2350'): Draft => ({
    ...draft(),
    constituencies: Array.from({ length: 30 }, (_, i) => ({
      code: `D${i + 1}`,
      name: `第${i + 1}选区`,
      countySeats: '1',
      covers: [{ village: `村${i + 1}`, groups: '' }],
      contests: [{ code: `D${i + 1}-1`, name: `镇第${i + 1}选区`, seats: i < 29 ? '3' : '2', population: people, covers: [] }],
    })),
    ...over,
  })

  it('may be left out, and is no word then', () => {
    expect(need(checkSetup(draft(), '2026-10-01'))).toMatchObject({ findings: [], perSeat: [] })
  })

  it('is a number', () => {
    expect(found(area(0, { population: '三百' }))).toEqual(['constituencies.0.population E.842'])
    expect(found(area(1, { contests: [{ ...draft().constituencies[1]!.contests[0]!, population: '0' }] }))).toEqual([
      'constituencies.1.contests.0.population E.842',
    ])
  })

  it('gives the seats of the town’s congress, once every contest says it [S1 12]', () => {
    // 45 and one for every 1,500 of 70,500 people is 92; the draft has 89.
    expect(found(peopled())).toEqual(['constituencies W.129'])
    expect(found(peopled({}, '2200'))).toEqual([])
    expect(found(peopled({}, '2100'))).toEqual(['constituencies W.841'])
    expect(found(peopled({ kind: 'byelection' }))).toEqual([])
    const [first, ...others] = peopled().constituencies
    const unsaid = { ...first!, contests: [{ ...first!.contests[0]!, population: '' }] }
    expect(found({ ...peopled(), constituencies: [unsaid, ...others] })).toEqual([])
  })

  it('is compared seat by seat, most first, and judged by nobody here [S1 26]', () => {
    const given = area(0, {
      contests: [
        { ...draft().constituencies[0]!.contests[0]!, population: '4000' },
        { ...draft().constituencies[0]!.contests[1]!, population: '1500' },
      ],
    })
    // The county's other constituency says nothing: one alone is compared with nobody. 5,500 people, four town seats.
    expect(need(checkSetup(given, '2026-10-01')).perSeat).toEqual([
      {
        level: '乡级',
        mean: 1375,
        contests: [
          { code: 'D01-2', name: '镇第二选区', people: 1500 },
          { code: 'D01-1', name: '镇第一选区', people: 1333 },
        ],
      },
    ])
    expect(
      found({ ...given, constituencies: [{ ...given.constituencies[0]!, population: '5000' }, given.constituencies[1]!] }),
    ).toEqual(['constituencies.0.population W.843'])
  })

  it('is read from a table, kept by the election and given back as it was', async () => {
    const table =
      '编号,选区名称,级别,所属选区,应选名额,人口,所含村组\nD01,第一选区,县级,,2,4000,东坞村\nD01-1,镇第一选区,乡级,D01,3,4000,东坞村\n'
    const read = need(readAreas({ file: '选区.csv', bytes: new TextEncoder().encode(table) }))
    expect(read.findings).toEqual([])
    const given = { ...draft(), constituencies: [...read.constituencies] }
    const ledger = await begun(given)
    expect(electionOf(ledger).body.contests.map(({ code, population }) => [code, population])).toEqual([
      ['D01', 4000],
      ['D01-1', 4000],
    ])
    expect(electionDraft(ledger).draft.constituencies).toEqual(given.constituencies)
    const wrong = need(readAreas({ text: table.replace(',3,4000,', ',3,约四千,').replaceAll(',', '\t') }))
    expect(wrong.findings).toMatchObject([{ code: 'E.842', row: 3, column: '人口' }])
  })
})
