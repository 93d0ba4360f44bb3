import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { recordedPersons } from '#office/persons/recorded.ts'
import { decodeText } from '#office/reading/decode-text.ts'
import { placeInAddress, smallNumber } from '#office/reading/place.ts'
import { readDate } from '#office/reading/values.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, need, office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

type Row = readonly string[]
const at = folder()

const person = (name: string, birth: string, serial: number): Row => {
  const first17 = `330799${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return [name, serial % 2 === 1 ? '男' : '女', birth, first17 + checkDigit(first17)]
}
const HEADINGS: Row = [
  '户号',
  '户主',
  '与户主关系',
  '姓名',
  '性别',
  '出生日期',
  '公民身份号码',
  '户籍地址',
  '村(居)委会',
  '组',
  '网格',
]
const ROWS: readonly Row[] = [
  ['0101', '陈䶮', '户主', ...person('陈䶮', '1960-03-07', 101), '青溪镇东坞村3组5号', '东坞村', '3', '甲格'],
  ['0101', '陈䶮', '妻', ...person('王㛃', '1962-11-30', 102), '青溪镇东坞村3组5号', '东坞村', '3', '甲格'],
  ['0101', '陈䶮', '子', ...person('陈𬭎', '1988-01-02', 103), '青溪镇东坞村3组5号', '东坞村', '3', '乙格'],
  [
    '0102',
    '阿依古丽·买买提',
    '户主',
    ...person('阿依古丽·买买提', '1979-12-31', 104),
    '青溪镇东坞村4组1号',
    '东坞村',
    '4',
    '乙格',
  ],
  ['0103', '张三', '户主', ...person('张三', '2008-12-15', 105), '青溪镇东坞村4组2号', '东坞村', '4', ''],
]

const csv = (table: readonly Row[], end = '\n'): string => table.map((row) => row.join(',')).join(end)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const columns = (table: readonly Row[], order: readonly number[]): readonly Row[] =>
  table.map((row) => order.map((column) => row[column] ?? ''))
const renamed = (table: readonly Row[], names: Readonly<Record<string, string>>): readonly Row[] => [
  table[0]!.map((heading) => names[heading] ?? heading),
  ...table.slice(1),
]

function workbook(
  table: readonly Row[],
  bookType: 'xlsx' | 'biff8' = 'xlsx',
  merges: string[] = [],
  name = 'Sheet1',
): Uint8Array {
  const sheet = utils.aoa_to_sheet(table.map((row) => [...row]))
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name)
  return write(book, { type: 'buffer', bookType }) as Uint8Array
}

const TABLE = [HEADINGS, ...ROWS]

/** A workbook of several sheets, of which some are hidden. */
function sheets(of: readonly { readonly name: string; readonly table: readonly Row[]; readonly hidden?: boolean }[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, table } of of) utils.book_append_sheet(book, utils.aoa_to_sheet(table.map((row) => [...row])), name)
  book.Workbook = { Sheets: of.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })) }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
}

/** Number, head and address of a household in a row of its own, and no columns for them. */
function byHousehold(): readonly Row[] {
  const rest = [2, 3, 4, 5, 6, 8, 9, 10]
  const households = Map.groupBy(ROWS, ([household]) => household)
  return [
    ...columns([HEADINGS], rest),
    ...[...households].flatMap(([household, members]) => [
      [`户主:${members[0]![1]}  户号:${household}  住址:${members[0]![7]}`],
      ...columns(members, rest),
    ]),
  ]
}

const wide = (text: string): string =>
  text.replaceAll(/[0-9X]/gu, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))
const numbers = (write: (id: string) => string): readonly Row[] => eachRow((row) => row.with(6, write(row[6]!)))
const column = (heading: string): number => HEADINGS.indexOf(heading)
const eachRow = (change: (row: string[], i: number) => Row): readonly Row[] => [
  HEADINGS,
  ...ROWS.map((row, i) => change([...row], i)),
]
const dates = (write: (birth: string) => string): readonly Row[] =>
  eachRow((row) => row.with(column('出生日期'), write(row[column('出生日期')]!)))

/** GB 18030 of the test's own characters: ASCII as it is, the rest looked up by decoding every two- and four-byte code needed. */
function gb18030(text: string): Uint8Array {
  const wanted = new Set(Array.from(text).filter((character) => character > '\x7f'))
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gb18030')
  const learn = (code: readonly number[]): unknown => {
    const character = decoder.decode(Uint8Array.from(code))
    return wanted.has(character) && !codes.has(character) && codes.set(character, code)
  }
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) learn([a, b])
  for (const a of [0x81, 0x82, 0x83, 0x84, 0x99])
    for (let b = 0x30; b <= 0x39; b++) for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) learn([a, b, c, d])
  return Uint8Array.from(Array.from(text).flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]))
}

/** GBK has two bytes for a character and no more: rows with others are in no such file. */
const inGbk = (row: Row): boolean => !/[䶮㛃]|[^\0-\uFFFF]/u.test(row.join(''))
function gbk(table: readonly Row[]): Uint8Array {
  const text = csv(table)
  const bytes = gb18030(text)
  const wide = Array.from(text).filter((character) => character > '\x7f').length
  if (bytes.length !== text.length + wide) throw new RangeError('a character that GBK does not have')
  return bytes
}

const variants: readonly (readonly [string, string, Uint8Array])[] = [
  ['as CSV in UTF-8 without a byte order mark', 'a.csv', utf8(csv(TABLE))],
  ['as CSV with a byte order mark and Windows line ends', 'b.csv', utf8(`\uFEFF${csv(TABLE, '\r\n')}`)],
  ['as CSV in GB 18030', 'c.csv', gb18030(csv(TABLE))],
  ['as CSV in UTF-16', 'd.csv', Buffer.from(`\uFEFF${csv(TABLE)}`, 'utf16le')],
  ['separated by tabs', 'e.csv', utf8(TABLE.map((row) => row.join('\t')).join('\n'))],
  ['as a workbook', 'f.xlsx', workbook(TABLE)],
  ['as an old workbook', 'g.xls', workbook(TABLE, 'biff8')],
  ['with the columns in another order', 'h.csv', utf8(csv(columns(TABLE, [10, 6, 3, 9, 8, 7, 5, 4, 2, 1, 0])))],
  [
    'under other headings',
    'i.csv',
    utf8(
      csv(renamed(TABLE, { 公民身份号码: '身份证号', 出生日期: '出生年月日', 户籍地址: '住址', 组: '村民小组', 姓名: '姓  名' })),
    ),
  ],
  [
    'below a title and a line of units, above a note',
    'j.xlsx',
    workbook([['青溪镇花名册'], ['单位:青溪镇   填表人:'], ...TABLE, [], ['注:本表共5人']], 'xlsx', ['A1:K1']),
  ],
  ['with the headings repeated on every page', 'k.csv', utf8(csv([HEADINGS, ...ROWS.slice(0, 2), HEADINGS, ...ROWS.slice(2)]))],
  ['with dates like 1960.3.7', 'l.csv', utf8(csv(dates((birth) => birth.split('-').map(Number).join('.'))))],
  [
    'with dates like 1960年3月7日',
    'm.csv',
    utf8(csv(dates((birth) => birth.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日')))),
  ],
  ['with dates like 19600307', 'n.csv', utf8(csv(dates((birth) => birth.replaceAll('-', ''))))],
  [
    'with ditto marks',
    'o.csv',
    utf8(csv(eachRow((row, i) => (i === 1 || i === 2 ? row.with(0, '〃').with(1, '〃').with(7, '〃') : row)))),
  ],
  [
    'with head and address said once',
    'p.csv',
    utf8(csv(eachRow((row, i) => (i === 1 || i === 2 ? row.with(0, '').with(1, '').with(7, '') : row)))),
  ],
  [
    'with the head merged over the household',
    'q.xlsx',
    workbook(
      eachRow((row, i) => (i === 1 || i === 2 ? row.with(1, '') : row)),
      'xlsx',
      ['B2:B4'],
    ),
  ],
  [
    'in a sheet for each part, beside a hidden sheet with a stale copy',
    's.xlsx',
    sheets([
      { name: '一', table: [HEADINGS, ...ROWS.slice(0, 3)] },
      { name: '旧稿', table: [HEADINGS, ...ROWS.map((row) => row.with(7, '青溪镇东坞村9组9号'))], hidden: true },
      { name: '二', table: [HEADINGS, ...ROWS.slice(3)] },
    ]),
  ],
  ['with a row of its own for each household', 't.xlsx', workbook(byHousehold())],
  ['with ID numbers in full-width digits', 'u.csv', utf8(csv(numbers(wide)))],
  ['with ID numbers after an apostrophe', 'v.csv', utf8(csv(numbers((id) => `'${id}`)))],
  [
    'with spaces in ID numbers and a small x',
    'w.csv',
    utf8(csv(numbers((id) => ` ${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)} `.toLowerCase()))),
  ],
  [
    'with spaces in names of two characters',
    'y.csv',
    utf8(csv(eachRow((row) => row.with(3, row[3]!.replace(/^张三$/u, '张  三'))))),
  ],
  ['with village and group in the address alone', 'r.csv', utf8(csv(columns(TABLE, [0, 1, 2, 3, 4, 5, 6, 7, 10])))],
]

