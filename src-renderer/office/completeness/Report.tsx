import type { CompletenessReport } from '#contract/index.ts'
import { known, number, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Bar } from '../../ui/Bar.tsx'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { addressOf } from '../../ui/route.ts'
import { PersonLink } from '../../ui/town/PersonLink.tsx'
import { isLacking, type Part } from './parts.ts'

type Shown = Exclude<Part, 'late'>
type Props = { readonly report: CompletenessReport; readonly part: Shown }

/** One part of the report as a list, and the way to where it is mended. */
export function Report({ report, part }: Props) {
  switch (part) {
    case 'undecided':
      return <Table part={part} rows={report.undecided} columns={[...placed(), linked()]} />
    case 'columns':
      return (
        <Table
          part={part}
          rows={report.columns.toSorted((a, b) => Number(isLacking(b)) - Number(isLacking(a)))}
          columns={fillColumns()}
        />
      )
    case 'households':
      return <Table part={part} rows={report.households.remarks} columns={householdColumns()} />
    case 'characters':
      return <Table part={part} rows={report.characters} columns={characterColumns()} />
  }
}

/** Where each part is mended. */
const PAGES = { undecided: 'decisions', columns: 'imports', households: 'imports', characters: 'decisions' } as const

type TableProps<Row> = { readonly part: Shown; readonly rows: readonly Row[]; readonly columns: readonly Column<Row>[] }

function Table<Row extends object>({ part, rows, columns }: TableProps<Row>) {
  const places = new Map(rows.map((row, n) => [row, String(n)]))
  const page = PAGES[part]
  return (
    <>
      <p className="completeness-body">{t(`completeness.bodies.${part}`)}</p>
      <DataTable
        title={t(`completeness.parts.${part}`)}
        columns={columns}
        rows={rows}
        keyOf={(row) => places.get(row)!}
        empty={t(`completeness.none.${part}`)}
      >
        <a className="button" href={addressOf('office', page)}>
          {t('today.go', { page: t(`${page}.title`) })}
        </a>
      </DataTable>
    </>
  )
}

type Placed = { readonly village: string; readonly group: string; readonly household: string }
const placed = (): readonly Column<Placed>[] => [
  { key: 'village', title: t('completeness.columns.village'), value: ({ village }) => village },
  { key: 'group', title: t('completeness.columns.group'), value: ({ group }) => group, width: '5rem' },
  { key: 'household', title: t('completeness.columns.household'), value: ({ household }) => household },
]
const linked = (): Column<CompletenessReport['undecided'][number]> => ({
  key: 'name',
  title: t('completeness.columns.name'),
  value: ({ name }) => name,
  show: ({ name, constituency, person }) => <PersonLink of={{ constituency, person }}>{name}</PersonLink>,
})

type Fill = CompletenessReport['columns'][number]
const fillColumns = (): readonly Column<Fill>[] => [
  { key: 'file', title: t('completeness.columns.file'), value: ({ file }) => file },
  { key: 'heading', title: t('completeness.columns.heading'), value: ({ heading }) => heading },
  {
    key: 'field',
    title: t('completeness.columns.field'),
    value: ({ field }) => (field === '' ? t('completeness.unknownColumn') : (known('decisions.fields', field) ?? field)),
  },
  {
    key: 'filled',
    title: t('completeness.columns.filled'),
    value: ({ filled, rows }) => (rows === 0 ? 0 : filled / rows),
    show: ({ filled, rows, heading }) => (
      <>
        {t('completeness.filled', { filled: number(filled), rows: number(rows) })}
        <Bar value={filled} of={rows} label={heading} />
      </>
    ),
    width: '14rem',
  },
]

type Household = CompletenessReport['households']['remarks'][number]
const householdColumns = (): readonly Column<Household>[] => [
  ...placed(),
  { key: 'head', title: t('completeness.columns.head'), value: ({ head }) => head },
  { key: 'persons', title: t('completeness.columns.persons'), value: ({ persons }) => persons, end: true, width: '6rem' },
  { key: 'remark', title: t('completeness.columns.remark'), value: ({ remark }) => t(`completeness.remarks.${remark}`) },
]

type Character = CompletenessReport['characters'][number]
const NAMED_IN_ROW = 6
const characterColumns = (): readonly Column<Character>[] => [
  { key: 'character', title: t('completeness.columns.character'), value: ({ character }) => character, width: '4rem' },
  { key: 'codePoint', title: t('completeness.columns.codePoint'), value: ({ codePoint }) => codePoint, width: '7rem' },
  { key: 'rarity', title: t('completeness.columns.rarity'), value: ({ rarity }) => t(`completeness.rarities.${rarity}`) },
  {
    key: 'font',
    title: t('completeness.columns.font'),
    value: ({ font }) => t(font ? 'completeness.font' : 'completeness.noFont'),
    show: ({ font }) => (
      <span className={font ? 'text-pine' : 'text-seal'}>
        {font ? '✓' : '✕'} {t(font ? 'completeness.font' : 'completeness.noFont')}
      </span>
    ),
  },
  { key: 'count', title: t('completeness.columns.persons'), value: ({ persons }) => persons.length, end: true, width: '6rem' },
  {
    key: 'who',
    title: t('completeness.columns.who'),
    value: ({ persons }) => listed(persons.slice(0, NAMED_IN_ROW).map(({ name }) => name)),
  },
]
