import { MOST_NAMED } from '#words/lists.ts'
import type { Column, Paper, Row } from '#print/document.ts'
import type { CompletenessReport, HouseholdRemark, RareCharacter, WorkList } from '#contract/work-list-answers.ts'
import type { RollSupplement } from '#contract/objection-answers.ts'
import { groupName } from '#words/group-name.ts'
import type { WorkPart } from '#words/work-lists.ts'
import { fieldName } from '../reading/field-name.ts'

/** A list of the office as it is printed: columns, rows, what stands at its foot. */
export type ListTable = {
  readonly id: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly nameKey: string
  readonly emptyText: string
  readonly foot: readonly string[]
  /** Of a list of few columns; others are printed across. */
  readonly paper?: Paper
}

const column = (key: string, label: string, width: number, align?: Column['align']): Column => ({
  key,
  label,
  width,
  ...(align && { align }),
})

const texts = (row: Readonly<Record<string, string | number | boolean>>): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)]))

/** The door-to-door or work-unit list, or a part of it, with the load of each registrar at its foot. */
export function workTable({ kind, lines: all, loads }: WorkList, part: WorkPart = {}): ListTable {
  const { registrar, village, group } = part
  const lines = all.filter(
    (line) =>
      (registrar ?? line.registrar) === line.registrar &&
      (village ?? line.village) === line.village &&
      (group ?? line.group) === line.group,
  )
  const of = [village ?? '', group === undefined ? '' : `${group}组`, registrar === undefined ? '' : `第${registrar}人`].join('')
  const place = kind === 'door' ? [column('household', '户号', 16), column('head', '户主', 18)] : [column('head', '单位', 34)]
  return {
    id: [NAMES[kind], of].filter((word) => word !== '').join('-'),
    title: [NAMES[kind], of].filter((word) => word !== '').join('　'),
    columns: [
      column('seq', '序号', 10, 'right'),
      column('registrar', '登记员', 12, 'center'),
      column('village', '村', 20),
      column('group', '组', 8, 'center'),
      ...place,
      column('name', '姓名', 20),
      column('sex', '性别', 9, 'center'),
      column('birth', '出生日期', 20, 'center'),
      column('address', '地址', 36),
      column('phone', '电话', 22),
      column('ask', '要问的事', 66),
      { ...column('answer', '核对结果', 40), signing: true },
    ],
    rows: lines.map(({ of: _, ...line }, i) => ({ ...texts({ ...line, seq: i + 1 }), registrar: `第${line.registrar}人` })),
    nameKey: 'name',
    emptyText: kind === 'door' ? '没有要登门的户' : '没有登记工作单位的人',
    foot:
      village === undefined
        ? loads.filter((load) => (registrar ?? load.registrar) === load.registrar).map(loadWords)
        : [`共 ${lines.length} 人，其中要问 ${lines.filter(({ ask }) => ask !== '').length} 人`],
  }
}

const loadWords = ({ registrar, stops, persons, questions }: WorkList['loads'][number]): string =>
  `第${registrar}人：${stops} 处，${persons} 人，其中要问 ${questions} 人`

const NAMES: Readonly<Record<WorkList['kind'], string>> = { door: '登门核对表', unit: '单位核对表' }

