import { utils, write } from '@e965/xlsx'
import { checkDigit } from '#rules/roll/id-number.ts'

// Villages, people and the ways in which offices write them down. Its words are its own: nothing of the reader is used here.

type Villager = {
  readonly name: string
  readonly id: string
  readonly sex: '男' | '女'
  readonly birth: string
  readonly relation: string
  readonly village: string
  readonly group: number
  readonly head: string
}
export type Written = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly people: readonly Villager[]
  /** What the file says of everyone beside name and number. */
  readonly says: { readonly group: boolean; readonly relation: boolean; readonly head: boolean }
  /** How it was written, for whoever looks for a fault. */
  readonly how: string
}
type Household = {
  readonly village: string
  readonly group: number
  readonly number: string
  readonly members: readonly Villager[]
}

/** mulberry32: the same seed is the same layout. */
function dice(seed: number) {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { next, below, pick: <T>(of: readonly T[]): T => of[below(of.length)]!, chance: (share: number) => next() < share }
}
type Dice = ReturnType<typeof dice>

const FAMILY = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜')
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英建国文华志红春梅玉萍')
const VILLAGES = ['东坞村', '下宅村', '上叶村', '竹溪村']
const SONS = ['子', '长子', '孙子', '父亲', '女婿'] as const
const DAUGHTERS = ['女', '长女', '儿媳', '孙女', '母亲'] as const
/** GB/T 4761-2008, by the copy on paper. */
const CODES: Readonly<Record<string, string>> = {
  户主: '02',
  妻: '12',
  夫: '11',
  子: '20',
  长子: '22',
  孙子: '41',
  父亲: '51',
  女婿: '28',
  女: '30',
  长女: '32',
  儿媳: '38',
  孙女: '42',
  母亲: '52',
}

function households(d: Dice): readonly Household[] {
  let serial = d.below(300)
  const village = d.pick(VILLAGES)
  const many = d.chance(0.4)
  const count = 4 + d.below(12)
  return Array.from({ length: count }, (_, i) => {
    const at = { village: many ? VILLAGES[Math.floor((i * VILLAGES.length) / count)]! : village, group: 1 + Math.floor(i / 4) }
    const named = (): string => d.pick(FAMILY) + d.pick(GIVEN) + (d.chance(0.6) ? d.pick(GIVEN) : '')
    const head = named()
    const person = (sex: '男' | '女', relation: string, name = named()): Villager => {
      const two = (number: number): string => String(number).padStart(2, '0')
      const [year, month, day] = [1940 + d.below(75), two(1 + d.below(12)), two(1 + d.below(28))]
      const first17 = `330799${year}${month}${day}${String((serial++ % 480) * 2 + (sex === '男' ? 1 : 0)).padStart(3, '0')}`
      return { ...at, name, sex, relation, head, id: first17 + checkDigit(first17), birth: `${year}-${month}-${day}` }
    }
    const sex = d.chance(0.8) ? '男' : '女'
    const children = Array.from({ length: d.below(4) }, () =>
      d.chance(0.5) ? person('男', d.pick(SONS)) : person('女', d.pick(DAUGHTERS)),
    )
    const mate = sex === '男' ? person('女', '妻') : person('男', '夫')
    return { ...at, number: String(1001 + i), members: [person(sex, '户主', head), mate, ...children] }
  })
}