describe('the same people in another file', async () => {
  const made = (await office(at, 'office')).ledger
  closeLedger(made)
  const read = (name: string, bytes: Uint8Array) => {
    // An office like the first one: to make keys anew for each file would take most of the time.
    const path = join(at, `${name}.sqlite`)
    copyFileSync(made.path, path)
    const ledger = need(openLedger(path))
    const imported = need(importHouseholds(ledger, admin, name, bytes))
    const persons = recordedPersons(ledger).map(({ constituency, person, fields, extra }) => ({
      constituency,
      person,
      fields,
      extra,
    }))
    closeLedger(ledger)
    return { persons, waits: imported.findings.filter(({ blocking }) => blocking) }
  }
  const plain = read('plain.csv', utf8(`\uFEFF${csv(TABLE)}`))

  it('are five of D01 with every field and the column we do not know', () => {
    expect(plain.persons).toHaveLength(5)
    expect(plain.persons[2]).toMatchObject({
      constituency: 'D01',
      fields: { name: '陈𬭎', head: '陈䶮', group: '3' },
      extra: { 网格: '乙格' },
    })
  })

  it.each(variants)('%s are the same persons', (_, name, bytes) => {
    expect(read(name, bytes)).toEqual(plain)
  })

  const common = [HEADINGS, ...ROWS.filter(inGbk)]
  it.each([
    ['as CSV in GBK', 'gbk.csv', gbk(common)],
    [
      'as CSV in GBK with the columns in another order',
      'gbk-order.csv',
      gbk(columns(common, [10, 6, 3, 9, 8, 7, 5, 4, 2, 1, 0])),
    ],
  ] as const)('%s are the same persons, of those it can write', (_, name, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ encoding: 'gb18030' })
    const { persons, waits } = read(name, bytes)
    expect(persons).toEqual(plain.persons.filter(({ fields }) => ['阿依古丽·买买提', '张三'].includes(fields['name'] ?? '')))
    expect({ persons: persons.length, waits }).toEqual({ persons: 2, waits: [] })
  })

  it('in a workbook that writes rare characters by number keep their names', () => {
    const { persons } = read('z.xlsx', workbook(TABLE))
    expect(persons.map(({ fields }) => fields['name'])).toEqual(['陈䶮', '王㛃', '陈𬭎', '阿依古丽·买买提', '张三'])
  })
})