/** The four parts of the completeness report. */
export const completenessTables = ({ columns, households, undecided, characters }: CompletenessReport): readonly ListTable[] => [
  {
    id: '资料完整情况-栏目',
    title: '资料完整情况　各文件栏目',
    columns: [
      column('file', '文件', 80),
      column('heading', '栏目', 36),
      column('field', '含义', 30),
      column('rows', '行数', 16, 'right'),
      column('filled', '有内容', 16, 'right'),
      column('empty', '空缺', 16, 'right'),
    ],
    rows: columns.map(({ rows, filled, field, ...line }) =>
      texts({
        ...line,
        rows,
        filled,
        empty: rows - filled,
        field: field === '' ? '未识别，原样保留' : fieldName(field, line.kind),
      }),
    ),
    nameKey: 'file',
    emptyText: '还没有导入文件',
    foot: [],
  },
  {
    id: '资料完整情况-户',
    title: '资料完整情况　户',
    columns: [
      column('constituency', '选区', 16),
      column('village', '村', 26),
      column('group', '组', 12, 'center'),
      column('household', '户号', 26),
      column('head', '户主', 24),
      column('persons', '人数', 14, 'center'),
      column('remark', '情况', 36),
    ],
    rows: households.remarks.map((line) => texts({ ...line, remark: REMARKS[line.remark] })),
    nameKey: 'head',
    emptyText: '各户都有一名户主，人数正常',
    foot: [`共 ${households.total} 户，有情况的 ${households.remarks.length} 户`],
  },
  {
    id: '资料完整情况-待定',
    title: '资料完整情况　未作决定的成年人',
    columns: [
      column('constituency', '选区', 20),
      column('village', '村', 30),
      column('group', '组', 16, 'center'),
      column('household', '户号', 30),
      column('name', '姓名', 30),
    ],
    rows: undecided.map(texts),
    nameKey: 'name',
    emptyText: '人人都有登记决定',
    foot: [`共 ${undecided.length} 人`],
  },
  {
    id: '资料完整情况-生僻字',
    title: '资料完整情况　生僻字',
    columns: [
      column('shown', '字', 12, 'center'),
      column('codePoint', '编码', 22),
      column('rarity', '类别', 40),
      column('font', '字库', 20, 'center'),
      column('count', '人数', 14, 'center'),
      column('who', '涉及的人', 90),
    ],
    rows: characters.map(characterRow),
    nameKey: 'codePoint',
    emptyText: '没有生僻字',
    foot: ['字库没有的字和自造字打印不出来，须对照证件换成标准编码的字'],
  },
]

const REMARKS: Readonly<Record<HouseholdRemark['remark'], string>> = {
  'no-head': '没有户主',
  'several-heads': '不止一名户主',
  large: '人数偏多',
  'no-number': '没有户号',
}
const RARITIES: Readonly<Record<RareCharacter['rarity'], string>> = {
  lost: '导出时丢失',
  'private-use': '自造字',
  'outside-GBK': '不在 GBK 中',
  'outside-GB2312': '不在 GB 2312 中',
}
function characterRow({ character, codePoint, rarity, font, persons }: RareCharacter): Row {
  const named = persons.slice(0, MOST_NAMED).map(({ constituency, name }) => `${constituency} ${name}`)
  const more = persons.length > MOST_NAMED ? ` 等 ${persons.length} 人` : ''
  return {
    shown: character,
    codePoint,
    rarity: RARITIES[rarity],
    font: font ? '有' : '没有',
    count: String(persons.length),
    who: named.join('、') + more,
  }
}

/**
 * 补正榜 as it is posted: of each line what may hang out (`posted`, S1 28; S4 25), those added before those struck. `groupCalled`: what the
 * pack calls a group.
 */
export function supplementTable(
  { version, listed, struck, count, corrected }: RollSupplement,
  groupCalled: string,
  posted: readonly string[],
): ListTable {
  const isPosted = (field: string): boolean => posted.includes(field === 'village' ? 'group' : field)
  const rows = [
    ...listed.map((line) => ({ line, kind: '补登' })),
    ...struck.map((line) => ({ line, kind: '除名' })),
    ...corrected.filter(({ fields }) => fields.some(isPosted)).map((line) => ({ line, kind: '更正' })),
  ]
  return {
    id: `补正榜-第${version}版`,
    title: version === 1 ? '选民名单' : `选民名单补正榜　第${version}版`,
    paper: 'A4',
    columns: [
      column('seq', '序号', 14, 'right'),
      column('kind', '补正', 20, 'center'),
      column('name', '姓名', 40),
      column('sex', '性别', 16, 'center'),
      column('group', groupCalled, 50),
    ].filter(({ key }) => key === 'seq' || key === 'kind' || posted.includes(key)),
    rows: rows.map(({ line, kind }, i) => ({
      seq: String(i + 1),
      kind,
      name: line.name,
      sex: line.sex,
      group: groupName(line.village, line.group),
    })),
    nameKey: 'name',
    emptyText: '本版没有要张贴的补正',
    foot: [`补登 ${listed.length} 人，除名 ${struck.length} 人，补正后共有选民 ${count} 人`],
  }
}
