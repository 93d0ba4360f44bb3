import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { MARKS, type Standing } from './mark.ts'
import './matrix.css'

export type MatrixCell = {
  readonly standing: Standing
  readonly text: string
  /** Read out and shown below when the cell has the focus. */
  readonly why?: string
}

export type MatrixColumn<Row> = {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => MatrixCell
  /** Numbers stand at the right. */
  readonly end?: boolean
}

type Props<Row> = {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly MatrixColumn<Row>[]
  readonly keyOf: (row: Row) => string
  readonly head: (row: Row) => { readonly name: string; readonly note?: string }
  readonly headTitle: string
  readonly chosen: string | null
  readonly onChoose: (row: string, column: string | null) => void
  /** Enter, or a second click: goes to where the cell is mended. */
  readonly onOpen?: (row: string, column: string | null) => void
}

/**
 * One row a constituency, one column a condition, each cell how it stands and why. Arrows go from cell to cell; what is good stays
 * white.
 */
export function Matrix<Row>({ label, rows, columns, keyOf, head, headTitle, chosen, onChoose, onOpen }: Props<Row>) {
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0])
  const choose = (row: number, column: number): void => {
    setAt([row, column])
    onChoose(keyOf(rows[row]!), columns[column - 1]?.key ?? null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const here = rows[at[0]]
    if (event.key === 'Enter' && onOpen && here !== undefined) {
      event.preventDefault()
      return onOpen(keyOf(here), columns[at[1] - 1]?.key ?? null)
    }
    if (!step) return
    event.preventDefault()
    const row = within(at[0] + step[0], rows.length)
    const column = within(at[1] + step[1], columns.length + 1)
    choose(row, column)
    table.current?.querySelector<HTMLElement>(`[data-cell='${row} ${column}']`)?.focus()
  }
  const given = (row: number, column: number) => ({
    'data-cell': `${row} ${column}`,
    tabIndex: row === within(at[0], rows.length) && column === at[1] ? 0 : -1,
    onClick: () => choose(row, column),
    // By the keys alone: what follows a choice may move the table, and a mouse that is still down would come up beside the cell.
    onFocus: ({ currentTarget }: FocusEvent) => currentTarget.matches(':focus-visible') && choose(row, column),
    ...(onOpen && { onDoubleClick: () => onOpen(keyOf(rows[row]!), columns[column - 1]?.key ?? null) }),
  })
  return (
    <table ref={table} className="matrix" role="grid" aria-label={label} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{headTitle}</th>
          {columns.map(({ key, title, end }) => (
            <th key={key} scope="col" className={end ? 'column-end' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => {
          const { name, note } = head(row)
          return (
            <tr key={keyOf(row)} aria-selected={keyOf(row) === chosen}>
              <th scope="row" {...given(i, 0)}>
                <b>{name}</b>
                {note && <small>{note}</small>}
              </th>
              {columns.map((column, j) => (
                <Cell key={column.key} {...column.cell(row)} end={column.end === true} given={given(i, j + 1)} />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const within = (n: number, count: number): number => Math.max(0, Math.min(n, count - 1))

type CellProps = MatrixCell & { readonly end: boolean; readonly given: React.ComponentProps<'td'> }

const Cell = ({ standing, text, why, end, given }: CellProps) => (
  <td className={`cell-${standing}${end ? ' column-end' : ''}`} title={why} {...given}>
    <span aria-hidden="true">{MARKS[standing]} </span>
    {text}
    {why && <span className="unseen">{why}</span>}
  </td>
)