const WORDS = {
  name: ['姓名', '居民姓名', '姓 名', 'XM', '成员姓名', '人员名称', 'name', '名字'],
  id: ['身份证号', '公民身份号码', '身份证件号', '证件号码', 'SFZH', '身份证', '居民身份证号码', 'id_card'],
  sex: ['性别', 'XB', 'gender', '性 别'],
  birth: ['出生日期', '出生年月', 'CSRQ', '生日'],
  relation: ['与户主关系', '关系', '称谓', '家庭关系', 'YHZGX', '和户主什么关系'],
  village: ['村', '行政村', '村委会', '所属村', '村居', 'CWH', '村名'],
  group: ['组', '村民小组', '组别', '小组', '第几组'],
  both: ['村组', '所在村组', '住所'],
  address: ['住址', '家庭地址', '户籍地址', '地址', 'DZ'],
  household: ['户号', '户编号', '户口本编号', 'HH', '家庭编号'],
  head: ['户主', '户主姓名', 'HZXM'],
  phone: ['电话', '联系电话', '手机号', 'LXDH'],
  seq: ['序号', 'NO.', '编号'],
  people: ['民族', 'MZ'],
  remark: ['备注', '说明'],
} as const
type Column = keyof typeof WORDS
const MAYBE = ['sex', 'birth', 'relation', 'household', 'head', 'phone', 'seq', 'people', 'remark'] as const
const NUMERALS = '一二三四五六七八九'
const GROUPS: readonly ((group: number) => string)[] = [
  (group) => String(group),
  (group) => `第${group}组`,
  (group) => `${group}组`,
  (group) => `第${NUMERALS[group - 1]}村民小组`,
  (group) => `${NUMERALS[group - 1]}组`,
]
const DAYS: readonly ((day: string) => string)[] = [
  (day) => day,
  (day) => day.replaceAll('-', '/'),
  (day) => day.replaceAll('-', ''),
  (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日'),
  (day) => day.split('-').map(Number).join('.'),
]

function shuffled<T>(d: Dice, of: readonly T[]): T[] {
  const out = [...of]
  for (let i = out.length - 1; i > 0; i--) {
    const j = d.below(i + 1)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

/** One list of people, as somebody might have written it. */
export function randomLayout(seed: number): Written {
  const d = dice(seed)
  const living = households(d)
  const where = d.pick(['columns', 'address', 'line', 'both'] as const)
  const titles = d.pick(['known', 'known', 'none', 'nonsense', 'two rows'] as const)
  const [writeGroup, writeDay] = [d.pick(GROUPS), d.pick(DAYS)]
  const [codedSex, codedRelation, saidOnce, subtotals] = [d.chance(0.25), d.chance(0.2), d.chance(0.25), d.chance(0.3)]
  const places: readonly Column[] = { columns: ['village', 'group'], address: ['address'], line: [], both: ['both'] }[
    where
  ] as Column[]
  const columns = shuffled(d, ['name', 'id', ...MAYBE.filter(() => d.chance(0.55)), ...places] as Column[])
  // Said once for a household it needs something that tells where the next begins.
  const once = saidOnce && (columns.includes('relation') || columns.includes('head') || columns.includes('household'))
  const grouped = (group: number): string => writeGroup(group).replace(/^(\d+)$/u, '$1组')
  let seq = 0
  const cell = (column: Column, of: Household, who: Villager, first: boolean): string => {
    if (once && !first && ['household', 'head', 'address'].includes(column)) return ''
    return {
      name: who.name,
      id: who.id,
      sex: codedSex ? (who.sex === '男' ? '1' : '2') : who.sex,
      birth: writeDay(who.birth),
      relation: codedRelation ? CODES[who.relation]! : who.relation,
      village: of.village,
      group: writeGroup(of.group),
      both: of.village + grouped(of.group),
      address: `青溪镇${of.village}${of.group}组${of.number.slice(-2)}号`,
      household: of.number,
      head: who.head,
      phone: `1${3_000_000_000 + d.below(999_999_999)}`,
      seq: String(seq),
      people: '汉族',
      remark: d.chance(0.1) ? d.pick(['外出务工', '低保', '残疾']) : '',
    }[column]
  }
  const rows: string[][] = []
  if (d.chance(0.5)) rows.push([d.pick(['青溪镇人口花名册', '村民登记表（模拟）', '2026年底册'])])
  if (rows.length > 0 && d.chance(0.4)) rows.push(['填报单位：村委会', '', '日期：2026年10月'])
  if (titles === 'two rows') rows.push(columns.map((_, i) => (i === 0 ? '基本信息' : i === columns.length - 1 ? '其他' : '')))
  if (titles === 'known' || titles === 'two rows') rows.push(columns.map((column) => d.pick(WORDS[column])))
  const nonsense = d.pick(['字段', 'F', 'COL_'])
  if (titles === 'nonsense') rows.push(columns.map((_, i) => `${nonsense}${i + 1}`))
  let [place, counted] = ['', 0]
  for (const of of living) {
    if (where === 'line' && place !== of.village + of.group) {
      if (place !== '' && subtotals) rows.push(['小计', '', `${counted}人`])
      counted = 0
      rows.push([d.chance(0.5) ? of.village + grouped(of.group) : `${of.village}第${of.group}村民小组`])
      place = of.village + of.group
    }
    for (const [i, who] of of.members.entries()) {
      seq++
      counted++
      rows.push(columns.map((column) => cell(column, of, who, i === 0)))
    }
    if (d.chance(0.03)) rows.push([])
  }
  if (d.chance(0.3)) rows.push([`合计：${seq}人`])
  const known = titles === 'known' || titles === 'two rows'
  return {
    ...bytesOf(d, rows),
    people: living.flatMap(({ members }) => members),
    says: {
      // A bare number without a heading is nobody's group for sure.
      group: where !== 'columns' || known || !/^\d$/u.test(writeGroup(1)),
      relation: columns.includes('relation'),
      head: columns.includes('relation') || (known && columns.includes('head')),
    },
    how: `seed ${seed}: ${titles}, ${where}, ${columns.join(' ')}${once ? ', said once' : ''}${codedRelation ? ', coded' : ''}`,
  }
}

function bytesOf(d: Dice, rows: readonly (readonly string[])[]): Pick<Written, 'file' | 'bytes'> {
  const kind = d.pick(['xlsx', 'biff8', ',', '\t', ';', '|'] as const)
  if (kind === 'xlsx' || kind === 'biff8') {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Sheet1')
    return { file: kind === 'xlsx' ? 'a.xlsx' : 'a.xls', bytes: write(book, { type: 'buffer', bookType: kind }) as Uint8Array }
  }
  const text = rows.map((row) => row.join(kind)).join(d.pick(['\n', '\r\n']))
  const bytes = d.chance(0.3) ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from((d.chance(0.5) ? '\uFEFF' : '') + text)
  return { file: d.pick(['a.csv', 'a.txt']), bytes }
}
