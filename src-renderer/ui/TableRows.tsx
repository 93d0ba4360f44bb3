import { useState } from 'react'
import { t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import type { Column } from './column.ts'
import type { Cell } from './save-table.ts'

type Props<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly onOpen?: ((row: Row) => void) | undefined
}

type Sort = { readonly key: string; readonly down: boolean } | null

/** More rows than this are shown a page at a time. */
const PAGE = 100

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

/** The rows of a `DataTable`: a plain table whose heads sort it. */
export function TableRows<Row>({ columns, rows, keyOf, onOpen }: Props<Row>) {
  const [sort, setSort] = useState<Sort>(null)
  const [page, setPage] = useState(0)
  const pages = Math.ceil(rows.length / PAGE)
  const from = Math.min(page, pages - 1) * PAGE
  return (
    <>
      <table className="rows">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={() => setSort(next(sort, column.key))} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sort)
            .slice(from, from + PAGE)
            .map((row) => (
              <tr key={keyOf(row)} className={onOpen && 'row-opens'} onClick={onOpen && (() => onOpen(row))}>
                {columns.map(({ key, value, show, end, act }) => (
                  <td key={key} className={act ? 'column-act' : end ? 'column-end' : undefined}>
                    {show ? show(row) : value(row)}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      {pages > 1 && (
        <div className="rows-pages">
          <Button disabled={from === 0} onClick={() => setPage(from / PAGE - 1)}>
            {t('ui.before')}
          </Button>
          <span role="status">{t('ui.page', { n: from / PAGE + 1, of: pages })}</span>
          <Button disabled={from + PAGE >= rows.length} onClick={() => setPage(from / PAGE + 1)}>
            {t('ui.after')}
          </Button>
        </div>
      )}
    </>
  )
}

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
