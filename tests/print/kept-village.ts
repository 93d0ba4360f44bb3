import { strToU8 } from 'fflate'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importers } from '#office/importing/import-file.ts'
import { copiesOf } from '#office/forms/copies.ts'
import { formDocument } from '#office/forms/form-document.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { supplementOf } from '#office/objections/supplement.ts'
import { blanksOf } from '#office/registers/blank-forms.ts'
import { posterOf } from '#office/registers/poster.ts'
import { postedHere } from '#office/registers/posted-columns.ts'
import { registerOf } from '#office/registers/print-registers.ts'
import { sheetHead } from '#office/registers/print-table.ts'
import { signingBookOf } from '#office/registers/signing-books.ts'
import { declareResult } from '#office/results/declare.ts'
import { describeStation } from '#office/setup/describe-station.ts'
import { completeness } from '#office/worklists/completeness.ts'
import { completenessTables, supplementTable, workTable, type ListTable } from '#office/worklists/list-tables.ts'
import { whoSigns } from '#office/worklists/print-lists.ts'
import { workList } from '#office/worklists/work-lists.ts'
import type { TableDocument } from '#print/document.ts'
import { approveProxy } from '#roll/authorise.ts'
import { rollOf } from '#roll/election.ts'

import { checkDigit } from '#rules/roll/id-number.ts'
import { boxForm, closingForm, postingForm } from '#station/printing/forms.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { stamped, type Form } from '#station/printing/print-form.ts'
import { resultForm } from '#station/printing/result-form.ts'
import { whenWrongForm } from '#station/printing/when-wrong-form.ts'
import type { Ledger } from '#ledger/open.ts'
import { FORMS, FORM_OF } from '#words/forms.ts'
import { closed, counted } from '../fixtures/counted.ts'
import {
  admin,
  STAFF,
  clerk,
  householdCsv,
  itIs,
  need,
  nominate,
  office,
  publishThroughGates,
  station,
  two,
  type Office,
  type Villager,
} from '../fixtures/election.ts'
import { card, come, open, stickIn } from '../fixtures/laptop.ts'

const SURNAMES = ['郑', '傅', '骆', '楼', '陈', '龚', '丁', '欧阳', '王', '胡', '戴']
const GIVEN = ['伟勇', '静妮', '春仙', '天辰', '丽萍', '素娟', '一', '建国', '美兰', '思晨', '佳浩', '俊龙', '娜娜']
/** Of two who are called so in one group the list that hangs out says the sex, too. */
const NAMESAKE = '陈三'
/** 25 characters in seven parts, dots, characters that few fonts have, and one that none has. */
const LONGEST = '迪丽热巴·迪力木拉提·阿布都热合曼·艾力·买买提·吐尔'
const RARE = [LONGEST, '阿依古丽·买买提', '王俊䶮', '李㛃', '陈𬭎', '张\u{30000}']

/** So that no form is without such names: who lives away, and who moved away. */
const AMONG_OTHERS = new Map([
  [26, '骆䶮'],
  [28, '丁㛃'],
  [35, '楼𬭎䶮'],
])
const SERVING = ['傅建平', '骆文娟', '郑国强', '胡丽珍', '戴晓燕', '陈志明']
const CANDIDATES = ['骆䶮㛃', '买买提·𬭎', '候选丙', '候选丁']

