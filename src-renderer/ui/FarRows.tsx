import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { t } from '../texts/index.ts'
import type { Column } from './column.ts'
import { useWindowed } from './windowed.ts'
import './data-table.css'
import './far-rows.css'

export type FarColumn<Row> = Pick<Column<Row>, 'key' | 'title' | 'value' | 'show' | 'end' | 'width'> & {
  /** It can be sorted by. */
  readonly sorts?: true
}

/** A part of a long list, as it was answered. */
type Part<Row> = { readonly total: number; readonly from: number; readonly items: readonly Row[] }

type Props<Row> = {
  readonly label: string
  readonly columns: readonly FarColumn<Row>[]
  readonly part: Part<Row>
  readonly keyOf: (row: Row) => string
  readonly sort: { readonly key: string; readonly down: boolean }
  readonly onSort: (key: string) => void
  /** Which rows are looked at, from one up to but without another: asked for by whoever holds the list. */
  readonly onLook: (from: number, to: number) => void
  /** Where the keys are, and who is open. */
  readonly at: number
  readonly onAt: (at: number) => void
  readonly open: string | null
  readonly onOpen: (row: Row) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -Infinity,
  End: Infinity,
}

/** Rows of a list too long to be sent: those in sight are asked for as they come into sight. ↑ ↓ go through all of it, Enter opens. */
export function FarRows<Row>(props: Props<Row>) {
  const { label, columns, part, keyOf, sort, onSort, onLook, at, onAt, open, onOpen } = props
  const { total, from: first, items } = part
  const id = useId()
  const area = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, to, above, below, measure } = useWindowed(total, body)
  useEffect(() => onLook(from, to), [from, to, onLook])
  const rowAt = (n: number): Row | undefined => items[n - first]
  const idOf = (n: number): string => `${id}-${n}`
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowAt(at)
    if (event.key === 'Enter' && row !== undefined && event.target === event.currentTarget) onOpen(row)
    else if (STEPS[event.key] === undefined || total === 0) return
    else {
      const next = Math.max(0, Math.min(total - 1, at + STEPS[event.key]!))
      onAt(next)
      intoSight(area.current, document.getElementById(idOf(next)), next / total)
    }
    event.preventDefault()
  }
  return (
    <div
      ref={area}
      className="far-rows"
      data-scrolls
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-activedescendant={rowAt(at) === undefined || at < from || at >= to ? undefined : idOf(at)}
      onKeyDown={onKeyDown}
    >
      <table className="rows" role="presentation">
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={() => onSort(column.key)} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} role="rowgroup">
          {above > 0 && <Room height={above} />}
          {Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).map((n) => {
            const row = rowAt(n)
            return (
              <tr
                key={n}
                ref={measure}
                id={idOf(n)}
                data-index={n}
                role="row"
                aria-rowindex={n + 2}
                aria-selected={row !== undefined && keyOf(row) === open}
                className={n === at ? 'row-opens far-at' : 'row-opens'}
                onClick={() => {
                  if (row === undefined) return
                  onAt(n)
                  onOpen(row)
                }}
              >
                {columns.map(({ key, value, show, end }) => (
                  <td key={key} role="gridcell" className={end ? 'column-end' : undefined}>
                    {row === undefined ? ' ' : show ? show(row) : value(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          {below > 0 && <Room height={below} />}
        </tbody>
      </table>
    </div>
  )
}

/** A row that is not in the page yet is scrolled to by its share of the whole. */
function intoSight(area: HTMLElement | null, row: HTMLElement | null, share: number): void {
  if (row) row.scrollIntoView({ block: 'nearest' })
  else if (area) area.scrollTop = share * area.scrollHeight
}

const Room = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true" className="rows-room">
    <td style={{ height }} />
  </tr>
)

type HeadProps<Row> = {
  readonly column: FarColumn<Row>
  readonly sort: { readonly key: string; readonly down: boolean }
  readonly onSort: () => void
}

function Head<Row>({ column: { key, title, end, width, sorts }, sort, onSort }: HeadProps<Row>) {
  const isIt = sort.key === key
  return (
    <th
      scope="col"
      role="columnheader"
      className={end ? 'column-end' : undefined}
      style={width === undefined ? undefined : { width }}
      aria-sort={!sorts ? undefined : !isIt ? 'none' : sort.down ? 'descending' : 'ascending'}
    >
      {sorts ? (
        <button type="button" title={t(isIt && !sort.down ? 'ui.sortDown' : 'ui.sortUp')} onClick={onSort}>
          {title} <span aria-hidden="true">{!isIt ? '↕' : sort.down ? '↓' : '↑'}</span>
        </button>
      ) : (
        <span className="far-head">{title}</span>
      )}
    </th>
  )
}