describe('an ID number', async () => {
  const { ledger } = await office(at, 'numbers')
  const [first] = ROWS
  const kinds = (name: string, bytes: Uint8Array): readonly string[] =>
    need(importHouseholds(ledger, admin, name, bytes)).findings.flatMap(({ kind, blocking }) => (blocking ? kind : []))
  const given = (id: string): Uint8Array => utf8(csv([HEADINGS, first!.with(6, id)]))

  it.each([
    ['whose digits a spreadsheet lost', '3.30799E+17', 'id_scientific'],
    ['with a digit too few', first![6]!.slice(1), 'id_length'],
    ['with a letter in it', `${first![6]!.slice(0, 10)}O${first![6]!.slice(11)}`, 'id_characters'],
    ['with another check digit', `${first![6]!.slice(0, 17)}${first![6]!.endsWith('1') ? '2' : '1'}`, 'id_check_digit'],
    ['of fifteen digits', `${first![6]!.slice(0, 6)}${first![6]!.slice(8, 17)}`, 'id_15'],
  ])('%s is never repaired: the row waits', (_, id, kind) => {
    expect(kinds(`${kind}.csv`, given(id))).toEqual([kind])
  })

  it('in a numeric cell has lost its last digits, whatever it shows', () => {
    const sheet = utils.aoa_to_sheet([[...HEADINGS], [...first!]])
    sheet['G2'] = { t: 'n', v: Number(`${first![6]!.slice(0, 17)}0`) }
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, 'Sheet1')
    expect(kinds('numeric.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)).toEqual(['id_scientific'])
  })
})

describe('a heading nobody knows', async () => {
  const { ledger } = await office(at, 'mapped')
  const odd = (rows: readonly Row[]) => utf8(csv(renamed([HEADINGS, ...rows], { 姓名: '登记人' })))

  it('is read as chosen by hand, and remembered for the next file', () => {
    expect(importHouseholds(ledger, admin, 'a.csv', odd(ROWS.slice(0, 2)))).toMatchObject({
      ok: false,
      error: { code: 'import.headings' },
    })
    const mapping = new Map([['登记人', 'name']])
    expect(need(importHouseholds(ledger, admin, 'a.csv', odd(ROWS.slice(0, 2)), { mapping })).persons).toBe(2)
    expect(need(importHouseholds(ledger, admin, 'b.csv', odd(ROWS.slice(2)))).persons).toBe(3)
  })
})

describe('what a cell says', () => {
  it.each([
    ['六', 6],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['7', 7],
    ['东', undefined],
    ['', undefined],
  ])('%s as a number is %s', (text, number) => {
    expect(smallNumber(text)).toBe(number)
  })

  it.each([
    ['青溪镇东坞村3组5号', { village: '东坞村', group: '3' }],
    ['浙江省云越区青溪镇东坞村第三小组', { village: '东坞村', group: '3' }],
    ['青溪镇东坞村7号', { village: '东坞村' }],
    ['青溪镇新东坞自然村1号', { village: '新东坞自然村' }],
    ['城关路1号', {}],
  ])('%s lies in %o', (address, place) => {
    expect(placeInAddress(address, '青溪镇', ['东坞村', '坞村'])).toEqual(place)
  })

  it('31113 in a numeric cell is 1985-03-07, and in a text cell no date', () => {
    expect(readDate({ text: '31113', kind: 'number' })).toEqual({ ok: true, birth: '1985-03-07' })
    expect(readDate({ text: '31113', kind: 'text' }).ok).toBe(false)
  })

  it.each([
    [[0xfe, 0x51], '\u{20087}'],
    [[0xfe, 0x91], '\u{241FE}'],
    [[0xfe, 0x9f], '䶮'],
  ])('the GB 18030 code %o is the public character %s, not a private one', (code, character) => {
    expect(decodeText(Uint8Array.from(code))).toEqual({ encoding: 'gb18030', text: character })
  })
})