const idOf = (birth: string, at: number): string => {
  const first17 = `330799${birth.replaceAll('-', '')}${String(at).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}

/** Invented people, the same ones each time: three groups, who moved, who lives away. */
const PEOPLE: readonly Villager[] = Array.from({ length: 66 }, (_, at) => {
  const birth = `19${String(50 + ((at * 7) % 50))}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + ((at * 5) % 28)).padStart(2, '0')}`
  const isGone = at % 29 === 28
  return {
    name:
      RARE[at - 20] ??
      AMONG_OTHERS.get(at) ??
      (at === 3 || at === 12 ? NAMESAKE : `${SURNAMES[at % SURNAMES.length]}${GIVEN[at % GIVEN.length]}`),
    birth,
    sex: at % 3 === 0 ? '女' : '男',
    id: idOf(birth, 2 * at + (at % 3 === 0 ? 2 : 1)),
    household: `010${1 + Math.floor(at / 30)}${String(at % 30).padStart(3, '0')}`,
    group: String(1 + Math.floor(at / 30)),
    ...(at % 9 === 8 && { status: '人户分离' }),
    ...(isGone && { status: '迁出', movedOutOn: '2026-07-01' }),
  }
})

const MIGRANTS =
  '姓名,性别,民族,出生日期,公民身份号码,户籍所在地,居住证号,选民资格证明文号,出具机关,出具日期,现居住村,组,现住址,工作单位,上届是否登记\n' +
  [1, 2, 3]
    .map((at) => {
      const birth = `198${at}-03-0${at}`
      return [
        ['许外来', '田𬭎', '古丽娜尔·艾合㛃䶮'][at - 1],
        '男',
        '汉族',
        birth,
        idOf(birth, 101 + 2 * at),
        '云南省滇坝县东山镇第三村民小组',
        `MN33079900000${at}`,
        `滇坝选资〔2026〕10${at}号`,
        '滇坝县东山镇选举委员会',
        '2026-10-05',
        '东坞村',
        '1',
        `东坞村1组1${at}号出租房（原第三生产大队宿舍楼）`,
        '和兴建材市场',
        '否',
      ].join(',')
    })
    .join('\n')

const STAMP: TableDocument['stamp'] = {
  rollVersion: '第1版',
  ledgerHead: '9f2c41ab77e0d1c3'.padEnd(64, '0'),
  printId: 'P00012',
  madeAt: '2026-12-06T01:00:00.000Z',
  rehearsal: true,
}

/** Every form there is, as this village would print it: by name, under one stamp. */
export async function everyForm(at: string): Promise<ReadonlyMap<string, TableDocument>> {
  const town = await office(at)
  const { ledger } = town
  itIs(ledger, '2026-11-05')
  need(
    write(ledger, { actor: admin }, (append) => {
      append('town', 'person.assigned', { person: 'office-admin', name: '楼晓东', roles: ['admin'] })
      for (const [at, person] of STAFF.entries()) append('town', 'person.assigned', { ...person, name: SERVING[at]! })
      return done(null)
    }),
  )
  need(importers.household(ledger, admin, 'D01.csv', householdCsv(PEOPLE)))
  need(importers.migrants(ledger, admin, '外来.csv', strToU8(MIGRANTS)))
  const before = listed(ledger, [workTable(workList(ledger, { constituency: 'D01', kind: 'door', registrars: 3 }))])
  need(decideAll(ledger, admin))
  need(describeStation(ledger, admin, STATION))
  publishThroughGates(ledger, 'D01')
  nominate(town, CANDIDATES)
  const cardOf = (name: string): string => rollOf(ledger, 'D01').find(({ fields }) => fields.name === name)!.voter
  const numberOf = (name: string): number => Number(cardOf(name).slice(-4))
  const report = completenessTables(completeness(ledger, 'D01'))
  const supplement = supplementTable(need(supplementOf(ledger, 'D01', 1)), '村民小组', postedHere(ledger))
  const laptop = await station(town, at, 'D01')
  itIs(laptop.ledger, '2026-12-15')
  const [agent, ...principals] = ['王俊䶮', '李㛃', '陈𬭎'].map(numberOf)
  for (const principal of principals)
    need(
      approveProxy(
        laptop.ledger,
        { actor: two },
        { principal: card(principal), agent: card(agent!), reason: '外出', means: '书面', document: `WT0000${principal}` },
      ),
    )
  const book = signingBookOf(ledger, 'D01')
  open(laptop, 80)
  const voters = [
    { voter: cardOf(LONGEST), reason: '行动不便' },
    { voter: cardOf('骆䶮'), reason: '疾病' },
  ]
  need(write(laptop.ledger, { actor: clerk }, (append) => done(append('D01', 'box.listed', { box: '1', voters }))))
  const there = Array.from({ length: 40 }, (_, at) => at + 1).filter((n) => !principals.includes(n))
  for (const n of there) come(laptop.ledger, n, n === agent ? principals : [])
  const day = [whenWrongForm(laptop.ledger), postingForm(laptop.ledger), need(boxForm(laptop.ledger, '1'))]
  closed(laptop)
  counted(laptop, there.length + principals.length)
  const evening = [need(closingForm(laptop.ledger)), need(resultForm(laptop.ledger, { contest: 'D01', round: 'first' }))]
  await declared(town, laptop, at)
  const forms: readonly (readonly [string, TableDocument])[] = [
    ...([1, 2, 3, 4] as const).map((number) => [`register-${number}`, registerOf(ledger, 'D01', number)] as const),
    ['poster', posterOf(ledger, 'D01').document],
    ['signing-book', book],
    ...[...before, ...listed(ledger, [...report, supplement])].map((document, n) => [LISTS[n]!, document] as const),
    ...blanksOf(ledger, 'D01').flatMap(({ sheet, list, document }) =>
      BLANKS.has(sheet) && !list.includes('D01-') ? [[`blank-${sheet}`, document] as const] : [],
    ),
    ...lettersAndCards(ledger, laptop.ledger),
    ...[...day, ...evening].map((form) => [form.form, stamped(laptop.ledger, withoutDevice(form), 'S0001')] as const),
  ]
  return new Map(forms.map(([name, document]) => [name, { ...document, stamp: STAMP, blanks: 'any' }]))
}

/** Where D01 votes; of the other constituencies nobody has said it yet. */
const STATION = {
  constituency: 'D01',
  address: '东坞村文化礼堂一楼大厅（东坞村村民委员会东侧，公交东坞站下）',
  open: '07:00',
  close: '19:30',
  telephone: '0000-81234567',
}

/** The day of D01 comes to the office, and two of the committee declare its first contest. */
async function declared(town: Office, laptop: Office, at: string): Promise<void> {
  const { path } = need(await exportDay(laptop.ledger, laptop.keys, clerk, 'final', stickIn(at, 'final')))
  need(await mergeBundle(town.ledger, town.keys, admin, path))
  const both = ['committee', 'committee-2'].map((person) => ({ person, role: 'committee' }))
  need(declareResult(town.ledger, both, { contest: 'D01', round: 'first', on: '2026-12-16', reason: '核对无误(模拟)' }))
}

/** What whoever prints a form types for what no entry says. */
const TYPED = {
  number: '7',
  telephone: '0000-81230000',
  term: '第十八届',
  on: '2026-10-20',
  registerFrom: '2026-10-25',
  registerUntil: '2026-11-14',
  returnBy: '2026-12-08',
}
/** Letters and authorisations are as many as people. */
const COPIES = 2
/** Cards of those with rare and long names, and some on another sheet. */
const CARDS = [18, 30] as const

/** Notices, letters and cards, each filled in and, from the same wording, blank. Authorisations are those of the station. */
function lettersAndCards(ledger: Ledger, stationLedger: Ledger): readonly (readonly [string, TableDocument])[] {
  return FORMS.flatMap((form) => {
    const of = FORM_OF[form] === 'town' ? {} : { of: 'D01' }
    const from = form === 'proxy-form' ? stationLedger : ledger
    const rows = need(copiesOf(from, { form, ...of })).map((row) => ({ ...row, ...(form !== 'voter-cards' && TYPED) }))
    const kept = form === 'voter-cards' ? rows.slice(...CARDS) : rows.slice(0, COPIES)
    return [
      [form, formDocument(ledger, { form, ...of }, kept)],
      [`blank-${form}`, formDocument(ledger, { form, ...of }, [])],
    ]
  })
}

/** Of the forms without values those of a station, and one of each kind of the others. */
const BLANKS: ReadonlySet<string> = new Set(['register-1', 'door', 'box', 'posting', 'closing', 'result'])

const LISTS = [
  'door-list',
  'completeness-columns',
  'completeness-households',
  'completeness-undecided',
  'completeness-characters',
  'supplement',
]

const listed = (ledger: Parameters<typeof sheetHead>[0], tables: readonly ListTable[]): readonly TableDocument[] =>
  tables.map((table) => ({
    ...sheetHead(ledger, 'D01'),
    paper: 'A4-landscape',
    ...table,
    signatures: whoSigns(ledger, { posted: table.id.startsWith('补正榜') }),
  }))

/** The keys of a laptop are its own each time; as long as any others. */
const DEVICE = `登记电脑 0123456789abcdef　指纹 ${Array.from({ length: 13 }, () => '7QK3').join(' ')}`
const withoutDevice = ({ document, ...form }: Form): Form => ({
  ...form,
  document: {
    ...document,
    ...(document.remarks && { remarks: document.remarks.map((line) => (line.startsWith('登记电脑') ? DEVICE : line)) }),
  },
})
