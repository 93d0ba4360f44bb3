import { useMemo, useRef, useState } from 'react'
import { t } from '../texts/index.ts'
import type { Column } from './column.ts'
import type { Cell } from './save-table.ts'
import { useWindowed } from './windowed.ts'

type Props<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly onOpen?: ((row: Row) => void) | undefined
}

type Sort = { readonly key: string; readonly down: boolean } | null

const words = new Intl.Collator('zh-CN', { numeric: true })
const compare = (a: Cell, b: Cell): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))

/** Ascending, descending, as they came. */
const next = (sort: Sort, key: string): Sort =>
  sort?.key !== key ? { key, down: false } : sort.down ? null : { key, down: true }

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort): readonly Row[] {
  const by = columns.find(({ key }) => key === sort?.key)?.value
  return by ? rows.toSorted((a, b) => compare(by(a), by(b)) * (sort?.down ? -1 : 1)) : rows
}

/** The rows of a `DataTable`: a plain table whose heads sort it. Of many rows only those near the eye are in the page. */
export function TableRows<Row>({ columns, rows, keyOf, onOpen }: Props<Row>) {
  const [sort, setSort] = useState<Sort>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const inOrder = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort])
  const { from, to, above, below, measure } = useWindowed(rows.length, body)
  return (
    <table className="rows" aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onSort={() => setSort(next(sort, column.key))} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {above > 0 && <Room height={above} />}
        {inOrder.slice(from, to).map((row, i) => (
          <tr
            key={keyOf(row)}
            ref={measure}
            data-index={from + i}
            aria-rowindex={from + i + 2}
            className={onOpen && 'row-opens'}
            onClick={onOpen && (() => onOpen(row))}
          >
            {columns.map(({ key, value, show, end, act }) => (
              <td key={key} className={act ? 'column-act' : end ? 'column-end' : undefined}>
                {show ? show(row) : value(row)}
              </td>
            ))}
          </tr>
        ))}
        {below > 0 && <Room height={below} />}
      </tbody>
    </table>
  )
}

/** What is not in the page still takes its room. */
const Room = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" className="rows-room">
    <td style={{ height }} />
  </tr>
)

type HeadProps<Row> = { readonly column: Column<Row>; readonly sort: Sort; readonly onSort: () => void }

function Head<Row>({ column: { key, title, end, width, act }, sort, onSort }: HeadProps<Row>) {
  const style = width === undefined ? undefined : { width }
  if (act) return <td className="column-act" style={style} />
  const down = sort?.key === key ? sort.down : undefined
  return (
    <th
      scope="col"
      className={end ? 'column-end' : undefined}
      style={style}
      aria-sort={down === undefined ? 'none' : down ? 'descending' : 'ascending'}
    >
      <button type="button" title={t(down === undefined ? 'ui.sortUp' : down ? 'ui.sortOff' : 'ui.sortDown')} onClick={onSort}>
        {title} <span aria-hidden="true">{down === undefined ? '↕' : down ? '↓' : '↑'}</span>
      </button>
    </th>
  )
}
